import type { LocalDate, PlanChangeRequest } from '../contract/index.js';
import { addDays, onBusinessDay } from './civil-date.js';
import { splitMinor } from './money.js';
import { accept, countForAmount, isWithin, largestCount, refuse, type Outcome } from './plan.js';
import type { PlanFrame } from './plan-policy.js';
import { inOrder, isMissed, isOpen, openMinor, shorten, type Instalment } from './plan-state.js';
import { dueDates, nextDueDate, periodDays, rhythmForPayday, type Rhythm } from './schedule.js';

/** The part of a plan that changes. What is to be paid in all stays the same. */
export interface PlanTerms {
  readonly rhythm: Rhythm;
  readonly instalments: readonly Instalment[];
  /** First days of the pauses taken. */
  readonly pauses: readonly LocalDate[];
}

export type ChangeKind = PlanChangeRequest['kind'];
type Change<K extends ChangeKind> = Extract<PlanChangeRequest, { kind: K }>;
type Changer<K extends ChangeKind> = (
  change: Change<K>,
  plan: PlanTerms,
  frame: PlanFrame,
  newId: () => string,
) => Outcome<PlanTerms>;

const notPossible = refuse({ reason: 'notPossible' });

function withInstalments(plan: PlanTerms, instalments: readonly Instalment[]): Outcome<PlanTerms> {
  return accept({ ...plan, instalments: inOrder(instalments) });
}

/** Replaces the instalments of `changed` by id. */
function replace(plan: PlanTerms, changed: readonly Instalment[]): Instalment[] {
  const byId = new Map(changed.map((instalment) => [instalment.id, instalment]));
  return plan.instalments.map((instalment) => byId.get(instalment.id) ?? instalment);
}

/** What can be spread anew: all that is open, but for what is partly paid ahead of its day. */
function spreadable(plan: PlanTerms, { today }: PlanFrame): Instalment[] {
  return plan.instalments.filter(
    (each) => isOpen(each) && !(each.paidMinor > 0 && each.dueDate > today),
  );
}

/** Spreads a total instead of some instalments. Money that was paid on them stays where it is. */
function respread(
  plan: PlanTerms,
  instead: readonly Instalment[],
  dates: readonly LocalDate[],
  totalMinor: number,
  newId: () => string,
): Instalment[] {
  const replaced = new Set(instead.map(({ id }) => id));
  const kept = plan.instalments
    .filter(({ id, paidMinor }) => !replaced.has(id) || paidMinor > 0)
    .map((each) => (replaced.has(each.id) ? { ...each, amountMinor: each.paidMinor } : each));
  const reusable = instead.filter(({ paidMinor }) => paidMinor === 0);
  const amounts = splitMinor(totalMinor, dates.length);
  const spread = dates.map((dueDate, index): Instalment => {
    const old = reusable[index];
    const sameDate = old?.dueDate === dueDate;
    return {
      id: old?.id ?? newId(),
      number: index + 1,
      dueDate,
      amountMinor: amounts[index] ?? 0,
      paidMinor: 0,
      changed: sameDate ? old.changed : undefined,
      moves: old?.moves ?? 0,
    };
  });
  return [...kept, ...spread];
}

/** An open instalment that may still be moved. */
function movable(plan: PlanTerms, id: string, { band }: PlanFrame): Instalment | undefined {
  const instalment = plan.instalments.find((candidate) => candidate.id === id);
  return instalment && isOpen(instalment) && instalment.moves < band.movesPerInstalment
    ? instalment
    : undefined;
}

const missedOf = (plan: PlanTerms, { today, band }: PlanFrame): Instalment[] =>
  plan.instalments.filter((each) => isMissed(each, today, band.graceDays));

const moved = (instalment: Instalment, dueDate: LocalDate): Instalment => ({
  ...instalment,
  dueDate,
  changed: 'moved',
  moves: instalment.moves + 1,
});

/** To a business day: from tomorrow, and at most as many days later as a plan may wait to start. */
const move: Changer<'move'> = (change, plan, frame) => {
  const { today, latestEnd, holidays, band } = frame;
  const instalment = movable(plan, change.instalment, frame);
  if (!instalment) return notPossible;
  const earliest = onBusinessDay(addDays(today, 1), holidays);
  const from = instalment.dueDate > today ? instalment.dueDate : today;
  const furthest = addDays(from, band.latestStartDays);
  const latest = furthest < latestEnd ? furthest : latestEnd;
  const to = onBusinessDay(change.to, holidays);
  if (to < earliest || to > latest) return refuse({ reason: 'date', earliest, latest });
  return withInstalments(plan, replace(plan, [moved(instalment, to)]));
};

/**
 * One period after the last. What was missed goes there together, so that one change brings a plan
 * back on its way, and however often it was moved before.
 */
const toEnd: Changer<'toEnd'> = (change, plan, frame) => {
  const { today, latestEnd, holidays } = frame;
  const missed = missedOf(plan, frame);
  const wasMissed = missed.some(({ id }) => id === change.instalment);
  const instalment = movable(plan, change.instalment, frame);
  const going = wasMissed ? missed : instalment ? [instalment] : [];
  const end = plan.instalments.at(-1)?.dueDate ?? today;
  const after = addDays(end > today ? end : today, 1);
  const dates = dueDates(plan.rhythm, after, going.length, holidays);
  const [last] = dates.slice(-1);
  if (last === undefined || last > latestEnd) return notPossible;
  const gone = going.map((each, index) => moved(each, dates[index] ?? last));
  return withInstalments(plan, replace(plan, gone));
};

/** What falls due from a day on moves on by as many periods. */
const pause: Changer<'pause'> = ({ from, periods }, plan, { band, today, latestEnd, holidays }) => {
  const yearAgo = addDays(today, -365);
  const recent = plan.pauses.filter((start) => start > yearAgo);
  if (recent.length >= band.pausesPerYear) return notPossible;
  if (!isWithin(periods, 1, band.maxPausePeriods)) {
    return refuse({ reason: 'count', smallest: 1, largest: band.maxPausePeriods });
  }
  if (from < today) return refuse({ reason: 'date', earliest: today, latest: latestEnd });
  const affected = plan.instalments.filter((each) => isOpen(each) && each.dueDate >= from);
  if (affected.length === 0) return notPossible;

  const later = (date: LocalDate): LocalDate =>
    dueDates(plan.rhythm, addDays(date, 1), periods, holidays).at(-1) ?? date;
  const shifted = affected.map((instalment, index): Instalment => ({
    ...instalment,
    dueDate: later(instalment.dueDate),
    ...(index < periods && { changed: 'paused' }),
  }));
  return accept({
    ...plan,
    instalments: inOrder(replace(plan, shifted)),
    pauses: [...plan.pauses, from],
  });
};

const lower: Changer<'lower'> = ({ amountPerPeriod }, plan, frame, newId) => {
  const { today, earliestStart, holidays } = frame;
  const open = spreadable(plan, frame);
  const totalMinor = openMinor(open);
  const from = open.find(({ dueDate }) => dueDate > today)?.dueDate ?? earliestStart;
  const smallestMinor = Math.ceil(totalMinor / largestCount(totalMinor, plan.rhythm, from, frame));
  // The largest amount that gives one instalment more than now.
  const largestMinor = Math.ceil(totalMinor / open.length) - 1;
  if (!(smallestMinor <= largestMinor)) return notPossible;
  const { amountMinor } = amountPerPeriod;
  if (!isWithin(amountMinor, smallestMinor, largestMinor)) {
    return refuse({ reason: 'amount', smallestMinor, largestMinor });
  }
  const count = countForAmount(totalMinor, amountMinor);
  const dates = dueDates(plan.rhythm, from, count, holidays);
  return withInstalments(plan, respread(plan, open, dates, totalMinor, newId));
};

const extra: Changer<'extra'> = ({ amount, effect }, plan, frame, newId) => {
  const { band, today, holidays } = frame;
  const largestMinor = openMinor(plan.instalments);
  const { amountMinor } = amount;
  if (largestMinor === 0) return notPossible;
  if (!isWithin(amountMinor, 1, largestMinor)) {
    return refuse({ reason: 'amount', smallestMinor: 1, largestMinor });
  }
  const extraInstalment: Instalment = {
    id: newId(),
    number: 0,
    dueDate: onBusinessDay(addDays(today, 1), holidays),
    amountMinor,
    paidMinor: 0,
    moves: 0,
  };
  const open = spreadable(plan, frame);
  const dates = open.map(({ dueDate }) => dueDate);
  const restMinor = openMinor(open) - amountMinor;
  // Paying extra is always possible: when instalments would get too small, the plan gets shorter.
  const canBeLower = Math.floor(restMinor / open.length) >= band.minInstalmentMinor;
  const rest =
    effect === 'lower' && canBeLower
      ? respread(plan, open, dates, restMinor, newId)
      : shorten(plan.instalments, amountMinor);
  return withInstalments(plan, [...rest, extraInstalment]);
};

const catchUp: Changer<'catchUp'> = ({ on }, plan, frame) => {
  const { today, latestStart, holidays } = frame;
  const missed = missedOf(plan, frame);
  if (missed.length === 0) return notPossible;
  const dueDate = onBusinessDay(on, holidays);
  if (on < today || dueDate > latestStart) {
    return refuse({ reason: 'date', earliest: today, latest: latestStart });
  }
  const changed = missed.map((each): Instalment => ({ ...each, dueDate, changed: 'moved' }));
  return withInstalments(plan, replace(plan, changed));
};

/**
 * What is to come follows the new day: each instalment goes to the first new date from half a period
 * before its own, so that nobody is asked twice within days.
 */
const payday: Changer<'payday'> = (change, plan, { today, earliestStart, holidays }) => {
  const isUpcoming = (each: Instalment): boolean => isOpen(each) && each.dueDate > today;
  const upcoming = plan.instalments.filter(isUpcoming);
  if (upcoming.length === 0) return notPossible;
  const { frequency } = plan.rhythm;
  const halfPeriod = Math.floor(periodDays[frequency] / 2);
  const rhythm = rhythmForPayday(change.payday, frequency, earliestStart, holidays);
  let earliest = earliestStart;
  const changed = upcoming.map((each): Instalment => {
    const nearest = addDays(each.dueDate, -halfPeriod);
    const from = nearest > earliest ? nearest : earliest;
    const dueDate = nextDueDate(rhythm, from, holidays);
    earliest = addDays(dueDate, 1);
    return { ...each, dueDate };
  });
  return accept({ ...plan, rhythm, instalments: inOrder(replace(plan, changed)) });
};

/** What was paid stays; the rest leaves the plan. */
const cancel: Changer<'cancel'> = (_change, plan) =>
  withInstalments(plan, shorten(plan.instalments, openMinor(plan.instalments)));

const changers: { readonly [K in ChangeKind]: Changer<K> } = {
  move,
  toEnd,
  pause,
  lower,
  extra,
  catchUp,
  payday,
  cancel,
};

/**
 * What a change makes of a plan. The sum of all instalments never changes, but for `cancel`, which
 * keeps what was paid only. Amounts of the request are in the plan's currency.
 * @param newId makes ids for instalments that are added
 */
export function changePlan<K extends ChangeKind>(
  change: Change<K> & { readonly kind: K },
  plan: PlanTerms,
  frame: PlanFrame,
  newId: () => string,
): Outcome<PlanTerms> {
  const changer: Changer<K> = changers[change.kind];
  return changer(change, plan, frame, newId);
}
