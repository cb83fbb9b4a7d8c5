/**
 * Plans and promises that the gateway writes into the account of a stack, beside those of others, over
 * HTTP and checked against the official files.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiVersion, PlanDraft } from '../../src/gateway/tmforum/index.js';
import { codeOf, openDesk, type OpenDesk } from './support/tmforum-desk.js';

const plan: PlanDraft = {
  stamp: 'stamp-1',
  planType: 'installment',
  status: 'effective',
  frequency: 'monthly',
  totalMinor: 16_001,
  startsAt: '2026-12-14T23:00:00.000Z',
  instalments: [
    { dueDate: '2026-12-15', amountMinor: 8_001 },
    { dueDate: '2027-01-15', amountMinor: 8_000 },
  ],
};
const promise: PlanDraft = {
  ...plan,
  stamp: 'stamp-2',
  frequency: undefined,
  planType: 'promiseToPay',
  totalMinor: 5_000,
  endsAt: '2026-12-20T23:00:00.000Z',
  instalments: [{ dueDate: '2026-12-20', amountMinor: 5_000 }],
};
const keyOf = (draft: PlanDraft) => ({ ...draft, numberOfPayments: draft.instalments.length });

describe.each<ApiVersion>(['v4', 'v5'])('plans of a stack of %s', (version) => {
  let open: OpenDesk;
  let accountId: string;
  const start = async (changes: object = {}): Promise<void> => {
    open = await openDesk(version, { timeoutSeconds: 0.5, ...changes });
    accountId = open.openAccount('planActive');
  };
  const put = (draft: PlanDraft, before?: PlanDraft) =>
    open.desk.paymentPlans.put(accountId, draft, before && keyOf(before));
  const find = (draft: PlanDraft) => open.desk.paymentPlans.find(accountId, keyOf(draft));
  /** As the BSS keeps them. */
  const kept = () => open.bss.accounts.get(accountId)?.paymentPlan ?? [];
  const cutNextPatch = () => {
    open.bss.rules.failures = [
      { path: /billingAccount/, method: 'PATCH', status: 'cut', isDone: true, times: 1 },
    ];
  };

  beforeEach(() => start());
  afterEach(async () => {
    expect(open.checker.violations).toEqual([]);
    await open.bss.close();
  });

  it('are written beside those of others, with their instalments', async () => {
    const written = await put(plan);
    expect(written).toEqual({
      stamp: 'stamp-1',
      instalments: plan.instalments,
      planType: 'installment',
      status: 'effective',
      startsAt: plan.startsAt,
      totalMinor: 16_001,
      numberOfPayments: 2,
    });
    expect(await find(plan)).toEqual(written);
    expect(kept()).toMatchObject([
      { status: 'effective', numberOfPayments: 4 },
      { '@type': 'KulanzPaymentPlan', '@baseType': 'PaymentPlan', paymentFrequency: 'monthly' },
    ]);
    expect(await open.desk.paymentPlans.list(accountId, 'installment')).toHaveLength(2);
  });

  it('and promises stand side by side', async () => {
    await put(plan);
    await put(promise);
    const { list } = open.desk.paymentPlans;
    expect(await list(accountId, 'promiseToPay')).toMatchObject([
      { stamp: 'stamp-2', totalMinor: 5_000, instalments: promise.instalments },
    ]);
    expect(kept()[2]).toMatchObject({
      validFor: { startDateTime: promise.startsAt, endDateTime: promise.endsAt },
    });
  });

  it.each(['kept', 'dropped'] as const)(
    'are written once when an answer was lost, with extensions %s',
    async (extensions) => {
      open.bss.rules.extensions = extensions;
      cutNextPatch();
      expect(await codeOf(put(plan))).toBe('unavailable');
      expect(await find(plan)).toMatchObject({ totalMinor: 16_001, numberOfPayments: 2 });
      await put(plan);
      expect(kept()).toHaveLength(2);
    },
  );

  it.each(['kept', 'dropped'] as const)(
    'are changed in place, extensions %s',
    async (extensions) => {
      open.bss.rules.extensions = extensions;
      await put(plan);
      await put(promise);
      const lower: PlanDraft = {
        ...plan,
        totalMinor: 12_000,
        instalments: [
          { dueDate: '2027-01-15', amountMinor: 6_000 },
          { dueDate: '2027-02-15', amountMinor: 4_000 },
          { dueDate: '2027-03-15', amountMinor: 2_000 },
        ],
      };
      const changed = await put(lower, plan);
      expect(changed).toMatchObject({ totalMinor: 12_000, numberOfPayments: 3 });
      expect(changed.instalments).toEqual(extensions === 'kept' ? lower.instalments : undefined);
      expect(kept().map(({ planType }) => planType)).toEqual([
        'installment',
        'installment',
        'promiseToPay',
      ]);
      await put({ ...lower, status: 'cancelled' }, lower);
      expect(kept()).toHaveLength(3);
      expect(await find(lower)).toMatchObject({ status: 'cancelled' });
    },
  );

  it('are not those that others have written with a stamp of their own', async () => {
    await put({ ...plan, stamp: 'of-somebody-else' });
    expect(await find(plan)).toBeUndefined();
    await put(plan);
    expect(kept()).toHaveLength(3);
  });

  it('that somebody has written over are told, not taken as written', async () => {
    open.bss.rules.lostPatches = 1;
    expect(await codeOf(put(plan))).toBe('upstream-error');
    await put(plan);
    open.bss.rules.lostPatches = 1;
    expect(await codeOf(put({ ...plan, status: 'cancelled' }))).toBe('upstream-error');
    expect(kept()).toHaveLength(2);
  });

  it('need the base type in a stack that refuses others', async () => {
    open.bss.rules.extensions = 'refused';
    expect(await codeOf(put(plan))).toBe('upstream-error');
    await open.bss.close();
    await start({ planExtension: false });
    open.bss.rules.extensions = 'refused';
    expect(await put(plan)).toMatchObject({ totalMinor: 16_001 });
    await put(plan);
    expect(kept()).toHaveLength(2);
  });

  it('are sent once when the stack refuses, fails or is slow', async () => {
    for (const status of [409, 500]) {
      open.bss.rules.failures = [{ path: /billingAccount/, method: 'PATCH', status, times: 9 }];
      expect(await codeOf(put(plan))).toBe('upstream-error');
    }
    open.bss.rules.failures = [];
    open.bss.rules.slowWritesMs = 700;
    expect(await codeOf(put(plan))).toBe('upstream-timeout');
    expect(open.writes()).toHaveLength(3);
  });

  it('of others are neither read nor written', async () => {
    open.openAccount('planActive');
    open.bss.rules.answersWithNeighbour = /billingAccount/;
    expect(await codeOf(put(plan))).toBe('not-found');
    expect(await codeOf(find(plan))).toBe('not-found');
    expect(open.foreign.get('accountManagement')).toBe(2);
    expect(open.writes()).toEqual([]);
  });

  it('are read anew once they are written', async () => {
    await open.bss.close();
    await start({ cacheSeconds: 60 });
    const { stack } = open;
    expect((await stack.billingAccount(accountId)).paymentPlan).toHaveLength(1);
    await put(plan);
    expect((await stack.billingAccount(accountId)).paymentPlan).toHaveLength(2);
    cutNextPatch();
    await codeOf(put(promise));
    expect((await stack.billingAccount(accountId)).paymentPlan).toHaveLength(3);
  });
});
