import type { AccountRecord, Entry, ItemRecord } from '../../src/gateway/reference/index.js';
import type { BssAccount, BssBill } from './portfolio.js';

/** What a stack of TM Forum APIs would know of an account that the sandbox has, too. */
export function bssAccountOf(entries: readonly Entry[]): BssAccount {
  const [account] = entries.flatMap((each) => (each.kind === 'account' ? [each.record] : []));
  if (!account) throw new Error('records without an account');
  const items = entries.flatMap((each) => (each.kind === 'item' ? [each.record] : []));
  const bills = items.filter(({ state }) => state !== 'cancelled').map(billOf);
  return {
    id: account.id,
    partyId: `party-of-${account.id}`,
    partyName: account.person.name,
    name: account.label,
    state: account.state === 'closed' ? 'Closed' : 'Active',
    language: account.locale,
    bills,
    balances: balancesOf(account, bills),
    plans: [],
    ...(account.collection.kind === 'directDebit' && {
      debit: { id: `debit-of-${account.id}`, iban: 'DE02120300000000203000' },
    }),
  };
}

function billOf(item: ItemRecord): BssBill {
  const { id, kind, issuedOn, dueDate, period, amountMinor, paidMinor, lines = [] } = item;
  const isPaid = item.state === 'paid';
  return {
    id,
    number: id.toUpperCase(),
    state: isPaid ? 'settled' : paidMinor > 0 ? 'partiallyPaid' : 'sent',
    issuedOn,
    dueOn: dueDate,
    period,
    ...(kind !== 'bill' && { category: kind }),
    amountMinor,
    remainingMinor: isPaid ? 0 : amountMinor - paidMinor,
    // Of one bill alone: each has a first line.
    lines: lines.map((line) => ({
      id: `${id}-${line.id}`,
      label: line.label,
      minor: line.amountMinor,
    })),
  };
}

function balancesOf(
  { creditMinor, depositMinor }: AccountRecord,
  bills: readonly BssBill[],
): BssAccount['balances'] {
  const owedMinor = bills.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);
  return [
    { type: 'receivable', minor: owedMinor - creditMinor - depositMinor },
    { type: 'credit', minor: 0 - creditMinor },
    { type: 'deposit', minor: 0 - depositMinor },
    // v4 has no sign, so a total that is in the customer's favour is not told at all.
  ].filter(({ type, minor }) => (type === 'receivable' ? minor >= 0 : minor !== 0));
}
