import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountController, type ControllerHost } from '../../../src/controllers/index.js';
import { IntentController } from '../../../src/controllers/later.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { configure, type CollectionsBackend } from '../../../src/index.js';
import { payment, paymentRequest } from '../../support/answers.js';

/** A tag without a page, in front of a backend whose payments the test answers. */
function open(createPayment: () => Promise<unknown>) {
  const keys: (string | undefined)[] = [];
  const backend = {
    getSession: () => Promise.reject(new KulanzError('network', '')),
    createPayment: (_input: unknown, options?: { idempotencyKey?: string }) => {
      keys.push(options?.idempotencyKey);
      return createPayment();
    },
  } as unknown as CollectionsBackend;
  configure({ backend });

  const host = {
    isConnected: true,
    addController: () => undefined,
    requestUpdate: () => undefined,
  } as unknown as ControllerHost & { isConnected: boolean };
  const account = new AccountController(host);
  account.hostConnected();
  const intent = new IntentController(host, account, 'createPayment');
  return { intent, host, keys };
}

const unknown = (more = {}) => new KulanzError('outcome-unknown', '', { retryable: true, ...more });

beforeEach(() => {
  vi.useFakeTimers();
  // All that `configure()` asks of a page.
  vi.stubGlobal('document', Object.assign(new EventTarget(), { documentElement: { lang: 'de' } }));
  vi.stubGlobal('location', new URL('https://www.telco.example/bills'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('faults row 12: a write that takes long', () => {
  it('says so once, after five seconds', async () => {
    const { intent } = open(() => new Promise(() => undefined));
    void intent.confirm(paymentRequest);
    await pass(4_999);
    expect(intent.state).toEqual({ status: 'pending', slow: false });
    await pass(1);
    expect(intent.state).toEqual({ status: 'pending', slow: true });
  });
});

describe('faults row 2: a write with an unknown outcome', () => {
  it('is looked up again by its key after 5, 10, 20 seconds, until it is known', async () => {
    let answer = () => Promise.reject<unknown>(unknown());
    const { intent, keys } = open(() => answer());
    await intent.confirm(paymentRequest);
    const askedAfter = async (milliseconds: number) => {
      await pass(milliseconds - 1);
      const before = keys.length;
      await pass(1);
      return keys.length - before;
    };

    expect(await askedAfter(5_000)).toBe(1);
    expect(await askedAfter(10_000)).toBe(1);
    answer = () => Promise.resolve({ data: payment });
    expect(await askedAfter(20_000)).toBe(1);
    expect(intent.state).toMatchObject({ status: 'ready', data: payment });
    await pass(600_000);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
  });

  it('goes on being looked up after the person asked in between', async () => {
    const { intent, keys } = open(() => Promise.reject<unknown>(unknown()));
    await intent.confirm(paymentRequest);
    await intent.checkAgain();
    await pass(10_000);

    expect(keys).toHaveLength(3);
  });

  it('is not looked up before the server wants it', async () => {
    const { intent, keys } = open(() =>
      Promise.reject<unknown>(unknown({ retryAfterSeconds: 60 })),
    );
    await intent.confirm(paymentRequest);
    await pass(59_000);
    expect(keys).toHaveLength(1);
    await pass(1_000);
    expect(keys).toHaveLength(2);
  });

  it('is not looked up while its tag is away', async () => {
    const { intent, host, keys } = open(() => Promise.reject<unknown>(unknown()));
    await intent.confirm(paymentRequest);
    host.isConnected = false;
    intent.hostDisconnected();
    await pass(600_000);
    expect(keys).toHaveLength(1);
    host.isConnected = true;
    intent.hostConnected();
    await pass(10_000);
    expect(keys).toHaveLength(2);
  });

  it('after an answer that nobody can read waits for the person: no blind repeat', async () => {
    const { intent, keys } = open(() =>
      Promise.reject<unknown>(new KulanzError('bad-response', '')),
    );
    await intent.confirm(paymentRequest);
    await pass(600_000);
    expect([intent.state.status, keys.length]).toEqual(['unknown', 1]);
    await intent.checkAgain();
    expect(keys[1]).toBe(keys[0]);
  });
});

describe('faults row 26: a step-up that was declined', () => {
  it('leaves the intent as it was, to be confirmed again under the same key', async () => {
    const { intent, keys } = open(() =>
      Promise.reject<unknown>(new KulanzError('step-up-declined', '')),
    );
    const state = await intent.confirm(paymentRequest);
    expect(state).toMatchObject({ status: 'failed', error: { kind: 'step-up-declined' } });
    await intent.confirm(paymentRequest);
    expect(keys[1]).toBe(keys[0]);
  });
});
