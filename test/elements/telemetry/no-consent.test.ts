/** Without consent nothing is sent, nothing stored, and not even the code for it is loaded. */
import { expect } from '@open-wc/testing';
import type { KulanzOptions } from '../../../src/index.js';
import { flows } from './flows.js';

type Owner = Record<string, unknown>;

/** Notes every way in which a page can keep or send something behind the person's back. */
class Meter {
  readonly seen: string[] = [];
  readonly #restore: (() => void)[] = [];

  constructor() {
    const methods: [object | undefined, string][] = [
      [Storage.prototype, 'setItem'],
      [IDBFactory.prototype, 'open'],
      [globalThis.CacheStorage?.prototype, 'open'],
      [(globalThis as { CookieStore?: { prototype: object } }).CookieStore?.prototype, 'set'],
      [Navigator.prototype, 'sendBeacon'],
      [globalThis, 'fetch'],
      [XMLHttpRequest.prototype, 'send'],
    ];
    for (const [owner, name] of methods) if (owner) this.#method(owner as Owner, name);
    this.#cookies();
  }

  stop(): void {
    for (const restore of this.#restore) restore();
  }

  #method(owner: Owner, name: string): void {
    const real = owner[name] as (...given: unknown[]) => unknown;
    const { seen } = this;
    owner[name] = function (this: unknown, ...given: unknown[]) {
      seen.push(`${name} ${String(given[0])}`);
      return real.apply(this, given);
    };
    this.#restore.push(() => (owner[name] = real));
  }

  #cookies(): void {
    const { seen } = this;
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => real.get!.call(document) as string,
      set(value: string) {
        seen.push(`cookie ${value}`);
        real.set!.call(document, value);
      },
    });
    this.#restore.push(() => delete (document as { cookie?: string }).cookie);
  }
}

const stored = (): string =>
  JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
const telemetryCode = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/src\/(telemetry\/|runtime\/reporting)/.test(name));

/** What waits leaves at the latest when the page does. */
async function hide(): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  dispatchEvent(new Event('pagehide'));
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
  delete (document as { visibilityState?: unknown }).visibilityState;
}

const without: Readonly<Record<string, KulanzOptions['consent']>> = {
  'no consent': undefined,
  'consent to surveys alone': {
    version: '1',
    givenAt: '2026-03-01T09:00:00Z',
    purposes: ['survey'],
  },
};

/** All that agreeing to surveys allows: it is gone again when the answer has arrived. */
const underWay = 'setItem kulanz-survey-answer';

for (const [what, consent] of Object.entries(without)) {
  describe(`with ${what}`, () => {
    for (const [name, walk] of Object.entries(flows)) {
      it(`${name}: no report, no storage, no event`, async () => {
        const before = stored();
        const told: Event[] = [];
        const onTold = (event: Event): number => told.push(event);
        document.addEventListener('kulanz-interaction', onTold);
        const meter = new Meter();
        const page = await walk(({ provider }) => (provider.consent = consent));
        await hide();
        meter.stop();
        document.removeEventListener('kulanz-interaction', onTold);

        expect(page.of('POST /events'), 'reports').to.deep.equal([]);
        const seen = meter.seen.filter((each) => !consent || each !== underWay);
        expect(seen, 'stored or sent').to.deep.equal([]);
        expect(stored(), 'kept').to.equal(before);
        expect(told, 'events').to.deep.equal([]);
        if (!consent) expect(telemetryCode(), 'code').to.deep.equal([]);
      });
    }
  });
}

describe('the meter', () => {
  it('moves with everything that it is there for', async () => {
    const meter = new Meter();
    localStorage.setItem('meter', '1');
    sessionStorage.setItem('meter', '1');
    document.cookie = 'meter=1; max-age=0';
    indexedDB.open('meter');
    await fetch('data:,');
    meter.stop();
    localStorage.clear();
    sessionStorage.clear();
    indexedDB.deleteDatabase('meter');
    expect(meter.seen).to.deep.equal([
      'setItem meter',
      'setItem meter',
      'cookie meter=1; max-age=0',
      'open meter',
      'fetch data:,',
    ]);
  });
});
