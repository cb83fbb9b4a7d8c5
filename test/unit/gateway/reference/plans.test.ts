import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../src/gateway/reference/index.js';
import { bench, type Bench } from './bench.js';

const problem = (code: string, detail: object = {}) => expect.objectContaining({ code, ...detail });

/** Money that the account already has, before a plan is made. */
async function withCredit(b: Bench, creditMinor: number): Promise<void> {
  const account = await b.store.read(b.accountId, (tx) => tx.get('account', b.accountId));
  await b.store.load([{ kind: 'account', record: { ...account!, creditMinor } }]);
}

describe('plan offers', () => {
  test('are those of the drawn design', async () => {
    const b = await bench('planOffered');
    const { offers, custom } = await b.call('listPlanOffers');
    const shown = offers.map(({ instalments }) => [
      instalments.length,
      instalments[0]!.amount.amountMinor,
      instalments[0]!.dueDate,
      instalments.at(-1)!.dueDate,
    ]);
    expect(shown).toEqual([
      [3, 2_830, '2026-12-16', '2027-02-16'],
      [4, 2_123, '2026-12-16', '2027-03-16'],
      [6, 1_415, '2026-12-16', '2027-05-18'],
    ]);
    expect(offers[0]).toMatchObject({
      fees: b.eur(0),
      interest: b.eur(0),
      total: b.eur(8_490),
      effects: ['serviceContinues', 'noReminders'],
    });
    expect(custom).toMatchObject({ amount: b.eur(8_490), minInstalment: b.eur(1_000) });
  });

  test('stay the same when they are read again, and are new when something has changed', async () => {
    const b = await bench('planOffered');
    const ids = async () => (await b.call('listPlanOffers')).offers.map(({ id }) => id);
    const first = await ids();
    expect(await ids()).toEqual(first);
    const payment = await b.pay(100);
    await b.notify(payment.id, { state: 'succeeded' });
    expect(await ids()).not.toEqual(first);
  });

  test.each([
    'nothingDue',
    'dueSoon',
    'inTransit',
    'disputedOnly',
    'planActive',
    'handedOver',
  ] as const)('there are none: %s', async (name) => {
    const b = await bench(name);
    expect(await b.call('listPlanOffers')).toEqual({ offers: [] });
  });

  test('leave out what is disputed and use credit first', async () => {
    const b = await bench('partlyDisputed');
    await withCredit(b, 490);
    const { offers } = await b.call('listPlanOffers');
    expect(offers[0]?.total).toEqual(b.eur(8_000));
  });

  test('say that the service comes back when it is restricted', async () => {
    const b = await bench('restricted');
    const { offers } = await b.call('listPlanOffers');
    expect(offers[0]?.effects).toContain('serviceRestored');
  });
});

describe('a quote for an own plan', () => {
  test('spreads a wished amount evenly', async () => {
    const b = await bench('planOffered');
    const body = { amountPerPeriod: b.eur(2_000), frequency: 'monthly' as const };
    const { instalments } = await b.call('quotePlan', { body });
    expect(instalments.map(({ amount }) => amount.amountMinor)).toEqual(Array(5).fill(1_698));
  });

  test('that cannot be: names what would do', async () => {
    const b = await bench('planOffered');
    const body = { amountPerPeriod: b.eur(1_001), frequency: 'monthly' as const };
    const params = { smallestMinor: 1_415, largestMinor: 8_490 };
    await expect(b.call('quotePlan', { body })).rejects.toEqual(
      problem('amount-out-of-range', {
        detail: { errors: [{ pointer: '/amountPerPeriod', code: 'range', params }] },
      }),
    );
  });

  test.each([
    ['neither amount nor number', {}],
    ['both', { amountPerPeriod: { amountMinor: 2_000, currency: 'EUR' }, numberOfInstalments: 3 }],
    ['another currency', { amountPerPeriod: { amountMinor: 2_000, currency: 'SEK' } }],
  ])('with %s is refused', async (_name, size) => {
    const b = await bench('planOffered');
    const body = { frequency: 'monthly' as const, ...size };
    await expect(b.call('quotePlan', { body })).rejects.toEqual(problem('validation-failed'));
  });

  test('too early or too late is refused with the days that would do', async () => {
    const b = await bench('overdue');
    const body = { numberOfInstalments: 3, frequency: 'monthly' as const, startOn: '2026-11-24' };
    const params = { earliest: '2026-11-26', latest: '2027-01-02' };
    await expect(b.call('quotePlan', { body })).rejects.toEqual(
      problem('date-out-of-range', {
        detail: { errors: [{ pointer: '/startOn', code: 'range', params }] },
      }),
    );
  });
});

describe('accepting an offer', () => {
  test('makes a plan with a receipt; nothing is demanded beside it', async () => {
    const b = await bench('planOffered');
    const plan = await b.agreePlan(6);
    expect(plan).toMatchObject({ state: 'active', total: b.eur(8_490), remaining: b.eur(8_490) });
    expect(plan.receipt).toMatchObject({
      reference: expect.stringMatching(/^KP-\d{4}-\d{4}$/),
      confirmation: { channel: 'email', maskedContactPoint: 'j•••@example.org' },
      nextSteps: expect.arrayContaining([{ code: 'firstInstalment', on: '2026-12-16' }]),
    });
    const account = await b.call('getAccount');
    expect(account).toMatchObject({
      stage: 'none',
      activePlanId: plan.id,
      nextDue: { amount: b.eur(1_415), dueDate: '2026-12-16' },
      balance: { payNow: { amount: b.eur(0) }, parts: [{ kind: 'inPlan', amount: b.eur(8_490) }] },
    });
    expect(account.timeline).toContainEqual({ kind: 'planAgreed', on: '2026-11-23' });
    const pdf = await b.call('getDocument', { id: plan.receipt!.documentId! });
    expect(new TextDecoder('latin1').decode(pdf)).toContain('Rate 6: 14,15');
  });

  test('twice at the same time: one plan, and the other is told which', async () => {
    const b = await bench('planOffered');
    const { offers } = await b.call('listPlanOffers');
    const results = await Promise.allSettled([
      b.acceptOffer(offers[0]!),
      b.acceptOffer(offers[1]!),
    ]);
    const [won] = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const [lost] = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).toEqual(problem('plan-already-active', { detail: { id: won!.id } }));
    expect((await b.call('listPlans')).data).toHaveLength(1);
  });

  test('is refused after the offer has expired', async () => {
    const b = await bench('planOffered');
    const { offers } = await b.call('listPlanOffers');
    b.now = new Date(Date.parse(offers[0]!.expiresAt) + 1);
    await expect(b.acceptOffer(offers[0]!)).rejects.toEqual(problem('offer-expired'));
  });

  test('is refused when something was paid meanwhile', async () => {
    const b = await bench('planOffered');
    const { offers } = await b.call('listPlanOffers');
    const payment = await b.pay(100);
    expect((await b.call('getAccount')).balanceVersion).toBe('1');
    await b.notify(payment.id, { state: 'processing' });
    await expect(b.acceptOffer(offers[0]!)).rejects.toEqual(problem('balance-changed'));
  });

  test('of other terms than the offer’s is refused', async () => {
    const b = await bench('planOffered');
    const { offers } = await b.call('listPlanOffers');
    const offer = { ...offers[0]!, terms: { version: 'old' } };
    await expect(b.acceptOffer(offer)).rejects.toEqual(problem('validation-failed'));
  });

  test('uses credit first, and the plan is over the rest', async () => {
    const b = await bench('overdue');
    await withCredit(b, 4_000);
    const plan = await b.agreePlan(3);
    expect(plan.total).toEqual(b.eur(4_490));
    const { balance } = await b.call('getAccount');
    expect(balance.parts).toEqual([{ kind: 'inPlan', amount: b.eur(4_490) }]);
  });

  test('brings a restricted service back', async () => {
    const b = await bench('restricted');
    await b.agreePlan(12);
    const account = await b.call('getAccount');
    expect(account.stage).toBe('none');
    expect(account.restriction).toMatchObject({
      verdict: 'notPossible',
      reasons: expect.arrayContaining(['planActive']),
    });
    expect(account.timeline).toContainEqual({ kind: 'restored', on: '2026-11-23' });
  });

  test('cannot be collected by what is no saved account', async () => {
    const b = await bench('planOffered');
    const { offers } = await b.call('listPlanOffers');
    const { id: offerId, terms } = offers[0]!;
    const body = {
      offerId,
      terms: { version: terms.version, accepted: true as const },
      paymentMethodId: 'method-page',
    };
    await expect(b.call('createPlan', { body })).rejects.toEqual(problem('validation-failed'));
  });
});

describe('paying a plan', () => {
  test('an instalment, then more than the next one', async () => {
    const b = await bench('planMissed');
    const first = await b.pay(1_415, { kind: 'instalment' });
    await b.notify(first.id, { state: 'succeeded' });
    const [plan] = (await b.call('listPlans', { query: { state: 'open' } })).data;
    expect(plan).toMatchObject({ state: 'active', paid: b.eur(2_830) });
    const more = await b.pay(2_000, { kind: 'instalment', ids: [plan!.nextInstalment!.id] });
    await b.notify(more.id, { state: 'succeeded' });
    const after = await b.call('getPlan', { id: plan!.id });
    expect(after.instalments.map(({ state }) => state)).toEqual([
      'paid',
      'paid',
      'paid',
      'partlyPaid',
      'upcoming',
      'upcoming',
    ]);
  });

  test('to the end completes it', async () => {
    const b = await bench('planMissed');
    const payment = await b.pay(7_075, { kind: 'instalment' });
    await b.notify(payment.id, { state: 'succeeded' });
    const [plan] = (await b.call('listPlans')).data;
    expect(plan).toMatchObject({ state: 'completed', remaining: b.eur(0) });
    const account = await b.call('getAccount');
    expect(account.activePlanId).toBeUndefined();
    expect(account.timeline.map(({ kind }) => kind)).toContain('planCompleted');
  });

  test('with more than is left of it is refused', async () => {
    const b = await bench('planMissed');
    await expect(b.pay(7_076, { kind: 'instalment' })).rejects.toEqual(
      problem('amount-out-of-range'),
    );
  });
});

describe('changing a plan', () => {
  async function quoted(b: Bench) {
    const plan = await b.result('getPlan', { id: 'plan-1' });
    const [, , third] = plan.data.instalments;
    const body = { kind: 'move' as const, instalment: third!.id, to: '2026-12-10' };
    const quote = await b.call('quotePlanChange', { id: 'plan-1', body });
    return { plan, quote };
  }

  test('shows before and after, and changes only on confirmation', async () => {
    const b = await bench('planActive');
    const { plan, quote } = await quoted(b);
    expect(quote.planVersion).toBe(plan.etag);
    expect(quote.before[2]?.dueDate).toBe('2026-12-04');
    expect(quote.after[2]?.dueDate).toBe('2026-12-10');
    expect((await b.result('getPlan', { id: 'plan-1' })).etag).toBe(plan.etag);

    const changed = await b.result('changePlan', {
      id: 'plan-1',
      body: { quoteId: quote.quoteId },
      ifMatch: plan.etag,
    });
    expect(changed.etag).not.toBe(plan.etag);
    expect(changed.data.instalments[2]).toMatchObject({ dueDate: '2026-12-10', state: 'moved' });
  });

  test('is refused for another version of the plan than the quote’s', async () => {
    const b = await bench('planActive');
    const { quote } = await quoted(b);
    const body = { quoteId: quote.quoteId };
    await expect(b.call('changePlan', { id: 'plan-1', body, ifMatch: 'other' })).rejects.toEqual(
      problem('version-mismatch'),
    );

    const payment = await b.pay(500, { kind: 'instalment' });
    await b.notify(payment.id, { state: 'succeeded' });
    const { etag } = await b.result('getPlan', { id: 'plan-1' });
    await expect(b.call('changePlan', { id: 'plan-1', body, ifMatch: etag })).rejects.toEqual(
      problem('version-mismatch'),
    );
  });

  test('is refused in words also for a quote that does not know what was seen', async () => {
    const b = await bench('planActive');
    const { quote } = await quoted(b);
    const record = await b.store.read(b.accountId, (tx) =>
      tx.get('planChangeQuote', quote.quoteId),
    );
    await b.store.load([{ kind: 'planChangeQuote', record: { ...record!, seen: undefined } }]);
    const body = { quoteId: quote.quoteId };
    await expect(b.call('changePlan', { id: 'plan-1', body, ifMatch: 'other' })).rejects.toEqual(
      problem('version-mismatch', { detail: {} }),
    );
  });

  test('by the same quote twice changes it once', async () => {
    const b = await bench('planActive');
    const { plan, quote } = await quoted(b);
    const input = { id: 'plan-1', body: { quoteId: quote.quoteId }, ifMatch: plan.etag };
    const results = await Promise.allSettled([
      b.call('changePlan', input),
      b.call('changePlan', input),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('ending it makes what is left due as before', async () => {
    const b = await bench('planActive');
    const quote = await b.call('quotePlanChange', { id: 'plan-1', body: { kind: 'cancel' } });
    const { etag } = await b.result('getPlan', { id: 'plan-1' });
    const body = { quoteId: quote.quoteId };
    const plan = await b.call('changePlan', { id: 'plan-1', body, ifMatch: etag });
    expect(plan).toMatchObject({ state: 'cancelled', allowedChanges: [] });
    expect(await b.payNow()).toBe(5_660);
  });

  test('offers what the plan allows today', async () => {
    const missed = await bench('planMissed');
    expect((await missed.call('getPlan', { id: 'plan-1' })).allowedChanges).toContain('catchUp');
    const active = await bench('planActive');
    expect((await active.call('getPlan', { id: 'plan-1' })).allowedChanges).not.toContain(
      'catchUp',
    );
  });

  test('every change that is offered can be quoted', async () => {
    const b = await bench('planMissed');
    const { allowedChanges, instalments } = await b.call('getPlan', { id: 'plan-1' });
    const instalment = instalments.find(({ state }) => state === 'upcoming')!.id;
    const bodies = {
      move: { kind: 'move', instalment, to: '2026-12-10' },
      toEnd: { kind: 'toEnd', instalment },
      pause: { kind: 'pause', from: b.today, periods: 1 },
      lower: { kind: 'lower', amountPerPeriod: b.eur(1_200) },
      extra: { kind: 'extra', amount: b.eur(100), effect: 'shorter' },
      catchUp: { kind: 'catchUp', on: '2026-12-01' },
      payday: { kind: 'payday', payday: 'first' },
      cancel: { kind: 'cancel' },
    } as const;
    expect(allowedChanges.length).toBeGreaterThan(5);
    for (const kind of allowedChanges) {
      const body = bodies[kind as keyof typeof bodies];
      const quote = await b.call('quotePlanChange', { id: 'plan-1', body });
      expect(quote.fee).toEqual(b.eur(0));
    }
  });
});

test('a policy with a gap is refused when the service is made', async () => {
  const [band] = defaultPolicy.plans['EUR']!;
  const plans = { EUR: [band!, { ...band!, fromMinor: band!.toMinor! + 1 }] };
  await expect(bench('overdue', {}, { plans })).rejects.toThrow(RangeError);
});
