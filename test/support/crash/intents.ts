import { randomUUID } from 'node:crypto';
import { site, type Backend } from '../backend.js';

/** One commitment that a customer makes, sent as often as it takes with the same key. */
export interface Intent {
  readonly accountId: string;
  readonly kind: keyof typeof preparations;
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

type Prepare = (read: Read, index: number) => Promise<Pick<Intent, 'path' | 'body'>>;
/** Reads what an account is offered. */
type Read = (path: string) => Promise<unknown>;

const preparations = {
  payment: async (read) => {
    const { balance } = (await read('/account')) as {
      balance: { payNow: { amount: object } };
    };
    const body = {
      amount: balance.payNow.amount,
      purpose: { kind: 'balance' },
      returnUrl: `${site}/bills`,
    };
    return { path: '/payments', body };
  },
  plan: async (read) => {
    const { offers } = (await read('/plan-offers')) as {
      offers: [{ id: string; terms: { version: string } }];
    };
    const [{ id: offerId, terms }] = offers;
    return { path: '/plans', body: { offerId, terms: { version: terms.version, accepted: true } } };
  },
  callback: async (read, index) => {
    const { slots } = (await read('/callback-slots')) as { slots: { id: string }[] };
    const { contactPoints } = (await read('/support-options')) as {
      contactPoints: { id: string; kind: string }[];
    };
    // Spread over the slots, so that hardly anybody comes too late.
    const slotId = slots[index % slots.length]?.id;
    const contactPointId = contactPoints.find(({ kind }) => kind === 'phone')?.id;
    return { path: '/callbacks', body: { slotId, contactPointId, topicCode: 'bill' } };
  },
  promise: async (read) => {
    const { amount, latest } = (await read('/promise-options')) as {
      amount: object;
      latest: string;
    };
    return { path: '/promises', body: { amount, payBy: latest } };
  },
} as const satisfies Record<string, Prepare>;

const kinds = Object.keys(preparations) as (keyof typeof preparations)[];

/** One intent for each account, of every kind in turn. */
export async function prepareIntents(
  backend: Backend,
  accountIds: readonly string[],
): Promise<Intent[]> {
  const intents: Intent[] = [];
  for (const [index, accountId] of accountIds.entries()) {
    const kind = kinds[index % kinds.length] ?? 'payment';
    const read: Read = async (path) => {
      const response = await backend.call(accountId, path);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    };
    const prepared = await preparations[kind](read, index);
    intents.push({ accountId, kind, key: randomUUID(), ...prepared });
  }
  return intents;
}
