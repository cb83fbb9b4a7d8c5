import type { Account } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { contentTag } from '../reference/content-tag.js';
import { meaningOf } from './config.js';
import {
  accountFacts,
  inCurrency,
  type AccountFacts,
  type Context,
  type Reads,
} from './context.js';
import { figuresOf, type Figures } from './figures.js';
import { activePlan } from './plans.js';

/** How far back the page is told. */
const memoryDays = 180;

function stageOf(
  { config }: Context,
  { record }: AccountFacts,
  { bookedDueMinor, parts }: Figures,
): Account['stage'] {
  const meaning = meaningOf(config.accountStates, record.state);
  if (meaning === undefined) return 'unknown';
  if (meaning !== 'open') return meaning;
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (bookedDueMinor > 0) return kinds.has('overdue') ? 'overdue' : 'due';
  return kinds.has('notYetDue') ? 'upcoming' : 'none';
}

/** What falls due next, by the bills; several can on one day. */
function nextDue(context: Context, { bills, today }: AccountFacts): Account['nextDue'] {
  const coming = bills.filter(
    ({ meaning, dueDate = '', remainingMinor }) =>
      meaning === 'open' && dueDate > today && remainingMinor > 0,
  );
  const [dueDate] = coming.flatMap((bill) => bill.dueDate ?? []).sort();
  if (dueDate === undefined) return undefined;
  const amountMinor = coming
    .filter((bill) => bill.dueDate === dueDate)
    .reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);
  return { amount: inCurrency(context, amountMinor), dueDate };
}

function timeline({ bills, today }: AccountFacts): Account['timeline'] {
  return bills
    .filter(({ isCredit, issuedOn }) => !isCredit && issuedOn >= addDays(today, -memoryDays))
    .flatMap(({ issuedOn, dueDate, remainingMinor }) => [
      { kind: 'billSent' as const, on: issuedOn },
      ...(dueDate !== undefined && remainingMinor > 0
        ? [{ kind: 'dueDate' as const, on: dueDate }]
        : []),
    ])
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

export const accountReads = {
  getAccount: async (context, call) => {
    const { hooks } = context;
    const facts = await accountFacts(context, call);
    const figures = figuresOf(facts.bills, facts.balances, facts.today);
    const isDisputed = figures.parts.some(({ kind }) => kind === 'disputed');
    const plan = await activePlan(context, call, facts);
    const next = nextDue(context, facts);
    const restriction = (await hooks.restriction?.(call.principal.accountId)) ?? {
      verdict: 'unknown',
      reasons: [],
    };
    const owed = {
      total: inCurrency(context, figures.totalMinor),
      payNow: {
        amount: inCurrency(context, figures.payNowMinor),
        ...(figures.payNowDueDate !== undefined && { dueDate: figures.payNowDueDate }),
      },
      parts: figures.parts.map(({ kind, amountMinor }) => ({
        kind,
        amount: inCurrency(context, amountMinor),
      })),
      partsComplete: figures.partsComplete,
    };
    const view = {
      balanceVersion: contentTag(owed),
      ...(next && { nextDue: next }),
      stage: stageOf(context, facts, figures),
      timeline: timeline(facts),
      restriction,
      holds: isDisputed ? [{ kind: 'dispute' as const }] : [],
      ...(plan && { activePlanId: plan.id }),
    };
    return {
      data: { ...view, balance: { ...owed, asOf: call.now.toISOString() } },
      // `asOf` moves with every read and says nothing about what is owed.
      etag: contentTag({ ...view, owed }),
    };
  },
} satisfies Reads;
