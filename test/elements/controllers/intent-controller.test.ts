import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import type { KulanzProvider } from '../../../src/index.js';
import { payment, paymentRequest } from '../../support/answers.js';
import { owing, PageBackend, problem } from './page-backend.js';
import type { Probe } from './probe.js';
import { settle, until } from './probe.js';

async function open(server: PageBackend, tags = 1) {
  const provider = await fixture<KulanzProvider>(
    html`<kulanz-provider .backend=${server.backend} locale="de" account-key="A">
      ${Array.from({ length: tags }, () => html`<kulanz-probe></kulanz-probe>`)}
    </kulanz-provider>`,
  );
  const probes = [...provider.querySelectorAll<Probe>('kulanz-probe')];
  await until(() => probes.every(({ shown }) => shown === '5990'));
  return { provider, probe: probes[0]!, other: probes[1]! };
}

const posts = (server: PageBackend) => server.calls.filter(({ method }) => method === 'POST');
const html502 = () => new Response('<h1>Bad gateway</h1>', { status: 502 });

afterEach(() => {
  fixtureCleanup();
});

describe('faults row 1: confirm pressed three times in one tick', () => {
  it('sends one POST, and every press learns the same', async () => {
    const server = new PageBackend();
    const { probe } = await open(server);
    const presses = [1, 2, 3].map(() => probe.pay.confirm(paymentRequest));
    expect(probe.pay.busy).to.equal(true);
    await Promise.all(presses);

    expect(posts(server)).to.have.length(1);
    expect(probe.pay.state).to.deep.include({ status: 'ready', data: payment });
  });
});

describe('what one tag commits', () => {
  it('shows in the other tags at once, by one request for each resource', async () => {
    const server = new PageBackend();
    const { probe, other } = await open(server, 2);
    server.set('GET /account', owing(0));
    const before = server.count('GET /account');
    await probe.pay.confirm(paymentRequest);

    await until(() => probe.shown === '0' && other.shown === '0');
    expect(server.count('GET /account')).to.equal(before + 1);
  });

  it('is a new intent the next time, with a new key', async () => {
    const server = new PageBackend();
    const { probe } = await open(server);
    await probe.pay.confirm(paymentRequest);
    await probe.pay.confirm(paymentRequest);

    expect(new Set(posts(server).map(({ key }) => key)).size).to.equal(2);
  });
});

describe('faults row 2: the outcome of a write is unknown', () => {
  it('is never shown as failed; looking again uses the same key and finds the success', async () => {
    const server = new PageBackend();
    server.set('POST /payments', undefined);
    const { probe } = await open(server);
    const state = await probe.pay.confirm(paymentRequest);
    expect(state.status).to.equal('unknown');
    expect(probe.pay.busy).to.equal(true);

    server.set('POST /payments', payment);
    await probe.pay.checkAgain();
    expect(probe.pay.state.status).to.equal('ready');
    expect(new Set(posts(server).map(({ key }) => key)).size).to.equal(1);
  });

  it('another press changes nothing, whatever was typed meanwhile', async () => {
    const server = new PageBackend();
    server.set('POST /payments', html502());
    const { probe } = await open(server);
    await probe.pay.confirm(paymentRequest);
    const sent = posts(server).length;
    const other = { amountMinor: 1, currency: 'EUR' };
    await probe.pay.confirm({ body: { ...paymentRequest.body, amount: other } });

    expect(posts(server)).to.have.length(sent);
    expect(probe.pay.state.status).to.equal('unknown');
  });

  it('an answer that nobody can read leaves it open, too', async () => {
    const server = new PageBackend();
    server.set('POST /payments', new Response('<h1>Welcome</h1>', { status: 201 }));
    const { probe } = await open(server);

    expect((await probe.pay.confirm(paymentRequest)).status).to.equal('unknown');
    expect(posts(server)).to.have.length(1);
  });

  it('a clear refusal has failed, with its reason', async () => {
    const server = new PageBackend();
    server.set('POST /payments', problem(409, 'payment-open'));
    const { probe } = await open(server);
    const state = await probe.pay.confirm(paymentRequest);

    expect(state.status === 'failed' && state.error.code).to.equal('payment-open');
    expect(probe.pay.busy).to.equal(false);
  });
});

describe('faults row 13: a tag that leaves while a write is under way', () => {
  it('lets the write finish, keeps its result and refreshes the others', async () => {
    const server = new PageBackend();
    const { provider, probe, other } = await open(server, 2);
    const release = server.hold('POST /payments');
    const confirmed = probe.pay.confirm(paymentRequest);
    await until(() => posts(server).length === 1);
    probe.remove();
    await settle();
    expect(posts(server)[0]?.signal.aborted).to.equal(false);

    server.set('GET /account', owing(0));
    release();
    await confirmed;
    await until(() => other.shown === '0');
    provider.append(probe);
    expect(probe.pay.state.status).to.equal('ready');
  });
});

describe('faults row 14: another account while a write is under way', () => {
  it('nobody is shown the result of the old account', async () => {
    const server = new PageBackend();
    const { provider, probe } = await open(server);
    const release = server.hold('POST /payments');
    const confirmed = probe.pay.confirm(paymentRequest);
    await until(() => posts(server).length === 1);
    provider.accountKey = 'B';
    await provider.updateComplete;
    expect(probe.pay.state.status).to.equal('idle');
    release();

    expect((await confirmed).status).to.equal('idle');
    expect(probe.pay.state.status).to.equal('idle');
  });
});
