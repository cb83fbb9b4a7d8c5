import {
  addDays,
  addMonths,
  daysBetween,
  decideSegment,
  settleSegment,
  type Segment,
  type SegmentApproach,
  type SegmentFacts,
  type SegmentPolicy,
  type SegmentReason,
} from '../../src/core/domain/index.js';
import type { Life, PayerName, SimulationOptions } from './customers.js';

/** What a simulated portfolio shows. */
export interface Distribution {
  /** At the end of each month: how many customers are spoken to how. */
  readonly months: { readonly month: string; readonly counts: Record<SegmentApproach, number> }[];
  /** Of all days of a kind of payer, how many in each approach. */
  readonly payers: Partial<Record<PayerName, Record<SegmentApproach, number>>>;
  /** For which reason, at the end. */
  readonly reasons: Partial<Record<SegmentReason, number>>;
  readonly customers: number;
  /** How often somebody came to be spoken to otherwise. */
  changes: number;
  /** The most changes of one customer. */
  mostChanges: number;
  /** Customers whose words never changed. */
  unchanged: number;
}

const none = (): Record<SegmentApproach, number> => ({
  protected: 0,
  'first-slip': 0,
  steady: 0,
  repeat: 0,
});

/** Longer ago, only what is open counts; a month more than the rules look back. */
const memoryMonths = 25;

/** What is known of a life on a day. */
export function factsOn(life: Life, today: string): SegmentFacts {
  const oldest = addMonths(today, -memoryMonths);
  const isPast = ({ on }: { readonly on: string }): boolean => on <= today;
  return {
    today,
    customerSince: life.customerSince,
    dues: life.dues
      .filter(
        ({ dueOn, settledOn }) => dueOn <= today && (dueOn > oldest || settledOn === undefined),
      )
      .map((due) =>
        due.settledOn !== undefined && due.settledOn > today ? { dueOn: due.dueOn } : due,
      ),
    commitments: life.commitments.filter(isPast),
    contactedOn: life.contactedOn.filter((on) => on <= today),
    declared: life.declared.filter(isPast),
    moratorium: life.moratoria.some(({ from, until }) => today >= from && today <= until),
  };
}

/** How a customer is spoken to on each day, decided anew every day as the reference service does. */
export function* segmentsOf(
  life: Life,
  { from, months }: SimulationOptions,
  policy: SegmentPolicy,
): Generator<Segment> {
  const days = daysBetween(from, addMonths(from, months));
  let segment: Segment | undefined;
  for (let day = 0; day < days; day += 1) {
    const today = addDays(from, day);
    segment = settleSegment(segment, decideSegment(factsOn(life, today), policy), today, policy);
    yield segment;
  }
}

/** Speaks to every customer on every day. Keeps counts alone, so that memory does not grow. */
export function distributionOf(
  lives: Iterable<Life>,
  options: SimulationOptions,
  policy: SegmentPolicy,
): Distribution {
  const monthEnds = new Map(
    Array.from({ length: options.months }, (_, index) => {
      const end = addMonths(options.from, index + 1);
      const month = addDays(end, -1).slice(0, 7);
      return [daysBetween(options.from, end) - 1, { month, counts: none() }];
    }),
  );
  const result: Distribution = {
    months: [...monthEnds.values()],
    payers: {},
    reasons: {},
    customers: options.customers,
    changes: 0,
    mostChanges: 0,
    unchanged: 0,
  };
  for (const life of lives) countLife(life, options, policy, monthEnds, result);
  return result;
}

function countLife(
  life: Life,
  options: SimulationOptions,
  policy: SegmentPolicy,
  monthEnds: ReadonlyMap<number, Distribution['months'][number]>,
  result: Distribution,
): void {
  const ofPayer = (result.payers[life.payer] ??= none());
  let before: Segment | undefined;
  let changes = 0;
  let day = 0;
  for (const segment of segmentsOf(life, options, policy)) {
    const { approach } = segment;
    if (before && before.approach !== approach) changes += 1;
    ofPayer[approach] += 1;
    const month = monthEnds.get(day);
    if (month) month.counts[approach] += 1;
    before = segment;
    day += 1;
  }
  if (before) result.reasons[before.reason] = (result.reasons[before.reason] ?? 0) + 1;
  result.changes += changes;
  result.mostChanges = Math.max(result.mostChanges, changes);
  if (changes === 0) result.unchanged += 1;
}
