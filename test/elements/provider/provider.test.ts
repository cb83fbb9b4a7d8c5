import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import type { KulanzError, KulanzProvider, KulanzStepUpEvent } from '../../../src/index.js';
import { FakeNetwork } from './fake-network.js';

const network = new FakeNetwork();

beforeEach(() => network.start());
afterEach(() => {
  fixtureCleanup();
  network.stop();
});

const open = () =>
  fixture<KulanzProvider>(
    html`<kulanz-provider
      base-url="https://backend.example/care/"
      token-url="/collections-token"
      account-key="A"
      locale="de"
    ></kulanz-provider>`,
  );

const error = (event: Event) => (event as Event & { error: KulanzError }).error;

/** Makes the provider ask the backend for something, as its tags do. */
async function resume(provider: KulanzProvider): Promise<Event> {
  const result = new Promise<Event>((resolve) => {
    provider.addEventListener('kulanz-payment-result', resolve, { once: true });
    provider.addEventListener('kulanz-error', resolve, { once: true });
  });
  await provider.resumePayment('pay-1');
  return result;
}

describe('<kulanz-provider> in plain HTML', () => {
  it('gets its token from token-url by POST with X-Kulanz, and calls the backend with it', async () => {
    const { type } = await resume(await open());

    expect(type).to.equal('kulanz-payment-result');
    const [token, call] = network.requests;
    expect(token).to.deep.include({
      url: '/collections-token',
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
    });
    expect(token?.headers.get('x-kulanz')).to.equal('1');
    expect(call).to.deep.include({
      url: 'https://backend.example/care/v1/payments/pay-1',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(call?.headers.get('authorization')).to.equal('Bearer token-1');
  });

  it('204 of token-url means signed out: kulanz-auth-required, nothing else is sent', async () => {
    network.token = () => new Response(null, { status: 204 });
    const provider = await open();
    let asked = 0;
    provider.addEventListener('kulanz-auth-required', () => asked++);
    const event = await resume(provider);

    expect(error(event).kind).to.equal('auth-required');
    expect(asked).to.equal(1);
    expect(network.requests).to.have.length(1);
  });

  it('another account-key starts with another token; another language keeps everything', async () => {
    const provider = await open();
    await resume(provider);
    provider.setAttribute('locale', 'en');
    await provider.updateComplete;
    await resume(provider);
    expect(network.tokensGiven).to.equal(1);

    provider.setAttribute('account-key', 'B');
    await provider.updateComplete;
    await resume(provider);
    expect(network.tokensGiven).to.equal(2);
  });

  it('reset() forgets the token, at once', async () => {
    const provider = await open();
    await resume(provider);
    provider.reset();
    await resume(provider);

    expect(network.tokensGiven).to.equal(2);
  });

  it('survives a move within the document with all it knows', async () => {
    const provider = await open();
    await resume(provider);
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(provider);
    await resume(provider);

    expect(network.tokensGiven).to.equal(1);
  });

  it('shows nothing of its own and leaves its children where they are', async () => {
    const provider = await open();

    expect(provider.shadowRoot).to.equal(null);
    expect(provider.childElementCount).to.equal(0);
  });
});

describe('faults row 26: step-up with token-url', () => {
  const stepUpOnce = () => {
    network.backend = () =>
      new Response('', {
        status: 401,
        headers: {
          'www-authenticate':
            'Bearer error="insufficient_user_authentication", acr_values="kulanz:pin", max_age=300',
        },
      });
  };

  it('is asked for by kulanz-step-up; done, the call is sent again with a new token', async () => {
    stepUpOnce();
    const provider = await open();
    const heard: (readonly [string | undefined, number | undefined])[] = [];
    provider.addEventListener('kulanz-step-up', (event) => {
      const { acrValues, maxAge } = event as KulanzStepUpEvent;
      heard.push([acrValues, maxAge]);
      (event as KulanzStepUpEvent).respondWith(Promise.resolve(true));
      network.backend = undefined;
    });
    const { type } = await resume(provider);

    expect(type).to.equal('kulanz-payment-result');
    expect(heard).to.deep.equal([['kulanz:pin', 300]]);
    expect(network.requests.at(-1)?.headers.get('authorization')).to.equal('Bearer token-2');
  });

  it('declined, nothing more is sent', async () => {
    stepUpOnce();
    const provider = await open();
    let declined!: () => void;
    const asked = new Promise<void>((resolve) => (declined = resolve));
    provider.addEventListener('kulanz-step-up', (event) => {
      (event as KulanzStepUpEvent).respondWith(Promise.resolve(false));
      declined();
    });
    await provider.resumePayment('pay-1');
    await asked;
    await new Promise((resolve) => setTimeout(resolve));

    expect(network.requests).to.have.length(2);
  });
});

describe('wrong attributes', () => {
  const failureOf = (provider: KulanzProvider) =>
    new Promise<Event>((resolve) => {
      provider.addEventListener('kulanz-error', (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
  const wrong: readonly (readonly [string, string, string])[] = [
    ['token-url', 'https://evil.example/token', 'tokenUrl'],
    ['base-url', 'ftp://backend.example', 'baseUrl'],
    ['payment-origins', 'https://pay.example/checkout', 'paymentOrigins'],
    ['formality', 'sehr', 'formality'],
    ['step-up-url', 'javascript:alert(1)', 'stepUpUrl'],
    ['framing', 'allow portal.example', 'framing'],
  ];
  for (const [attribute, value, option] of wrong) {
    it(`${attribute}="${value}" is named by kulanz-error, and nothing throws`, async () => {
      const provider = await open();
      const heard = failureOf(provider);
      provider.setAttribute(attribute, value);

      expect(error(await heard)).to.deep.include({ kind: 'configuration', path: option });
    });
  }

  it('are named where the page is never idle, too', async () => {
    const real = globalThis.requestIdleCallback;
    globalThis.requestIdleCallback = (callback, { timeout } = {}) =>
      timeout === undefined ? 0 : setTimeout(callback, timeout);
    try {
      const provider = await open();
      const heard = failureOf(provider);
      provider.setAttribute('formality', 'sehr');
      expect(error(await heard)).to.deep.include({ path: 'formality' });
    } finally {
      globalThis.requestIdleCallback = real;
    }
  });
});
