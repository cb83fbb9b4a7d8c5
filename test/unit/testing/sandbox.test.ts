import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestBackend } from '../../../src/core/backend/index.js';
import { countingIds, createSandbox, type SandboxOptions } from '../../../src/testing/index.js';

const pageOrigin = 'https://www.telco.example';
const clock = () => new Date('2026-12-01T10:00:00Z');

const open = (options: Partial<SandboxOptions> = {}) => {
  const sandbox = createSandbox({ scenario: 'overdue', pageOrigin, clock, ...options });
  return { sandbox, backend: createRestBackend(sandbox) };
};

const everything = { kind: 'balance' } as const;
const key = '0b3f0a53-9a4e-4f43-8d3c-2f6a3f6d7f10';

describe('the sandbox', () => {
  it('is a backend for the ordinary rest client', async () => {
    const { backend } = open({ customer: { locale: 'sv-SE' } });
    const { data: session } = await backend.getSession({});
    expect(session).toMatchObject({ locale: 'sv-SE', currency: 'SEK', now: clock().toISOString() });
    const { data: account, etag } = await backend.getAccount({});
    expect(account.balance.payNow.amount.amountMinor).toBeGreaterThan(0);
    expect(etag).toBeTruthy();
  });

  it('decides as the telco does, where its policy is another one', async () => {
    const { backend } = open({ policy: { plans: {} } });
    expect((await backend.listPlanOffers({})).data).toEqual({ offers: [] });
    expect((await open().backend.listPlanOffers({})).data.offers).not.toEqual([]);
  });

  it('gives the same ids in every run when they are counted', async () => {
    const offersOf = async (options: Partial<SandboxOptions>) =>
      (await open(options).backend.listPlanOffers({})).data.offers;
    const counted = await offersOf({ ids: countingIds() });
    expect(await offersOf({ ids: countingIds() })).toEqual(counted);
    expect(await offersOf({})).not.toEqual(counted);
  });

  it('takes payments, whose end the test decides', async () => {
    const { sandbox, backend } = open();
    const { amount } = (await backend.getAccount({})).data.balance.payNow;
    const body = { amount, purpose: everything, returnUrl: `${pageOrigin}/bill` };
    const { data: payment } = await backend.createPayment({ body }, { idempotencyKey: key });
    expect(sandbox.paymentOrigins).toContain(new URL(payment.nextAction?.url ?? '').origin);
    await sandbox.settlePayment(payment.id, { state: 'succeeded' });
    expect((await backend.getPayment({ id: payment.id })).data.posted).toBe(true);
    expect((await backend.getAccount({})).data.balance.payNow.amount.amountMinor).toBe(0);
    await expect(sandbox.settlePayment('other', { state: 'failed' })).rejects.toThrow(RangeError);
  });

  it('asks for a proof of who it is before a plan, which the person gives or not', async () => {
    for (const stepUp of ['done', 'declined'] as const) {
      const { backend } = open({ stepUp });
      const [offer] = (await backend.listPlanOffers({})).data.offers;
      const terms = { version: offer?.terms.version ?? '', accepted: true } as const;
      const agreed = backend.createPlan(
        { body: { offerId: offer?.id ?? '', terms } },
        { idempotencyKey: key },
      );
      if (stepUp === 'done') expect((await agreed).data.state).toBe('active');
      else await expect(agreed).rejects.toMatchObject({ kind: 'step-up-declined' });
      const plans = (await backend.listPlans({})).data.data;
      expect(plans).toHaveLength(stepUp === 'done' ? 1 : 0);
    }
  });

  it('can be signed out', async () => {
    const { backend } = open({ signedOut: true });
    await expect(backend.getSession({})).rejects.toMatchObject({ kind: 'auth-required' });
  });
});

describe('a sandbox that behaves badly', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const reading = async (behaviour: SandboxOptions['behaviour'], waitMs: number) => {
    const { backend } = open({ behaviour });
    const outcome = backend.getSession({}).then(
      () => 'answered',
      (error: { kind: string }) => error.kind,
    );
    await vi.advanceTimersByTimeAsync(waitMs);
    return Promise.race([outcome, Promise.resolve('waiting')]);
  };

  it('answers late', async () => {
    expect(await reading('slow', 5_900)).toBe('waiting');
    expect(await reading('slow', 6_100)).toBe('answered');
  });

  it('answers with problems, with HTML, or not at all', async () => {
    expect(await reading('failing', 120_000)).toBe('problem');
    expect(await reading('broken', 120_000)).toBe('bad-response');
    expect(await reading('offline', 120_000)).toBe('network');
    expect(await reading('stuck', 4_000)).toBe('waiting');
    expect(await reading('stuck', 240_000)).toBe('timeout');
  });

  it('can be told to behave again', async () => {
    const { sandbox } = open({ behaviour: 'offline' });
    const ask = () => sandbox.fetch(`${sandbox.baseUrl}/v1/session`);
    await expect(ask()).rejects.toThrow(TypeError);
    sandbox.behaviour = 'normal';
    expect((await ask()).status).toBe(401);
  });

  it('hears when nobody waits any longer', async () => {
    const { sandbox } = open({ behaviour: 'stuck' });
    const controller = new AbortController();
    const answer = sandbox.fetch(`${sandbox.baseUrl}/v1/session`, { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});
