import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import {
  configure,
  type KulanzError,
  type KulanzEvent,
  type KulanzOptions,
  type KulanzProvider,
} from '../../../src/index.js';
import { owing, PageBackend } from './page-backend.js';
import type { Probe } from './probe.js';
import { until } from './probe.js';

afterEach(() => {
  fixtureCleanup();
});

describe('configure()', () => {
  it('serves tags that have no provider, also those that were there before', async () => {
    const server = new PageBackend();
    const probe = await fixture<Probe>(html`<kulanz-probe></kulanz-probe>`);
    const handle = configure({ backend: server.backend, accountKey: 'A' });
    await until(() => probe.shown === '5990');

    server.set('GET /account', owing(100));
    handle.reset();
    expect(probe.turns).to.deep.equal(['account']);
    await until(() => probe.shown === '100');
  });

  it('starts anew for another account, and keeps what is known for another language', async () => {
    const server = new PageBackend();
    const { backend } = server;
    const probe = await fixture<Probe>(html`<kulanz-probe></kulanz-probe>`);
    configure({ backend, accountKey: 'A', locale: 'de' });
    await until(() => probe.shown === '5990' && probe.words.locale === 'de');
    const sent = server.calls.length;

    configure({ backend, accountKey: 'A', locale: 'en' });
    await until(() => probe.words.locale === 'en');
    expect(server.calls.length).to.equal(sent);
    configure({ backend, accountKey: 'B', locale: 'en' });
    await until(() => server.calls.length === sent + 2);
  });

  it('tells onEvent of every event and onError of every failure; what they throw stays theirs', async () => {
    const events: KulanzEvent[] = [];
    const errors: KulanzError[] = [];
    const server = new PageBackend(() => false);
    configure({
      backend: server.backend,
      accountKey: 'C',
      onEvent: (event) => events.push(event),
      onError: (error) => errors.push(error),
    });
    const tag = await fixture<Probe>(html`<kulanz-probe></kulanz-probe>`);
    await until(() => tag.balance.status === 'failed' && tag.session.status === 'failed');

    expect(errors.map(({ kind }) => kind)).to.deep.equal(['auth-required', 'auth-required']);
    expect(events.map(({ type }) => type)).to.deep.equal([
      'kulanz-error',
      'kulanz-auth-required',
      'kulanz-error',
    ]);
  });

  const right = { baseUrl: 'https://care.example', getAccessToken: () => Promise.resolve(null) };
  const wrongOptions: readonly (readonly [option: string, options: unknown, right: string])[] = [
    ['baseUrl', {}, 'either "baseUrl" or "backend"'],
    ['baseUrl', { ...right, backend: new PageBackend().backend }, 'either "baseUrl" or "backend"'],
    ['baseUrl', { ...right, baseUrl: 'javascript:alert(1)' }, "'https://care.example/collections'"],
    ['baseUrl', { ...right, baseUrl: '' }, 'a URL'],
    ['backend', { backend: {} }, 'createRestBackend()'],
    ['getAccessToken', { baseUrl: '/care' }, 'either "getAccessToken" or "tokenUrl"'],
    ['getAccessToken', { baseUrl: '/care', getAccessToken: 'abc' }, 'a function'],
    ['tokenUrl', { baseUrl: '/care', tokenUrl: 'https://evil.example/t' }, "page's own site"],
    ['accountKey', { ...right, accountKey: 4711 }, 'a text'],
    ['locale', { ...right, locale: ['de'] }, 'a text'],
    ['formality', { ...right, formality: 'du' }, "'formal' or 'informal'"],
    ['wording', { ...right, wording: 'de' }, '"<key>": "<text>"'],
    ['wordingUrl', { ...right, wordingUrl: 'https://evil.example/w' }, "page's own site"],
    ['paymentOrigins', { ...right, paymentOrigins: 'https://pay.example' }, 'a list of origins'],
    ['paymentOrigins', { ...right, paymentOrigins: ['https://pay.example/x'] }, 'without paths'],
    ['returnUrl', { ...right, returnUrl: 'mailto:me@example.org' }, 'a URL'],
    ['keepReturnParam', { ...right, keepReturnParam: 'yes' }, 'true or false'],
    ['stepUpUrl', { ...right, stepUpUrl: 'data:text/html,hi' }, 'a URL'],
    ['framing', { ...right, framing: ['https://portal.example/x'] }, 'without paths'],
    ['framing', { ...right, framing: 'deny' }, "'allow', or a list of origins"],
    ['consent', { ...right, consent: true }, '{ version, givenAt, purposes }'],
    ['onEvent', { ...right, onEvent: 'log' }, 'a function'],
    ['onError', { ...right, onError: {} }, 'a function'],
    ['tokenURL', { ...right, tokenURL: '/t' }, 'does not exist'],
  ];
  for (const [option, options, hint] of wrongOptions) {
    it(`names a wrong ${option}, and what would be right: ${hint}`, () => {
      let error: KulanzError | undefined;
      try {
        configure(options as KulanzOptions);
      } catch (thrown) {
        error = thrown as KulanzError;
      }

      expect([error?.kind, error?.path]).to.deep.equal(['configuration', option]);
      expect(error?.message).to.contain(option).and.to.contain(hint);
    });
  }
});

describe('two languages on one page', () => {
  it('are a named error at the one that came second, and both stay usable', async () => {
    const server = new PageBackend();
    configure({ backend: server.backend, accountKey: 'A', locale: 'de-AT' });
    const errors: KulanzError[] = [];
    const listen = (event: Event) => {
      event.preventDefault();
      errors.push((event as Event & { error: KulanzError }).error);
    };
    document.addEventListener('kulanz-error', listen);
    const same = await fixture<KulanzProvider>(
      html`<kulanz-provider .backend=${server.backend} locale="de"></kulanz-provider>`,
    );
    const other = await fixture<KulanzProvider>(
      html`<kulanz-provider .backend=${server.backend} locale="en"
        ><kulanz-probe></kulanz-probe
      ></kulanz-provider>`,
    );
    await until(() => errors.length > 0);
    document.removeEventListener('kulanz-error', listen);

    const tag = other.querySelector<Probe>('kulanz-probe')!;
    await until(() => tag.shown === '5990' && tag.words.ready);
    expect(errors).to.have.length(1);
    expect([errors[0]?.kind, errors[0]?.path]).to.deep.equal(['configuration', 'locale']);
    expect(errors[0]?.message).to.contain('"de-AT"');
    expect(tag.words.locale).to.equal('de');
    expect(same.isConnected).to.equal(true);
  });
});
