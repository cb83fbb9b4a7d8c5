import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import type { KulanzProvider } from '../../../src/index.js';
import { payment } from '../../support/answers.js';
import { PageBackend } from './page-backend.js';
import type { Probe } from './probe.js';
import { settle, until } from './probe.js';

// A return is taken from the address once for each page, and a test file is a page of its own.
describe('a host that keeps the payment in its address', () => {
  const address = `${location.pathname}${location.search}`;

  after(() => {
    fixtureCleanup();
    history.replaceState(null, '', address);
  });

  it('keeps it, and nobody takes the same payment from there again', async () => {
    history.replaceState(null, '', `${address}&payment=pay-1`);
    const server = new PageBackend();
    server.set('GET /payments/pay-1', { ...payment, state: 'failed' });
    const provider = await fixture<KulanzProvider>(
      html`<kulanz-provider
        .backend=${server.backend}
        locale="de"
        account-key="A"
        keep-return-param
      >
        <kulanz-probe></kulanz-probe>
      </kulanz-provider>`,
    );
    const { account } = provider.querySelector<Probe>('kulanz-probe')!;
    await until(() => account.paymentReturn?.phase === 'settled');
    expect(location.search).to.contain('payment=pay-1');

    provider.accountKey = 'B';
    await provider.updateComplete;
    await settle();
    expect(server.count('GET /payments/pay-1')).to.equal(1);
    expect(account.paymentReturn).to.equal(undefined);
  });
});
