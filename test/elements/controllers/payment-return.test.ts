import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import type { KulanzPaymentResultEvent, KulanzProvider } from '../../../src/index.js';
import { payment } from '../../support/answers.js';
import { PageBackend } from './page-backend.js';
import type { Probe } from './probe.js';
import { settle, until } from './probe.js';

// A return is taken from the address once for each page, and a test file is a page of its own.
describe('a page that a payment returns to', () => {
  const address = `${location.pathname}${location.search}`;

  before(() => {
    history.replaceState({ mine: true }, '', `${address}&payment=pay-1#bills`);
  });

  after(() => {
    fixtureCleanup();
    history.replaceState(null, '', address);
  });

  it('shows what became of it, then the address is clean and the entry still the host’s', async () => {
    const server = new PageBackend();
    const release = server.hold('GET /payments/pay-1');
    server.set('GET /payments/pay-1', { ...payment, state: 'succeeded', posted: true });
    const results: KulanzPaymentResultEvent[] = [];
    const page = await fixture<HTMLElement>(
      html`<div @kulanz-payment-result=${(event: KulanzPaymentResultEvent) => results.push(event)}>
        <kulanz-provider .backend=${server.backend} locale="de" account-key="A">
          <kulanz-probe></kulanz-probe><kulanz-probe></kulanz-probe>
        </kulanz-provider>
      </div>`,
    );
    const [probe, other] = [...page.querySelectorAll<Probe>('kulanz-probe')];
    await until(() => probe?.account.paymentReturn?.phase === 'checking');
    expect(location.search).to.contain('payment=pay-1');

    release();
    await until(() => probe?.account.paymentReturn?.phase === 'settled');
    expect(probe?.account.paymentReturn).to.deep.include({ paymentId: 'pay-1' });
    expect(other?.account.paymentReturn).to.equal(undefined);
    expect(results.map((event) => event.payment.state)).to.deep.equal(['succeeded']);
    expect(`${location.pathname}${location.search}${location.hash}`).to.equal(`${address}#bills`);
    expect(history.state).to.deep.equal({ mine: true });

    page.querySelector<KulanzProvider>('kulanz-provider')!.reset();
    await settle();
    expect(server.count('GET /payments/pay-1')).to.equal(1);
  });
});
