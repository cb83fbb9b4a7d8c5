import { sumMinor } from '../../core/domain/money.js';
import { isOpen } from '../../core/domain/plan-state.js';
import { collect } from './collecting.js';
import { inTransitByItem, remainingMinor } from './figures.js';
import { holdsAt } from './holds.js';
import { commitUnit } from './operation.js';
import type { Context } from './options.js';
import { resumePlan } from './pauses.js';
import { advancePayment, hasExpired } from './payment-state.js';
import { nextCollection } from './plan-collection.js';
import { postPayment } from './posting.js';
import type { Allocation, RequestRecord } from './records.js';
import { decideDayReminders } from './reminders.js';
import { collectScheduledDebit } from './scheduled-debit.js';
import { reviewSegment } from './segments.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** Accounts run at a time: while one waits for its commit, others go on. */
const atOnce = 4;

async function settlePayments(unit: WriteUnit): Promise<void> {
  for (const payment of await unit.openPayments()) {
    if (hasExpired(payment, unit.now)) {
      await advancePayment(unit, payment, { state: 'expired' });
    } else if (
      payment.state === 'succeeded' &&
      payment.dueOn !== undefined &&
      payment.dueOn <= unit.today
    ) {
      await postPayment(unit, payment, payment.dueOn);
    }
  }
}

/**
 * Collects the instalments that the telco collects itself. What a hold covers is left alone, and so
 * is what the customer has paid already while that is on its way.
 */
async function collectInstalments(unit: WriteUnit): Promise<void> {
  const plan = await unit.activePlan();
  if (plan?.dueOn === undefined || plan.dueOn > unit.today) return;
  const from = plan.dueOn;
  const due = plan.instalments.filter(
    (each) => isOpen(each) && each.dueDate >= from && each.dueDate <= unit.today,
  );
  await unit.put('plan', { ...plan, dueOn: nextCollection(plan, unit.today) });
  let onItsWayMinor = sumMinor((await planRooms(unit, plan.id)).map((each) => each.onItsWayMinor));
  for (const { id, dueDate, amountMinor, paidMinor } of due) {
    const openMinor = amountMinor - paidMinor;
    const coveredMinor = Math.min(openMinor, onItsWayMinor);
    onItsWayMinor -= coveredMinor;
    const holds = await holdsAt(unit, dueDate);
    if (holds.some(({ kind }) => kind === 'pause' || kind === 'moratorium')) continue;
    const allocations = await planAllocations(unit, plan.id, openMinor - coveredMinor);
    await collect(unit, { kind: 'instalment', ids: [id] }, allocations, dueDate);
  }
}

/** Items of a plan, oldest first: what they can take, and what is on its way to them. */
async function planRooms(unit: ReadUnit, planId: string) {
  const inTransit = await inTransitByItem(unit);
  return (await unit.openItems())
    .filter((item) => item.planId === planId)
    .map((item) => {
      const onItsWayMinor = Math.min(inTransit.get(item.id) ?? 0, remainingMinor(item));
      return { itemId: item.id, onItsWayMinor, roomMinor: remainingMinor(item) - onItsWayMinor };
    });
}

async function planAllocations(
  unit: ReadUnit,
  planId: string,
  amountMinor: number,
): Promise<Allocation[]> {
  let restMinor = amountMinor;
  return (await planRooms(unit, planId)).map(({ itemId, roomMinor }) => {
    const partMinor = Math.min(restMinor, roomMinor);
    restMinor -= partMinor;
    return { itemId, amountMinor: partMinor };
  });
}

/** What a request becomes when its time is over; messages and disputes wait for people. */
function endState({ kind }: RequestRecord): RequestRecord['state'] {
  return kind === 'promise' || kind === 'thirdParty' ? 'expired' : 'done';
}

async function endRequests(unit: WriteUnit): Promise<void> {
  for (const request of await unit.openRequests()) {
    if (request.dueOn === undefined || request.dueOn > unit.today) continue;
    await unit.put('request', { ...request, state: endState(request), dueOn: undefined });
    if (request.kind === 'pause') await resumePlan(unit, request);
  }
}

/** Removes what nobody can use any more. */
async function removeExpired(unit: WriteUnit): Promise<void> {
  const { tx, today: dueBy } = unit;
  const now = unit.now.toISOString();
  const [offers, quotes, surveys, answers] = await Promise.all([
    tx.list('offer', { dueBy }),
    tx.list('planChangeQuote', { dueBy }),
    tx.list('survey', { dueBy, states: ['offered'] }),
    tx.list('answer', { dueBy }),
  ]);
  for (const { id, offer, untold } of offers) {
    if (offer.expiresAt <= now && !untold) await tx.remove('offer', id);
  }
  for (const { id, expiresAt } of quotes) {
    if (expiresAt <= now) await tx.remove('planChangeQuote', id);
  }
  for (const { id, survey } of surveys) {
    if (survey.expiresAt <= now) await tx.remove('survey', id);
  }
  for (const { id, keepUntil } of answers) {
    if (keepUntil <= now) await tx.remove('answer', id);
  }
}

/**
 * The order matters: money that came is booked before anything else is collected or ends; how the
 * customer is spoken to follows from all of that, and who is reminded from that again.
 */
async function runAccount(unit: WriteUnit): Promise<void> {
  await settlePayments(unit);
  if (unit.context.books === 'own') {
    await collectScheduledDebit(unit);
    await collectInstalments(unit);
  }
  await endRequests(unit);
  await removeExpired(unit);
  await reviewSegment(unit);
  await decideDayReminders(unit);
}

/** The accounts of several lists, one list after the other, each account once. */
async function* eachOnce(
  ...lists: readonly (() => Promise<readonly string[]>)[]
): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const list of lists) {
    for (const id of await list()) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield id;
    }
  }
}

/**
 * Does what became due: collects debits and instalments, books successes, ends checkouts, promises
 * and pauses, removes what expired, decides approaches and who is reminded. Each account is one
 * commit; running it again does nothing more.
 * Meant for once a day or more often: whoever moves the clock over several days runs it for each of them.
 * @returns how many accounts it looked at
 * @throws AggregateError of what single accounts failed with; the others are done
 */
export async function runDailyJobs(context: Context, now: Date): Promise<{ accounts: number }> {
  const { store } = context;
  const at = now.toISOString();
  const waiting = eachOnce(
    () => store.due(at),
    () => store.toRemind(at),
  );
  let accounts = 0;
  const failures: unknown[] = [];
  const runNextOnes = async (): Promise<void> => {
    for await (const accountId of waiting) {
      accounts += 1;
      await commitUnit(store, context, accountId, now, runAccount).catch((error: unknown) =>
        failures.push(error),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runNextOnes));
  if (failures.length > 0) {
    throw new AggregateError(failures, `${String(failures.length)} accounts could not be run`);
  }
  return { accounts };
}
