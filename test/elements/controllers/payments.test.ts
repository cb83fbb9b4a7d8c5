import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { dismissPaymentReturn, openPayment, returnUrl } from '../../../src/controllers/later.js';
import '../../../src/elements/provider/define.js';
import type { KulanzError, KulanzPaymentStartEvent, KulanzProvider } from '../../../src/index.js';
import { payment, session } from '../../support/answers.js';
import { PageBackend, problem } from './page-backend.js';
import type { Probe } from './probe.js';
import { settle, until } from './probe.js';

const hostOrigins = 'https://pay.example https://other.example http://127.0.0.1:9';

async function open(server = new PageBackend()) {
  const provider = await fixture<KulanzProvider>(
    html`<kulanz-provider
      .backend=${server.backend}
      locale="de"
      account-key="A"
      payment-origins=${hostOrigins}
    >
      <kulanz-probe></kulanz-probe>
    </kulanz-provider>`,
  );
  const probe = provider.querySelector<Probe>('kulanz-probe')!;
  await until(() => probe.shown === '5990');
  const heard: Event[] = [];
  const listen = (type: string) =>
    provider.addEventListener(type, (event) => {
      event.preventDefault();
      heard.push(event);
    });
  ['start', 'result'].forEach((name) => listen(`kulanz-payment-${name}`));
  ['redirect-blocked', 'error'].forEach((name) => listen(`kulanz-${name}`));
  return { server, provider, probe, heard, types: () => heard.map(({ type }) => type) };
}

const leadingTo = (url: string) =>
  ({ ...payment, nextAction: { kind: 'redirect', url } }) as typeof payment;

afterEach(() => {
  fixtureCleanup();
});

describe('leaving for the payment provider', () => {
  it('is announced by an event of the tag, which the host can take over', async () => {
    const { probe, heard } = await open();
    const opened = await openPayment(probe.account, payment);

    expect(opened).to.equal('handled');
    const [event] = heard as KulanzPaymentStartEvent[];
    expect([event?.type, event?.url]).to.deep.equal([
      'kulanz-payment-start',
      'https://pay.example/checkout/1',
    ]);
    expect([event?.target, event?.payment.id, event?.composed]).to.deep.equal([
      probe,
      'pay-1',
      true,
    ]);
  });

  it('names the page itself as the way back, without an older payment', async () => {
    const { probe } = await open();
    history.replaceState(null, '', '?wtr-session-id=1&payment=pay-0#bills');
    const url = returnUrl(probe.account);
    history.replaceState(null, '', location.pathname);

    expect(url).to.equal(`${location.origin}${location.pathname}?wtr-session-id=1#bills`);
  });
});

describe('faults row 10: a payment URL that nobody may be sent to', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<h1>pay</h1>',
    'https://evil.example/checkout',
    'https://pаy.example/checkout', // a Cyrillic a
    'https://pay.example@evil.example/checkout',
    'https://user:secret@pay.example/checkout',
    'https://pay.example.evil.example/',
    'https://pay.example:8443/checkout',
    'http://pay.example/checkout',
    '//pay.example/checkout',
    '/\\evil.example',
    'https:\\\\evil.example',
    'https://other.example/checkout', // on the host's list, not on the session's
    '',
  ]) {
    it(`${url || 'nothing'}: nothing is opened, kulanz-redirect-blocked and kulanz-error say so`, async () => {
      const { probe, heard, types } = await open();

      expect(await openPayment(probe.account, leadingTo(url))).to.equal('blocked');
      expect(types()).to.deep.equal(['kulanz-redirect-blocked', 'kulanz-error']);
      const { kind } = (heard[1] as Event & { error: KulanzError }).error;
      expect(kind).to.equal('redirect-blocked');
    });
  }

  it('an origin that only the session names is refused as well', async () => {
    const server = new PageBackend();
    server.set('GET /session', { ...session, paymentOrigins: ['https://evil.example'] });
    const { probe } = await open(server);

    expect(await openPayment(probe.account, leadingTo('https://evil.example/'))).to.equal(
      'blocked',
    );
  });

  it('an action that we do not know is not guessed', async () => {
    const { probe } = await open();
    const nextAction = { kind: 'unknown', url: 'https://pay.example/' } as const;

    expect(await openPayment(probe.account, { ...payment, nextAction })).to.equal('blocked');
  });
});

describe('the return of a payment', () => {
  it('is fetched until it is settled, shown by one tag, and told once', async () => {
    const { server, provider, probe, heard, types } = await open();
    const second = document.createElement('kulanz-probe') as Probe;
    provider.append(second);
    const release = server.hold('GET /payments/pay-1');
    server.set('GET /payments/pay-1', { ...payment, state: 'succeeded' });
    await provider.resumePayment('pay-1');
    await until(() => probe.account.paymentReturn);
    expect(probe.account.paymentReturn).to.deep.equal({ paymentId: 'pay-1', phase: 'checking' });
    expect(second.account.paymentReturn).to.equal(undefined);

    const before = server.count('GET /account');
    release();
    await until(() => types().includes('kulanz-payment-result'));
    await settle();
    expect(heard).to.have.length(1);
    expect(server.count('GET /account')).to.equal(before + 1);
    // The listener above cancelled the event: the host shows it by itself.
    expect(probe.account.paymentReturn).to.equal(undefined);
  });

  it('goes on asking while the payment is under way', async () => {
    const { server, provider, probe, types } = await open();
    server.set('GET /payments/pay-1', { ...payment, state: 'processing', pollAfterMs: 1 });
    await provider.resumePayment('pay-1');
    await until(() => server.count('GET /payments/pay-1') === 1);
    server.set('GET /payments/pay-1', { ...payment, state: 'failed' });
    expect(probe.account.paymentReturn?.phase).to.equal('checking');

    await until(() => types().includes('kulanz-payment-result'));
    expect(server.count('GET /payments/pay-1')).to.equal(2);
  });

  it('is left alone once the person has put it away', async () => {
    const { server, provider, probe, types } = await open();
    const release = server.hold('GET /payments/pay-1');
    server.set('GET /payments/pay-1', { ...payment, state: 'succeeded' });
    await provider.resumePayment('pay-1');
    await until(() => server.count('GET /payments/pay-1') === 1);
    dismissPaymentReturn(probe.account);
    release();
    await settle();

    expect(probe.account.paymentReturn).to.equal(undefined);
    expect(types()).to.deep.equal([]);
  });

  it('of somebody else is nobody’s: a parameter of the host with the same name', async () => {
    const { server, provider, probe, types } = await open();
    server.set('GET /payments/monthly', problem(404, 'not-found'));
    await provider.resumePayment('monthly');
    await until(() => server.count('GET /payments/monthly') === 1);
    await until(() => !probe.account.paymentReturn);

    expect(types()).to.not.include('kulanz-payment-result');
  });

  it('faults row 14: is dropped with its account', async () => {
    const { server, provider, probe, types } = await open();
    const release = server.hold('GET /payments/pay-1');
    server.set('GET /payments/pay-1', { ...payment, state: 'succeeded' });
    await provider.resumePayment('pay-1');
    await until(() => server.count('GET /payments/pay-1') === 1);
    provider.reset();
    release();
    await settle();

    expect(probe.account.paymentReturn).to.equal(undefined);
    expect(types()).to.deep.equal([]);
  });
});
