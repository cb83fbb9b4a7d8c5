import { site } from '../backend.js';

/** What a customer can commit to. */
export type IntentKind = keyof typeof preparations;

/** One commitment that a customer makes, sent as often as it takes with the same key. */
export interface Intent {
  readonly accountId: string;
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

/** Reads what an account is offered. @returns undefined where that is refused */
export type Read = (path: string) => Promise<unknown>;

type Prepare = (read: Read, turn: number) => Promise<Pick<Intent, 'path' | 'body'> | undefined>;

const preparations = {
  payment: async (read) => {
    const account = (await read('/account')) as { balance: { payNow: { amount: Amount } } };
    const { amount } = account.balance.payNow;
    if (amount.amountMinor === 0) return undefined;
    const purpose = { kind: 'balance' };
    return { path: '/payments', body: { amount, purpose, returnUrl: `${site}/bills` } };
  },
  plan: async (read) => {
    const { offers } = (await read('/plan-offers')) as {
      offers: { id: string; terms: { version: string } }[];
    };
    const [offer] = offers;
    if (!offer) return undefined;
    const terms = { version: offer.terms.version, accepted: true };
    return { path: '/plans', body: { offerId: offer.id, terms } };
  },
  callback: async (read, turn) => {
    const { slots } = (await read('/callback-slots')) as { slots: { id: string }[] };
    const { contactPoints } = (await read('/support-options')) as {
      contactPoints: { id: string; kind: string }[];
    };
    // Spread over the slots, so that hardly anybody comes too late.
    const slotId = slots[turn % slots.length]?.id;
    const contactPointId = contactPoints.find(({ kind }) => kind === 'phone')?.id;
    if (!slotId || !contactPointId) return undefined;
    return { path: '/callbacks', body: { slotId, contactPointId, topicCode: 'bill' } };
  },
  promise: async (read) => {
    const options = (await read('/promise-options')) as
      { amount: Amount; latest: string } | undefined;
    if (!options) return undefined;
    return { path: '/promises', body: { amount: options.amount, payBy: options.latest } };
  },
  message: async (_read, turn) => ({
    path: '/messages',
    body: { topicCode: 'bill', text: `My question of visit ${turn}` },
  }),
} as const satisfies Record<string, Prepare>;

interface Amount {
  readonly amountMinor: number;
}

const kinds = Object.keys(preparations) as IntentKind[];

/**
 * What a customer commits to on this visit: every kind in turn.
 * @returns undefined when the account is not offered that (any more)
 */
export function prepareIntent(read: Read, turn: number): ReturnType<Prepare> {
  return preparations[kinds[turn % kinds.length] ?? 'message'](read, turn);
}
