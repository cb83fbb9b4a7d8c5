import type { Account } from '../../core/contract/index.js';
import type { BalanceFigures } from '../../core/domain/balance.js';
import { contentTag } from './content-tag.js';
import { accountFigures, inCurrency, undisputedMinor } from './figures.js';
import { holdsAt } from './holds.js';
import type { Reads } from './operation.js';
import { nextInstalment } from './plan-view.js';
import { currentRestriction } from './restriction.js';
import { accountTimeline } from './timeline.js';
import type { ReadUnit } from './unit.js';

type Stage = Exclude<Account['stage'], 'unknown'>;

/** Where the account stands by the books; a payment on its way changes nothing about it yet. */
function stageOf(
  unit: ReadUnit,
  { bookedDueMinor, parts }: BalanceFigures,
  restriction: Account['restriction'],
): Stage {
  if (unit.account.state !== 'open') return unit.account.state;
  if (restriction?.verdict === 'active') {
    const services = restriction.services?.filter(({ kind }) => kind !== 'emergency') ?? [];
    const works = services.some(({ working }) => working !== 'no');
    return services.length > 0 && !works ? 'serviceStopped' : 'serviceLimited';
  }
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (bookedDueMinor > 0) return kinds.has('overdue') || kinds.has('fees') ? 'overdue' : 'due';
  return kinds.has('notYetDue') ? 'upcoming' : 'none';
}

/** The next thing that will be asked for or collected. */
async function nextDue(unit: ReadUnit): Promise<Account['nextDue']> {
  const { scheduledDebit, nextBill } = unit.account;
  const plan = await unit.activePlan();
  const instalment = plan && nextInstalment(unit, plan);
  const collected = new Set(scheduledDebit?.itemIds);
  const items = (await unit.openItems()).filter(
    (item) =>
      item.state === 'open' &&
      item.dueDate !== undefined &&
      item.dueDate > unit.today &&
      undisputedMinor(item) > 0 &&
      !collected.has(item.id),
  );
  const [firstDay] = items.flatMap(({ dueDate }) => (dueDate === undefined ? [] : [dueDate]));
  const dueTogether = items
    .filter(({ dueDate }) => dueDate === firstDay)
    .reduce((sum, item) => sum + undisputedMinor(item), 0);

  const candidates = [
    ...(instalment ? [{ amount: instalment.amount, dueDate: instalment.dueDate }] : []),
    ...(scheduledDebit
      ? [{ amount: inCurrency(unit, scheduledDebit.amountMinor), dueDate: scheduledDebit.on }]
      : []),
    ...(firstDay === undefined
      ? []
      : [{ amount: inCurrency(unit, dueTogether), dueDate: firstDay }]),
  ].sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  const [first] = candidates;
  if (first || !nextBill) return first;
  return { amount: inCurrency(unit, nextBill.amountMinor), dueDate: nextBill.on };
}

async function accountView(unit: ReadUnit): Promise<Account> {
  const { account } = unit;
  const figures = await accountFigures(unit);
  const restriction = await currentRestriction(unit, figures);
  const plan = await unit.activePlan();
  const next = await nextDue(unit);
  const { scheduledDebit, external } = account;
  return {
    balanceVersion: String(account.version),
    balance: {
      total: inCurrency(unit, figures.totalMinor),
      payNow: {
        amount: inCurrency(unit, figures.payNowMinor),
        ...(figures.payNowDueDate !== undefined && { dueDate: figures.payNowDueDate }),
      },
      parts: figures.parts.map(({ kind, amountMinor }) => ({
        kind,
        amount: inCurrency(unit, amountMinor),
      })),
      partsComplete: account.books?.unexplainedMinor === undefined,
      asOf: unit.now.toISOString(),
    },
    ...(next && { nextDue: next }),
    stage: stageOf(unit, figures, restriction),
    ...(external && { external }),
    timeline: await accountTimeline(unit, restriction),
    ...(restriction && { restriction }),
    holds: await holdsAt(unit),
    ...(plan && { activePlanId: plan.id }),
    ...(scheduledDebit && {
      scheduledDebit: {
        amount: inCurrency(unit, scheduledDebit.amountMinor),
        on: scheduledDebit.on,
        maskedAccount: account.collection.maskedAccount ?? '',
      },
    }),
  };
}

export const accountReads = {
  getAccount: async (unit) => {
    const data = await accountView(unit);
    // `asOf` moves with every read and says nothing about what is owed.
    const version = { ...data, balance: { ...data.balance, asOf: undefined } };
    return { data, etag: contentTag(version) };
  },
} satisfies Reads;
