/**
 * What the gateway writes into a stack of TM Forum APIs, over HTTP and checked against the official
 * files: found again by its stamp after an answer that was lost, and never mixed up with others'.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ApiName,
  ApiVersion,
  Register,
  StampedRecord,
} from '../../src/gateway/tmforum/index.js';
import type { CollectionName, Json } from '../../demo/bss/index.js';
import { codeOf, openDesk, present, type OpenDesk } from './support/tmforum-desk.js';
import { callback, payment, survey, ticket } from './support/tmforum-drafts.js';

/** One kind of record that is written with a stamp. */
interface Kind {
  readonly name: CollectionName & ApiName;
  readonly versions: readonly ApiVersion[];
  readonly register: (open: OpenDesk) => Register<{ readonly stamp: string }, StampedRecord>;
  readonly draft: { readonly stamp: string };
  /** What is read back of the draft. */
  readonly view: object;
}

const kinds: readonly Kind[] = [
  {
    name: 'troubleTicket',
    versions: ['v4', 'v5'],
    register: ({ desk }) => present(desk.tickets),
    draft: ticket,
    view: { type: 'billingDispute', status: 'acknowledged', billIds: ['konto-1-b2'] },
  },
  {
    name: 'payment',
    versions: ['v4'],
    register: ({ desk }) => present(desk.payments),
    draft: payment,
    view: { status: 'pending', totalMinor: 16_000, billIds: ['konto-1-b1', 'konto-1-b2'] },
  },
  {
    name: 'appointment',
    versions: ['v4'],
    register: ({ desk }) => present(desk.appointments),
    draft: callback,
    view: {
      category: 'callback',
      status: 'initialized',
      startsAt: callback.startsAt,
      endsAt: callback.endsAt,
    },
  },
  {
    name: 'partyInteraction',
    versions: ['v4', 'v5'],
    register: ({ desk }) => present(desk.interactions),
    draft: survey,
    view: { reason: 'npsSurvey', score: 9, startedAt: survey.at },
  },
];
const cases = kinds.flatMap((kind) => kind.versions.map((version) => ({ ...kind, version })));
const called = new Map<string, number>();

describe.each(cases)('$name $version', ({ name, version, register, draft, view }) => {
  let open: OpenDesk;
  let accountId: string;
  let written: Json[];
  beforeEach(async () => {
    open = await openDesk(version, { timeoutSeconds: 0.5 });
    accountId = open.openAccount();
    written = open.bss.collections[name];
  });
  afterEach(async () => {
    const { checker, bss } = open;
    expect(checker.violations).toEqual([]);
    for (const [call, times] of checker.calls) called.set(call, (called.get(call) ?? 0) + times);
    await bss.close();
  });

  it('is written, and found by its stamp', async () => {
    const first = await register(open).create(accountId, draft);
    expect(first).toMatchObject({ ...view, stamps: [draft.stamp] });
    expect(await register(open).findByStamp(accountId, draft.stamp)).toEqual(first);
    expect(await register(open).findByStamp(accountId, 'stamp-2')).toBeUndefined();
    const second = await register(open).create(accountId, { ...draft, stamp: 'stamp-2' });
    expect(await register(open).list(accountId)).toEqual([first, second]);
  });

  it('is found when the answer to its writing was lost', async () => {
    open.bss.rules.failures = [
      { path: new RegExp(`${name}$`), method: 'POST', status: 'cut', isDone: true, times: 1 },
    ];
    expect(await codeOf(register(open).create(accountId, draft))).toBe('unavailable');
    const found = await register(open).findByStamp(accountId, draft.stamp);
    expect(found).toMatchObject(view);
    expect(written).toHaveLength(1);
    expect(open.writes()).toHaveLength(1);
  });

  it.each([409, 500])('is sent once when the stack answers %i', async (status) => {
    open.bss.rules.failures = [{ path: new RegExp(`${name}$`), method: 'POST', status, times: 9 }];
    expect(await codeOf(register(open).create(accountId, draft))).toBe('upstream-error');
    expect(open.writes()).toHaveLength(1);
    expect(written).toHaveLength(0);
  });

  it('is sent once when the stack is slow', async () => {
    await open.stack.customerId(accountId);
    open.bss.rules.slowWritesMs = 700;
    expect(await codeOf(register(open).create(accountId, draft))).toBe('upstream-timeout');
    expect(open.writes()).toHaveLength(1);
  });

  it.each(['leaky', 'ignored'] as const)(
    'of others is never found, filters %s',
    async (filters) => {
      open.bss.rules.filters = filters;
      const strangers = [open.openAccount(), open.openAccount()];
      for (const each of strangers) await register(open).create(each, draft);
      expect(await register(open).findByStamp(accountId, draft.stamp)).toBeUndefined();
      expect(await register(open).list(accountId)).toEqual([]);
      expect(open.foreign.get(name)).toBe(4);
      const own = await register(open).create(accountId, draft);
      expect(await register(open).findByStamp(accountId, draft.stamp)).toEqual(own);
      expect(await register(open).list(accountId)).toEqual([own]);
    },
  );

  it('is found on the last page as well', async () => {
    open.bss.rules.pageSize = 2;
    for (const stamp of ['a', 'b', 'c', 'd', 'e']) {
      await register(open).create(accountId, { ...draft, stamp });
    }
    const found = await register(open).findByStamp(accountId, 'e');
    expect(found).toMatchObject({ id: written[4]?.['id'] });
  });

  it('is looked up when the stack answers with an id alone, or with another record', async () => {
    const { rules } = open.bss;
    rules.answersIdAlone = new RegExp(`${name}$`);
    expect(await register(open).create(accountId, draft)).toMatchObject(view);
    expect(open.foreign.size).toBe(0);
    const stranger = open.openAccount();
    rules.answersIdAlone = undefined;
    rules.answersWithNeighbour = new RegExp(`${name}$`);
    const own = await register(open).create(stranger, { ...draft, stamp: 'stamp-3' });
    expect(own).toMatchObject({ stamps: ['stamp-3'], id: written[1]?.['id'] });
    expect(open.foreign.get(name)).toBeGreaterThan(0);
    // The first one is this account's own, and still another.
    const third = await register(open).create(accountId, { ...draft, stamp: 'stamp-4' });
    expect(third).toMatchObject({ stamps: ['stamp-4'], id: written[2]?.['id'] });
  });
});

afterAll(() => {
  const count = [...called.values()].reduce((sum, each) => sum + each, 0);
  console.log(`TM Forum writes: ${String(count)} calls checked, ${String(called.size)} operations`);
});
