import type { LocalDate, PlanChangeRequest } from '../contract/index.js';
import { addDays, onBusinessDay } from './civil-date.js';
import { splitMinor } from './money.js';
import { accept, countForAmount, largestCount, refuse, type Outcome } from './plan.js';
import type { PlanFrame } from './plan-policy.js';
import { inOrder, isMissed, isOpen, openMinor, shorten, type Instalment } from './plan-state.js';
import { dueDates, rhythmForPayday, type Rhythm } from './schedule.js';

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

/** Spreads what is open anew: paid money stays where it is, what is left without money goes. */
function respread(
  plan: PlanTerms,
  dates: readonly LocalDate[],
  totalMinor: number,
  newId: () => string,
): Instalment[] {
  const open = plan.instalments.filter(isOpen);
  const kept = plan.instalments
    .filter(({ paidMinor }) => paidMinor > 0)
    .map((instalment) => ({ ...instalment, amountMinor: instalment.paidMinor }));
  const reusable = open.filter(({ paidMinor }) => paidMinor === 0);
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

const moved = (instalment: Instalment, dueDate: LocalDate): Instalment => ({
  ...instalment,
  dueDate,
  changed: 'moved',
  moves: instalment.moves + 1,
});

const move: Changer<'move'> = (change, plan, frame) => {
  const instalment = movable(plan, change.instalment, frame);
  if (!instalment) return notPossible;
  const earliest = onBusinessDay(addDays(frame.today, 1), frame.holidays);
  const to = onBusinessDay(change.to, frame.holidays);
  if (to < earliest || to > frame.latestStart) {
    return refuse({ reason: 'date', earliest, latest: frame.latestStart });
  }
  return withInstalments(plan, replace(plan, [moved(instalment, to)]));
};

const toEnd: Changer<'toEnd'> = (change, plan, frame) => {
  const instalment = movable(plan, change.instalment, frame);
  const last = plan.instalments.at(-1);
  if (!instalment || !last) return notPossible;
  const [end] = dueDates(plan.rhythm, addDays(last.dueDate, 1), 1, frame.holidays);
  if (end === undefined || end > frame.latestEnd) return notPossible;
  return withInstalments(plan, replace(plan, [moved(instalment, end)]));
};

const pause: Changer<'pause'> = ({ from, periods }, plan, { band, today, latestEnd, holidays }) => {
  const yearAgo = addDays(today, -365);
  const recent = plan.pauses.filter((start) => start > yearAgo);
  const affected = plan.instalments.filter((each) => isOpen(each) && each.dueDate >= from);
  if (recent.length >= band.pausesPerYear || affected.length === 0) return notPossible;
  if (periods > band.maxPausePeriods) {
    return refuse({ reason: 'count', smallest: 1, largest: band.maxPausePeriods });
  }
  if (from < today) return refuse({ reason: 'date', earliest: today, latest: latestEnd });
  const dates = dueDates(plan.rhythm, from, periods + affected.length, holidays).slice(periods);
  const shifted = affected.map((instalment, index): Instalment => {
    const dueDate = dates[index] ?? instalment.dueDate;
    return { ...instalment, dueDate, ...(index < periods && { changed: 'paused' }) };
  });
  return accept({
    ...plan,
    instalments: inOrder(replace(plan, shifted)),
    pauses: [...plan.pauses, from],
  });
};

/** First day from which what is open can be spread anew. */
function nextPeriod(plan: PlanTerms, { today, earliestStart }: PlanFrame): LocalDate {
  return (
    plan.instalments.find((each) => isOpen(each) && each.dueDate > today)?.dueDate ?? earliestStart
  );
}

const lower: Changer<'lower'> = ({ amountPerPeriod }, plan, frame, newId) => {
  const open = plan.instalments.filter(isOpen);
  const totalMinor = openMinor(open);
  const from = nextPeriod(plan, frame);
  const largest = largestCount(totalMinor, plan.rhythm, from, frame);
  const count = countForAmount(totalMinor, amountPerPeriod.amountMinor);
  if (largest <= open.length) return notPossible;
  if (count <= open.length || count > largest) {
    return refuse({
      reason: 'amount',
      smallestMinor: Math.ceil(totalMinor / largest),
      // The largest amount that gives one instalment more than now.
      largestMinor: Math.ceil(totalMinor / open.length) - 1,
    });
  }
  const dates = dueDates(plan.rhythm, from, count, frame.holidays);
  return withInstalments(plan, respread(plan, dates, totalMinor, newId));
};

const extra: Changer<'extra'> = ({ amount, effect }, plan, { band, today, holidays }, newId) => {
  const open = plan.instalments.filter(isOpen);
  const totalMinor = openMinor(open);
  const { amountMinor } = amount;
  if (amountMinor < 1 || amountMinor > totalMinor) {
    return refuse({ reason: 'amount', smallestMinor: 1, largestMinor: totalMinor });
  }
  const extraInstalment: Instalment = {
    id: newId(),
    number: 0,
    dueDate: onBusinessDay(addDays(today, 1), holidays),
    amountMinor,
    paidMinor: 0,
    moves: 0,
  };
  const restMinor = totalMinor - amountMinor;
  // Paying extra is always possible: when instalments would get too small, the plan gets shorter.
  const canBeLower = Math.floor(restMinor / open.length) >= band.minInstalmentMinor;
  const rest =
    effect === 'lower' && canBeLower
      ? respread(
          plan,
          open.map(({ dueDate }) => dueDate),
          restMinor,
          newId,
        )
      : shorten(plan.instalments, amountMinor);
  return withInstalments(plan, [...rest, extraInstalment]);
};

const catchUp: Changer<'catchUp'> = ({ on }, plan, frame) => {
  const { today, band, latestStart, holidays } = frame;
  const missed = plan.instalments.filter((each) => isMissed(each, today, band.graceDays));
  if (missed.length === 0) return notPossible;
  const dueDate = onBusinessDay(on, holidays);
  if (on < today || dueDate > latestStart) {
    return refuse({ reason: 'date', earliest: today, latest: latestStart });
  }
  const changed = missed.map((each): Instalment => ({ ...each, dueDate, changed: 'moved' }));
  return withInstalments(plan, replace(plan, changed));
};

const payday: Changer<'payday'> = (change, plan, { today, earliestStart, holidays }) => {
  const upcoming = plan.instalments.filter((each) => isOpen(each) && each.dueDate > today);
  if (upcoming.length === 0) return notPossible;
  const { frequency } = plan.rhythm;
  const rhythm = rhythmForPayday(change.payday, frequency, earliestStart, holidays);
  const dates = dueDates(rhythm, earliestStart, upcoming.length, holidays);
  const changed = upcoming.map((each, index) => ({
    ...each,
    dueDate: dates[index] ?? each.dueDate,
  }));
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
