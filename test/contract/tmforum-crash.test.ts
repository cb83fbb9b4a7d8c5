/**
 * A process that dies between what it wrote into the stack and its own commit, and a stack that has done
 * its work before its connection ends: whoever tries again finds the first result.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import type { OperationName } from '../../src/core/contract/index.js';
import type { Store } from '../../src/gateway/reference/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { Customer } from './support/customer.js';
import { acceptance } from './support/journeys.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

/** A store that loses the next commit, when all of it has been done, each time `die` was called. */
function mortal(inner: Store): { readonly store: Store; readonly die: () => void } {
  let dies = false;
  const commit: Store['commit'] = (accountId, work) =>
    inner.commit(accountId, async (tx) => {
      const value = await work(tx);
      if (!dies) return value;
      dies = false;
      throw new Error('the process is killed here');
    });
  const store = new Proxy(inner, {
    get(target, name) {
      if (name === 'commit') return commit;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { store, die: () => (dies = true) };
}

type Try = readonly [OperationName, unknown];

async function planTry(someone: Customer): Promise<Try> {
  return ['createPlan', await acceptance(someone)];
}

async function disputeTry(someone: Customer): Promise<Try> {
  const { data } = (await someone.call('listItems', { query: { status: 'open' } })).data;
  const itemIds = data.filter(({ disputable }) => disputable).map(({ id }) => id);
  return ['createDispute', { itemIds, reasonCode: 'wrongAmount' }];
}

async function promiseTry(someone: Customer): Promise<Try> {
  const { amount, latest } = (await someone.call('getPromiseOptions', {})).data;
  return ['createPromise', { amount, payBy: latest }];
}

const tries = [planTry, disputeTry, promiseTry];

describe.each<ApiVersion>(['v4', 'v5'])('a write into a stack of %s', (stack) => {
  let database: Store;
  let die: () => void;
  let backend: TmForumBackend;
  beforeAll(async () => {
    database = await openSqlStore({ memory: true });
    const { store, ...rest } = mortal(database);
    die = rest.die;
    backend = await openTmForumBackend(stack, { store });
  });
  afterAll(async () => {
    await backend.close();
    await database.close();
  });

  const someoneNew = async (): Promise<Customer> => {
    const id = await backend.openAccount('overdue');
    return new Customer(backend, id, await backend.token(id, { stepUp: true }));
  };

  /** What the stack has of an account's commitments. */
  const writtenFor = (accountId: string): number => {
    const plans = backend.bss.accounts.get(accountId)?.paymentPlan?.length ?? 0;
    const tickets = backend.bss.collections.troubleTicket.filter((ticket) =>
      JSON.stringify(ticket).includes(`"${accountId}"`),
    );
    return plans + tickets.length;
  };

  /** The first try fails by `fail`; the same intent comes again until it is answered. */
  async function tryTwice(fail: () => void, of: (someone: Customer) => Promise<Try>) {
    const someone = await someoneNew();
    const [name, body] = await of(someone);
    const key = randomUUID();
    fail();
    const first = await someone.send(name, { body, key });
    expect(first.status).toBeGreaterThanOrEqual(500);
    const second = await someone.send(name, { body, key });
    const third = await someone.send(name, { body, key });
    expect([second.status, third.status]).toEqual([201, 201]);
    expect(await third.text()).toBe(await second.text());
    return writtenFor(someone.accountId);
  }

  it('is there once after a crash before the commit: 100 tries', { timeout: 120_000 }, async () => {
    const counts: number[] = [];
    for (let count = 0; count < 100; count++) {
      counts.push(await tryTwice(die, tries[count % tries.length]!));
    }
    console.log(`TM Forum ${stack}: ${counts.length} crashes, ${sum(counts)} records`);
    expect(counts).toEqual(counts.map(() => 1));
  });

  it('is there once when the stack does it and gives no answer', async () => {
    for (const of of tries) {
      const path = /troubleTicket$|billingAccount\/[^/]+$/;
      const cut = { path, status: 'cut', isDone: true, times: 1 } as const;
      const fail = () => {
        backend.bss.rules.failures = (['POST', 'PATCH'] as const).map((method) => ({
          ...cut,
          method,
        }));
      };
      expect(await tryTwice(fail, of)).toBe(1);
      backend.bss.rules.failures = [];
    }
  });

  it('has not happened when the stack refuses it', async () => {
    for (const of of tries) {
      const someone = await someoneNew();
      const [name, body] = await of(someone);
      const refusal = { path: /./, status: 500, times: 1 } as const;
      backend.bss.rules.failures = (['POST', 'PATCH'] as const).map((method) => ({
        ...refusal,
        method,
      }));
      const before = (await someone.call('getAccount', {})).data;
      await someone.refused(name, 'upstream-error', { body });
      backend.bss.rules.failures = [];
      expect((await someone.call('getAccount', {})).data).toEqual(before);
      expect(writtenFor(someone.accountId)).toBe(0);
    }
  });
});

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
