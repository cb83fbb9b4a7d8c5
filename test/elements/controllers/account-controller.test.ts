import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import { KulanzEvent, type KulanzProvider } from '../../../src/index.js';
import { paymentRequest } from '../../support/answers.js';
import { owing, PageBackend } from './page-backend.js';
import type { Probe } from './probe.js';
import { settle, until } from './probe.js';

const probeIn = (root: ParentNode) => root.querySelector<Probe>('kulanz-probe')!;

async function inProvider(server: PageBackend, tags = 1) {
  const provider = await fixture<KulanzProvider>(
    html`<kulanz-provider .backend=${server.backend} locale="de" account-key="A">
      ${Array.from({ length: tags }, () => html`<kulanz-probe></kulanz-probe>`)}
    </kulanz-provider>`,
  );
  return { provider, probe: probeIn(provider) };
}

afterEach(() => {
  fixtureCleanup();
});

describe('a tag and its provider', () => {
  it('shows the account of the provider around it', async () => {
    const { probe } = await inProvider(new PageBackend());
    await until(() => probe.shown === '5990');
  });

  it('six tags make one request for each resource', async () => {
    const server = new PageBackend();
    const { provider } = await inProvider(server, 6);
    const probes = [...provider.querySelectorAll<Probe>('kulanz-probe')];
    await until(() => probes.every(({ shown }) => shown === '5990'));

    expect(server.calls.map(({ path }) => path).sort()).to.deep.equal(['/account', '/session']);
  });

  it('waits without a word while nobody has configured anything', async () => {
    const probe = await fixture<Probe>(html`<kulanz-probe></kulanz-probe>`);
    await settle();

    expect(probe.shown).to.equal('idle');
    expect(probe.account.raise(new TestEvent())).to.equal(true);
  });

  it('waits for a provider whose backend comes later, and not for another one', async () => {
    const server = new PageBackend();
    const provider = await fixture<KulanzProvider>(
      html`<kulanz-provider><kulanz-probe></kulanz-probe></kulanz-provider>`,
    );
    await settle();
    expect(probeIn(provider).shown).to.equal('idle');
    provider.backend = server.backend;
    await until(() => probeIn(provider).shown === '5990');
  });

  it('finds its provider through slots and shadow roots', async () => {
    const server = new PageBackend();
    const shell = await fixture<HTMLElement>(html`<div><kulanz-probe></kulanz-probe></div>`);
    const slotted = probeIn(shell);
    const shadow = shell.attachShadow({ mode: 'open' });
    const provider = document.createElement('kulanz-provider') as KulanzProvider;
    provider.backend = server.backend;
    const inner = document.createElement('div');
    const deep = document.createElement('kulanz-probe') as Probe;
    inner.attachShadow({ mode: 'open' }).append(deep);
    provider.append(document.createElement('slot'), inner);
    shadow.append(provider);

    await until(() => slotted.shown === '5990' && deep.shown === '5990');
  });

  it('follows a tag from one provider to another', async () => {
    const [one, other] = [new PageBackend(), new PageBackend()];
    other.set('GET /account', owing(100));
    const page = await fixture<HTMLElement>(html`
      <div>
        <kulanz-provider .backend=${one.backend}><kulanz-probe></kulanz-probe></kulanz-provider>
        <kulanz-provider .backend=${other.backend} id="other"></kulanz-provider>
      </div>
    `);
    const probe = probeIn(page);
    await until(() => probe.shown === '5990');
    page.querySelector('#other')!.append(probe);

    expect(probe.turns).to.deep.equal(['account']);
    await until(() => probe.shown === '100');
  });
});

describe('faults row 13: a tag that leaves or moves in mid-request', () => {
  it('aborts its reads when it is removed, and not when it moves', async () => {
    const server = new PageBackend();
    server.hold('GET /account');
    const { provider, probe } = await inProvider(server);
    await until(() => server.count('GET /account') === 1);
    const { signal } = server.calls.find(({ path }) => path === '/account')!;

    provider.append(document.createElement('p'), probe);
    await settle();
    expect(signal.aborted).to.equal(false);
    expect(server.count('GET /account')).to.equal(1);

    probe.remove();
    await settle();
    expect(signal.aborted).to.equal(true);
  });

  it('does not abort what another tag still waits for', async () => {
    const server = new PageBackend();
    const release = server.hold('GET /account');
    const { provider, probe } = await inProvider(server, 2);
    await until(() => server.count('GET /account') === 1);
    probe.remove();
    await settle();
    release();

    await until(() => probeIn(provider).shown === '5990');
    expect(server.count('GET /account')).to.equal(1);
  });

  it('fetches anew when it comes back, because the page may have been elsewhere for long', async () => {
    const server = new PageBackend();
    const { provider, probe } = await inProvider(server);
    await until(() => probe.shown === '5990');
    probe.remove();
    await settle();
    server.set('GET /account', owing(100));
    provider.append(probe);

    await until(() => probe.shown === '100');
  });

  it('raises no event once it has left', async () => {
    const { provider, probe } = await inProvider(new PageBackend());
    const heard: Event[] = [];
    document.addEventListener('kulanz-test', (event) => heard.push(event));
    probe.addEventListener('kulanz-test', (event) => heard.push(event));
    probe.remove();
    probe.account.raise(new TestEvent());
    expect(heard).to.deep.equal([]);

    provider.append(probe);
    probe.account.raise(new TestEvent());
    expect(heard).to.have.length(2);
  });

  it('is served again when its provider comes back', async () => {
    const { provider, probe } = await inProvider(new PageBackend());
    await until(() => probe.shown === '5990');
    const parent = provider.parentElement!;
    provider.remove();
    await settle();
    expect(probe.balance.status).to.equal('idle');
    parent.append(provider);

    await until(() => probe.shown === '5990');
  });

  it('leaves nothing behind: a removed provider stops asking', async () => {
    const server = new PageBackend();
    server.hold('GET /account');
    const { provider } = await inProvider(server);
    await until(() => server.count('GET /account') === 1);
    provider.remove();
    await settle();

    expect(
      server.calls.every(({ path, signal }) => path === '/session' || signal.aborted),
    ).to.equal(true);
  });
});

describe('faults row 14: another account in mid-request', () => {
  it('clears the old account at once and never paints it late', async () => {
    const server = new PageBackend();
    const { provider, probe } = await inProvider(server);
    await until(() => probe.shown === '5990');

    const release = server.hold('GET /account');
    probe.account.refreshAll();
    provider.accountKey = 'B';
    await provider.updateComplete;
    expect(probe.turns).to.deep.equal(['account']);
    await probe.updateComplete;
    expect(probe.shown).to.equal('pending');

    server.set('GET /account', owing(100));
    release();
    await until(() => probe.shown === '100');
  });

  it('clears at once by reset(), also when nobody is signed in any more', async () => {
    let isSignedIn = true;
    const server = new PageBackend(() => isSignedIn);
    const { provider, probe } = await inProvider(server);
    await until(() => probe.shown === '5990');
    // The token is the backend's own here: let it be refused.
    isSignedIn = false;
    server.set('GET /account', new Response('', { status: 401 }));
    server.set('GET /session', new Response('', { status: 401 }));
    provider.reset();
    await probe.updateComplete;

    expect(probe.shown).to.equal('pending');
    await until(() => probe.balance.status === 'failed');
    expect(probe.balance.data).to.equal(undefined);
  });
});

describe('faults row 18: back from the back/forward cache', () => {
  it('fetches again what is shown, tells the tags, and arms their buttons', async () => {
    const server = new PageBackend();
    const { probe } = await inProvider(server);
    await until(() => probe.shown === '5990');
    await probe.pay.confirm(paymentRequest);
    expect(probe.pay.state.status).to.equal('ready');

    server.set('GET /account', owing(100));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    expect(probe.turns).to.deep.equal(['return']);
    expect(probe.pay.state.status).to.equal('idle');
    await until(() => probe.shown === '100');
  });

  it('does nothing on an ordinary load', async () => {
    const server = new PageBackend();
    const { probe } = await inProvider(server);
    await until(() => probe.shown === '5990');
    const sent = server.calls.length;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await settle();

    expect([server.calls.length, probe.turns]).to.deep.equal([sent, []]);
  });
});

describe('faults row 4: signed out', () => {
  it('six tags raise kulanz-auth-required once', async () => {
    let heard = 0;
    const count = () => heard++;
    document.addEventListener('kulanz-auth-required', count);
    const server = new PageBackend(() => false);
    const { provider } = await inProvider(server, 6);
    await until(() => probeIn(provider).balance.status === 'failed');
    await settle();
    document.removeEventListener('kulanz-auth-required', count);

    expect(heard).to.equal(1);
    expect(server.calls).to.deep.equal([]);
  });
});

describe('faults row 9: a device clock that is two days off', () => {
  it('takes the time from the server', async () => {
    const { probe } = await inProvider(new PageBackend());
    const realNow = Date.now;
    Date.now = () => realNow() + 2 * 86_400_000;
    try {
      expect(probe.account.serverNow()).to.equal(undefined);
      await until(() => probe.shown === '5990');
      const offset = probe.account.serverNow()!.getTime() - Date.parse('2026-12-01T09:00:00Z');
      expect(offset).to.be.within(0, 60_000);
    } finally {
      Date.now = realNow;
    }
  });
});

class TestEvent extends KulanzEvent {
  constructor() {
    super('kulanz-test');
  }
}
