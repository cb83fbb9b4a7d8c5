import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import type {
  AccountRecord,
  Entry,
  EventRecord,
  Store,
} from '../../src/gateway/reference/index.js';
import { MemoryStore } from '../../src/gateway/reference/index.js';
import { openTestDatabase } from '../support/postgres.js';

const postgres = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'kulanz-store-'));
const stores: [string, Store][] = [
  ['memory', new MemoryStore()],
  ['PGlite', await openSqlStore({ dataFolder: folder })],
];
if (postgres) stores.push(['PostgreSQL', await openSqlStore({ databaseUrl: postgres.url })]);

afterAll(async () => {
  for (const [, store] of stores) await store.close();
  await postgres?.close();
  await rm(folder, { recursive: true });
});

let accounts = 0;

function event(accountId: string, id: string, facts: Partial<EventRecord> = {}): EventRecord {
  return {
    id,
    accountId,
    createdAt: '2026-03-01T12:00:00.000Z',
    state: 'recorded',
    consentVersion: '1',
    event: {},
    ...facts,
  };
}

/** What the store needs to know of an account. */
function account(id: string, facts: Partial<AccountRecord> = {}): AccountRecord {
  const timeZone = 'Europe/Berlin';
  return {
    ...event(id, id),
    state: 'open',
    version: 0,
    timeZone,
    ...facts,
  } as unknown as AccountRecord;
}

/** Leaves nothing of an account to be done, for the tests that look at all accounts. */
const finish = (store: Store, accountId: string) =>
  store.commit(accountId, async (tx) => {
    for (const { id } of await tx.list('event')) await tx.remove('event', id);
  });

/** A new account with these events. */
async function accountWith(store: Store, ...events: [id: string, facts?: Partial<EventRecord>][]) {
  const accountId = `account-${String((accounts += 1)).padStart(4, '0')}`;
  await store.load([
    { kind: 'account', record: account(accountId) },
    ...events.map(([id, facts]): Entry => ({ kind: 'event', record: event(accountId, id, facts) })),
  ]);
  return accountId;
}

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe.each(stores)('the store in %s', (_name, store) => {
  test('lists newest first, then by id in the order of code units', async () => {
    const later = { createdAt: '2026-03-01T12:00:00.001Z' };
    const account = await accountWith(store, ['a'], ['B'], ['_'], ['new', later]);
    const listed = await store.read(account, (tx) => tx.list('event'));
    expect(ids(listed)).toEqual(['new', 'a', '_', 'B']);
  });

  test('continues a list behind a record, and stops at the limit', async () => {
    const account = await accountWith(store, ['a'], ['b'], ['c'], ['d']);
    const after = { createdAt: '2026-03-01T12:00:00.000Z', id: 'd' };
    const listed = await store.read(account, (tx) => tx.list('event', { after, limit: 2 }));
    expect(ids(listed)).toEqual(['c', 'b']);
  });

  test('narrows a list to states; none of them is nothing', async () => {
    const account = await accountWith(store, ['a'], ['b', { state: 'other' as never }]);
    const listed = await store.read(account, async (tx) => [
      ids(await tx.list('event', { states: ['other', 'unheard'] })),
      ids(await tx.list('event', { states: [] })),
    ]);
    expect(listed).toEqual([['b'], []]);
  });

  test('narrows a list to what is due by a day', async () => {
    const due = (dueOn?: string): Partial<EventRecord> => ({ dueOn });
    const account = await accountWith(
      store,
      ['before', due('2026-02-28')],
      ['then', due('2026-03-01')],
      ['later', due('2026-03-02')],
      ['never', due()],
    );
    const listed = await store.read(account, (tx) => tx.list('event', { dueBy: '2026-03-01' }));
    expect(ids(listed)).toEqual(['then', 'before']);
  });

  test('answers each of what is asked at once, in its own order', async () => {
    const later = { createdAt: '2026-03-01T12:00:00.001Z', state: 'other' as never };
    const account = await accountWith(store, ['a'], ['b'], ['new', later]);
    const read = await store.read(account, (tx) =>
      Promise.all([
        tx.list('event'),
        tx.list('survey'),
        tx.list('event', { limit: 1 }),
        tx.get('event', 'a'),
        tx.get('event', 'missing'),
        tx.list('event', { states: ['recorded'] }),
      ]),
    );
    const [all, none, first, one, missing, recorded] = read;
    expect([all, none, first, recorded].map(ids)).toEqual([
      ['new', 'b', 'a'],
      [],
      ['new'],
      ['b', 'a'],
    ]);
    expect(one).toEqual(event(account, 'a'));
    expect(missing).toBeUndefined();
  });

  test('sees in a commitment what it has just put, the account too', async () => {
    const account = await accountWith(store);
    const seen = await store.commit(account, async (tx) => {
      const before = await tx.get('account', account);
      await tx.put('account', { ...before!, version: before!.version + 1 });
      await tx.put('event', event(account, 'a'));
      return Promise.all([tx.get('account', account), tx.list('event')]);
    });
    expect(seen[0]?.version).toBe(1);
    expect(ids(seen[1])).toEqual(['a']);
  });

  test("shows nothing of another account, and leaves another account's record alone", async () => {
    const [mine, theirs] = [await accountWith(store), await accountWith(store, ['a'])];
    expect(await store.read(mine, (tx) => tx.get('event', 'a'))).toBeUndefined();
    await store.commit(mine, (tx) => tx.remove('event', 'a'));
    await store.commit(mine, (tx) => tx.put('event', event(mine, 'a', { consentVersion: '2' })));
    const kept = await store.read(theirs, (tx) => tx.get('event', 'a'));
    expect(kept?.consentVersion).toBe('1');
  });

  test('stores all changes of a commitment, or none when it fails', async () => {
    const account = await accountWith(store, ['a'], ['b']);
    const work = store.commit(account, async (tx) => {
      await tx.put('event', event(account, 'c'));
      await tx.remove('event', 'a');
      await tx.claim(`${account}/slot`);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    const after = await store.read(account, async (tx) => ({
      events: ids(await tx.list('event')),
      claimed: [...(await tx.claimed([`${account}/slot`]))],
    }));
    expect(after).toEqual({ events: ['b', 'a'], claimed: [] });
  });

  test('refuses a commitment for an account that does not exist', async () => {
    const work = store.commit('nobody', () => Promise.resolve());
    await expect(work).rejects.toMatchObject({ code: 'not-found' });
  });

  test('runs the commitments of an account one after the other', async () => {
    const account = await accountWith(store, ['counter', { event: { count: 0 } }]);
    const countUp = () =>
      store.commit(account, async (tx) => {
        const count = Number((await tx.get('event', 'counter'))?.event['count']);
        await tx.put('event', event(account, 'counter', { event: { count: count + 1 } }));
      });
    await Promise.all(Array.from({ length: 50 }, countUp));
    const counter = await store.read(account, (tx) => tx.get('event', 'counter'));
    expect(counter?.event).toEqual({ count: 50 });
  });

  test('gives a shared name to one account only, and to another once it is given back', async () => {
    const [one, two] = [await accountWith(store), await accountWith(store)];
    const name = `${one}/shared`;
    const claims = [one, two].map((account) => store.commit(account, (tx) => tx.claim(name)));
    const taken = await Promise.all(claims);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const [taker, other] = taken[0] ? [one, two] : [two, one];
    await store.commit(other, (tx) => tx.release(name));
    expect(await store.commit(other, (tx) => tx.claim(name))).toBe(false);
    await store.commit(taker, (tx) => tx.release(name));
    expect(await store.commit(other, (tx) => tx.claim(name))).toBe(true);
    expect(await store.read(one, (tx) => tx.claimed([name, 'free']))).toEqual(new Set([name]));
    expect(await store.owner(name)).toBe(other);
    expect(await store.owner('free')).toBeUndefined();
  });

  test('finds the accounts with something due, each once', async () => {
    // Days before those of other tests, so that only these accounts are due.
    const due = { dueOn: '1999-12-31' };
    const first = await accountWith(store, ['a', due], ['b', due]);
    const second = await accountWith(store, ['a', due]);
    await accountWith(store, ['a', { dueOn: '2000-01-01' }], ['b']);
    expect(await store.due('1999-12-31T12:00:00.000Z')).toEqual([first, second]);
    expect(await store.due('1999-12-30T12:00:00.000Z')).toEqual([]);
    for (const account of [first, second]) await finish(store, account);
  });

  test('finds what is due in the calendar of each account', async () => {
    const due = { dueOn: '1999-12-30' };
    const east = await accountWith(store, ['a', due]);
    const west = await accountWith(store, ['a', due]);
    await store.load([
      { kind: 'account', record: account(east, { timeZone: 'Pacific/Kiritimati' }) },
      { kind: 'account', record: account(west, { timeZone: 'Pacific/Pago_Pago' }) },
    ]);
    // UTC+14 and UTC-11.
    expect(await store.due('1999-12-29T09:59:59.999Z')).toEqual([]);
    expect(await store.due('1999-12-29T10:00:00.000Z')).toEqual([east]);
    expect(await store.due('1999-12-30T10:59:59.999Z')).toEqual([east]);
    expect(await store.due('1999-12-30T11:00:00.000Z')).toEqual([east, west]);
    for (const each of [east, west]) await finish(store, each);
  });

  test('finds what is due where nobody knows the calendar, so that it is said', async () => {
    const lost = await accountWith(store, ['a', { dueOn: '1999-12-30' }]);
    await store.load([{ kind: 'account', record: account(lost, { timeZone: 'Mars/Olympus' }) }]);
    expect(await store.due('1999-12-28T23:59:59.999Z')).toEqual([]);
    expect(await store.due('1999-12-29T00:00:00.000Z')).toEqual([lost]);
    await finish(store, lost);
    await store.load([{ kind: 'account', record: account(lost) }]);
  });

  test('finds the accounts that owe something and are to be reminded', async () => {
    const at = '1999-12-31T00:00:00.000Z';
    const owing = async (state: string, remindersNext?: string) => {
      const accountId = await accountWith(store);
      const item = { ...event(accountId, 'item'), kind: 'bill', state };
      await store.load([
        { kind: 'account', record: account(accountId, { remindersNext }) },
        { kind: 'item', record: item } as unknown as Entry,
      ]);
      return accountId;
    };
    const first = await owing('open', at);
    await owing('paid', at);
    await owing('open', '1999-12-31T00:00:00.001Z');
    const second = await owing('inPlan', at);
    const third = await owing('open');
    expect(await store.toRemind(at)).toEqual([first, second, third]);
  });

  test('replaces what is loaded again', async () => {
    const account = await accountWith(store, ['a']);
    const again = event(account, 'a', { consentVersion: '2' });
    await store.load([{ kind: 'event', record: again }]);
    expect(await store.read(account, (tx) => tx.list('event'))).toEqual([again]);
  });

  test('gives every text back as it came', async () => {
    const account = await accountWith(store);
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, fc.maxSafeInteger(), async (words, count) => {
        const record = event(account, 'text', { event: { words, count } });
        await store.commit(account, (tx) => tx.put('event', record));
        expect(await store.read(account, (tx) => tx.get('event', 'text'))).toEqual(record);
      }),
      { numRuns: 50 },
    );
  });
});

/** PGlite is left out: with its one connection nothing is stored while somebody reads. */
const concurrent = stores.filter(([name]) => name !== 'PGlite');

describe.each(concurrent)('while others write, the store in %s', (_name, store) => {
  test('reads one state of the account', async () => {
    const account = await accountWith(store, ['a']);
    const seen = await store.read(account, async (tx) => {
      const before = await tx.list('event');
      await store.commit(account, (change) => change.put('event', event(account, 'b')));
      return [ids(before), ids(await tx.list('event'))];
    });
    expect(seen).toEqual([['a'], ['a']]);
    expect(ids(await store.read(account, (tx) => tx.list('event')))).toEqual(['b', 'a']);
  });
});

describe.each(stores.slice(1))('the SQL store in %s', (_name, store) => {
  test('keeps what jsonb cannot hold as the replacement character', async () => {
    const account = await accountWith(store);
    const hostile = { nul: 'a\0b', lone: 'a\uD800b', pair: '\u{1F642}', escaped: '\\u0000' };
    await store.commit(account, (tx) =>
      tx.put('event', event(account, 'hostile', { event: hostile })),
    );
    const kept = await store.read(account, (tx) => tx.get('event', 'hostile'));
    expect(kept?.event).toEqual({ ...hostile, nul: 'a\uFFFDb', lone: 'a\uFFFDb' });
  });
});
