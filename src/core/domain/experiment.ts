import type { LocalDate } from '../contract/index.js';
import { drawByText } from './draw.js';
import type { ReminderPolicy } from './reminder.js';

/**
 * Experiments: two or more versions of a wording, or of when and by which channel reminders go, tried
 * side by side. Who gets which is drawn by a hash, stays so, and depends on nothing that is known about
 * the customer. Prices, offers and rights are never tried: no field here could change one.
 */

/** What may do harm; an experiment is stopped by it, whatever else it does. */
export const harmMetrics = ['complaints', 'missedPlans', 'detractors'] as const;
export type HarmMetric = (typeof harmMetrics)[number];

/** One of the versions. The first of an experiment is the usual one, and changes nothing. */
export interface Variant {
  /** How many parts of all customers it gets: a whole number, the same from the first day to the last. */
  readonly weight: number;
  /** Name of a version of words, for whoever words a page or a message. */
  readonly wording?: string | undefined;
  /** What replaces the policy of reminders. */
  readonly reminders?:
    | {
        readonly days?: Partial<ReminderPolicy['days']> | undefined;
        readonly channels?: ReminderPolicy['channels'] | undefined;
        readonly hours?: ReminderPolicy['hours'] | undefined;
      }
    | undefined;
}

/** How much worse a version may be than the usual one, in points of per cent. */
export interface Guardrail {
  readonly metric: HarmMetric;
  readonly toleratedPoints: number;
}

export interface Experiment {
  /** In an account's session and in the outbox; never used for another experiment. */
  readonly id: string;
  readonly from: LocalDate;
  /** The last day. */
  readonly until: LocalDate;
  /** Given up, by a guardrail or by people: everybody gets the usual version. */
  readonly stopped?: true | undefined;
  readonly variants: readonly Variant[];
  /** Every metric of harm once. */
  readonly guardrails: readonly Guardrail[];
}

/** Which version of an experiment somebody gets; 0 is the usual one. */
export interface Assignment {
  readonly id: string;
  readonly variant: number;
}

/** @param pseudonym a random name of the customer that never changes */
export function variantOf({ id, variants }: Experiment, pseudonym: string): number {
  const all = variants.reduce((sum, { weight }) => sum + weight, 0);
  let left = drawByText(`${id} ${pseudonym}`) * all;
  return variants.findIndex(({ weight }) => (left -= weight) < 0);
}

export const isRunning = ({ from, until, stopped }: Experiment, today: LocalDate): boolean =>
  stopped !== true && today >= from && today <= until;

/** Which versions somebody gets today. */
export function assignmentsOf(
  experiments: readonly Experiment[],
  pseudonym: string,
  today: LocalDate,
): Assignment[] {
  return experiments
    .filter((experiment) => isRunning(experiment, today))
    .map((experiment) => ({ id: experiment.id, variant: variantOf(experiment, pseudonym) }));
}

/** The policy of reminders for somebody with these versions. */
export function remindersUnder(
  policy: ReminderPolicy,
  experiments: readonly Experiment[],
  assignments: readonly Assignment[],
): ReminderPolicy {
  return assignments.reduce((changed, { id, variant }) => {
    const { variants } = experiments.find((each) => each.id === id) ?? { variants: [] };
    const { days, channels, hours } = variants[variant]?.reminders ?? {};
    return {
      ...changed,
      days: { ...changed.days, ...days },
      channels: channels ?? changed.channels,
      hours: hours ?? changed.hours,
    };
  }, policy);
}

export const triesReminders = ({ variants }: Experiment): boolean =>
  variants.some(({ reminders }) => reminders !== undefined);

export const triesWording = ({ variants }: Experiment): boolean =>
  variants.some(({ wording }) => wording !== undefined);

/** Names of the versions of words that somebody with these versions reads; none: the usual ones. */
export function wordingsUnder(
  experiments: readonly Experiment[],
  assignments: readonly Assignment[],
): string[] {
  return assignments.flatMap(({ id, variant }) => {
    const wording = experiments.find((each) => each.id === id)?.variants[variant]?.wording;
    return wording === undefined ? [] : [wording];
  });
}

const overlap = (a: Experiment, b: Experiment): boolean => a.from <= b.until && b.from <= a.until;

/** What is wrong with an experiment by itself; undefined: nothing. */
function faultOf({ from, until, variants, guardrails }: Experiment): string | undefined {
  if (until < from) return 'ends before it begins';
  const [usual, ...others] = variants;
  if (others.length === 0) return 'needs two versions or more';
  if (usual?.wording !== undefined || usual?.reminders !== undefined) {
    return 'must have the usual version first, which changes nothing';
  }
  if (!variants.every(({ weight }) => Number.isSafeInteger(weight) && weight > 0)) {
    return 'must give each version a whole weight of at least 1';
  }
  const guarded = guardrails.map(({ metric }) => metric).sort();
  if (guarded.join() !== [...harmMetrics].sort().join()) {
    return `must guard each of ${harmMetrics.join(', ')} once`;
  }
  return guardrails.every(({ toleratedPoints }) => toleratedPoints >= 0)
    ? undefined
    : 'cannot ask for less harm than none';
}

/** @throws RangeError that names the experiment and what would be right */
export function checkExperiments(experiments: readonly Experiment[]): void {
  experiments.forEach((experiment, index) => {
    const { id } = experiment;
    const earlier = experiments.slice(0, index);
    const clash = earlier.find(
      (each) => triesReminders(each) && triesReminders(experiment) && overlap(each, experiment),
    );
    const fault = earlier.some((each) => each.id === id)
      ? 'has an id that is taken'
      : clash
        ? `changes reminders at the same time as "${clash.id}"`
        : faultOf(experiment);
    if (fault !== undefined) throw new RangeError(`Experiment "${id}" ${fault}`);
  });
}
