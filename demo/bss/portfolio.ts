import { addDays, toInstant } from '../../src/core/domain/index.js';

/**
 * Invented customers of an invented telco, in whole minor units of EUR; the shapes of the two API
 * versions are made of them in `shapes.ts`.
 */

export type BillState = 'new' | 'onHold' | 'validated' | 'sent' | 'partiallyPaid' | 'settled';

export interface BssBill {
  readonly id: string;
  readonly number: string;
  readonly state: BillState;
  readonly issuedOn: string;
  readonly dueOn?: string | undefined;
  /** Default: a bill. */
  readonly category?: string | undefined;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  readonly amountMinor: number;
  readonly remainingMinor: number;
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly minor: number;
  }[];
}

export interface BssPlan {
  readonly planType: string;
  readonly status: string;
  readonly frequency: string;
  readonly payments: number;
  readonly totalMinor: number;
  readonly startsOn: string;
}

export interface BssAccount {
  readonly id: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly name: string;
  readonly state: string;
  readonly language: string;
  /** What was written about the customer. */
  readonly individual?: Readonly<Record<string, unknown>>;
  /** Where the customer can be reached; the last one is preferred. */
  readonly media?: readonly { readonly email?: string; readonly phone?: string }[];
  bills: readonly BssBill[];
  /** Positive: owed; negative: the telco holds it for the customer. */
  balances: readonly { readonly type: string; readonly minor: number }[];
  readonly plans: readonly BssPlan[];
  /** The plans as somebody has written them; they stand for `plans` from then on. */
  readonly paymentPlan?: readonly Readonly<Record<string, unknown>>[];
  readonly debit?: { readonly id: string; readonly iban: string };
}

export const portfolioNames = [
  'overdue',
  'manyItems',
  'settled',
  'inCredit',
  'disputed',
  'planActive',
  'disagreeing',
] as const;
export type PortfolioName = (typeof portfolioNames)[number];

/** Midnight in Berlin, which is the day before in UTC: a date that is cut off there is wrong. */
export const midnight = (date: string): string =>
  toInstant(date, '00:00', 'Europe/Berlin').toISOString();

function bill(id: string, issuedOn: string, minor: number, change: Partial<BssBill> = {}): BssBill {
  const basicMinor = Math.trunc(minor * 0.75);
  return {
    id,
    number: `RE-${id.toUpperCase()}`,
    state: 'sent',
    issuedOn,
    dueOn: addDays(issuedOn, 14),
    amountMinor: minor,
    remainingMinor: minor,
    lines: [
      { id: `${id}-1`, label: 'Grundpreis Tarif Flussblick', minor: basicMinor },
      { id: `${id}-2`, label: 'Verbindungen', minor: minor - basicMinor },
    ],
    ...change,
  };
}

const owed = (bills: readonly BssBill[]): number =>
  bills.reduce(
    (sum, { state, remainingMinor }) => (state === 'new' ? sum : sum + remainingMinor),
    0,
  );

/** A customer in this state. `id` is in everything that is theirs, so that a leak shows. */
export function bssAccount(name: PortfolioName, id: string, today: string): BssAccount {
  const ago = (days: number): string => addDays(today, -days);
  const old = bill(`${id}-b1`, ago(75), 8_999);
  const recent = bill(`${id}-b2`, ago(45), 10_001, {
    state: 'partiallyPaid',
    remainingMinor: 7_001,
  });
  const coming = bill(`${id}-b3`, ago(5), 8_999);
  const draft = bill(`${id}-b4`, today, 12_345, { state: 'new' });
  const paid = bill(`${id}-b0`, ago(105), 8_999, { state: 'settled', remainingMinor: 0 });
  const owing = [paid, old, recent, coming, draft];
  const base: BssAccount = {
    id,
    partyId: `party-of-${id}`,
    partyName: `Mika Sanderling (${id})`,
    name: 'Mobilfunk Flussblick',
    state: 'Active',
    language: 'de',
    media: [{ phone: `+49 151 0000${id.slice(-4)}` }, { email: `${id}@kunde.example` }],
    bills: owing,
    balances: [{ type: 'receivable', minor: owed(owing) }],
    plans: [],
    debit: { id: `debit-of-${id}`, iban: 'DE02120300000000202051' },
  };
  switch (name) {
    case 'overdue':
      return base;
    case 'manyItems': {
      const bills = Array.from({ length: 45 }, (_, index) =>
        bill(`${id}-m${index}`, ago(30 * index), 1_999),
      );
      return { ...base, bills, balances: [{ type: 'receivable', minor: owed(bills) }] };
    }
    case 'settled':
      return { ...base, bills: [paid], balances: [{ type: 'receivable', minor: 0 }] };
    case 'inCredit':
      return {
        ...base,
        balances: [
          { type: 'receivable', minor: owed(owing) - 5_000 },
          { type: 'credit', minor: -5_000 },
        ],
      };
    case 'disputed': {
      const bills = [old, { ...recent, state: 'onHold' as const }, coming];
      return { ...base, bills, balances: [{ type: 'receivable', minor: owed(bills) }] };
    }
    case 'planActive': {
      const plan = {
        planType: 'installment',
        status: 'effective',
        frequency: 'monthly',
        payments: 4,
      };
      return {
        ...base,
        language: 'en',
        balances: [
          { type: 'receivable', minor: owed(owing) },
          { type: 'paymentPlan', minor: 12_000 },
        ],
        plans: [{ ...plan, totalMinor: 16_001, startsOn: ago(33) }],
      };
    }
    case 'disagreeing':
      return { ...base, balances: [{ type: 'receivable', minor: owed(owing) + 100 }] };
  }
}
