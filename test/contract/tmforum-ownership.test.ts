/** A stack that answers with records of others: nothing of them comes out of the gateway. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationNames } from '../../src/core/contract/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { callOf } from './support/calls.js';
import { Customer } from './support/customer.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

/** In every id, number, name and party of theirs. */
const strangersMark = /konto-100[13]|KONTO-100[13]/;

describe.each<ApiVersion>(['v4', 'v5'])('a stack of %s that mixes people up', (stack) => {
  let backend: TmForumBackend;
  let someone: Customer;
  let strangers: Customer[];

  beforeEach(async () => {
    backend = await openTmForumBackend(stack);
    const [before, own, after] = [
      backend.openBssAccount('planActive'),
      backend.openBssAccount('overdue'),
      backend.openBssAccount('manyItems'),
    ];
    const customerOf = async (id: string) =>
      new Customer(backend, id, await backend.token(id, { stepUp: true }));
    someone = await customerOf(own);
    strangers = [await customerOf(before), await customerOf(after)];
  });
  afterEach(() => backend.close());

  /** All that every operation says. */
  async function everythingSaid(): Promise<string> {
    const items = await someone.send('listItems', {});
    const { data = [] } = (await items.clone().json()) as { data?: { id: string }[] };
    const responses = await Promise.all([
      ...operationNames.map((name) => someone.send(name, callOf(name))),
      ...data.map(({ id }) => someone.send('getItem', { id })),
    ]);
    return (await Promise.all([items, ...responses].map((each) => each.text()))).join('\n');
  }

  it.each(['leaky', 'ignored'] as const)(
    'shows own records alone when filters are %s',
    async (filters) => {
      backend.bss.rules.filters = filters;
      const said = await everythingSaid();
      expect(said).toContain('RE-KONTO-1002-B1');
      expect(said).not.toMatch(strangersMark);
      expect((await someone.call('listItems', {})).data.data).toHaveLength(4);
      expect((await someone.call('listPlans', {})).data.data).toEqual([]);
      expect([...backend.foreign.keys()].sort()).toEqual(['customerBill', 'paymentMethod']);
    },
  );

  it('asks for what is owed by own bills alone', async () => {
    const { data: right } = await someone.call('getAccount', {});
    backend.bss.rules.filters = 'ignored';
    const { data: mixed } = await someone.call('getAccount', {});
    expect(mixed).toEqual(right);
    expect(mixed.balance.payNow.amount.amountMinor).toBe(8_999 + 7_001);
  });

  it('has no account when asked for one by its id it gives another', async () => {
    backend.bss.rules.answersWithNeighbour = /billingAccount/;
    await someone.refused('getAccount', 'not-found');
    await someone.refused('getSession', 'not-found');
    expect(await everythingSaid()).not.toMatch(strangersMark);
    expect(backend.foreign.get('accountManagement')).toBeGreaterThan(0);
  });

  it('has no lines of others on a bill, even when they name it', async () => {
    const { data: right } = await someone.call('listItems', {});
    backend.bss.rules.mixesLines = true;
    backend.bss.rules.filters = 'ignored';
    expect((await someone.call('listItems', {})).data).toEqual(right);
  });

  it('speaks to nobody in the language of another', async () => {
    backend.bss.rules.answersWithNeighbour = /individual/;
    expect((await someone.call('getSession', {})).data.locale).toBe('de');
    expect(backend.foreign.get('party')).toBe(1);
  });

  it('finds nothing by ids of others', async () => {
    for (const stranger of strangers) {
      const { data: items } = (await stranger.call('listItems', {})).data;
      const { data: plans } = (await stranger.call('listPlans', {})).data;
      expect(items.length).toBeGreaterThan(0);
      for (const { id } of items.slice(0, 3)) await someone.refused('getItem', 'not-found', { id });
      for (const { id } of plans) await someone.refused('getPlan', 'not-found', { id });
    }
    // Nor by the stack's own.
    await someone.refused('getItem', 'not-found', { id: 'konto-2-b1' });
  });
});
