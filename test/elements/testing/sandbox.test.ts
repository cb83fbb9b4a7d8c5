import { expect } from '@open-wc/testing';
import { createRestBackend } from '../../../src/core/backend/index.js';
import { createSandbox } from '../../../src/testing/index.js';

const pageOrigin = 'https://www.telco.example';

// In real engines: Firefox, for one, cannot stream the body of a request.
describe('the sandbox in a browser', () => {
  it('answers reads and takes a payment to its end', async () => {
    const sandbox = createSandbox({ scenario: 'overdue', pageOrigin });
    const backend = createRestBackend(sandbox);
    const { amount } = (await backend.getAccount({})).data.balance.payNow;
    const { data: payment } = await backend.createPayment(
      { body: { amount, purpose: { kind: 'balance' }, returnUrl: pageOrigin } },
      { idempotencyKey: '0b3f0a53-9a4e-4f43-8d3c-2f6a3f6d7f10' },
    );
    await sandbox.settlePayment(payment.id, { state: 'succeeded' });
    const after = (await backend.getAccount({})).data.balance.payNow.amount;
    expect(after).to.deep.equal({ ...amount, amountMinor: 0 });
  });

  it('refuses a body that is too large, streamed or not', async () => {
    const { fetch, baseUrl, getAccessToken } = createSandbox({ scenario: 'overdue', pageOrigin });
    const token = await getAccessToken({ reason: 'initial' });
    const response = await fetch(`${baseUrl}/v1/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token?.accessToken ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ topicCode: 'bill', text: 'x'.repeat(70_000) }),
    });
    expect(response.status).to.equal(413);
  });
});
