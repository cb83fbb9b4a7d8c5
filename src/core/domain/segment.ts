import type { LocalDate } from '../contract/index.js';
import { addMonths, daysBetween } from './civil-date.js';
import type {
  SegmentApproach,
  SegmentFacts,
  SegmentPolicy,
  SegmentReason,
} from './segment-policy.js';
import { findingsOf, segmentRules, usualFacts, type DecidingFact } from './segment-rules.js';

/**
 * How a customer is spoken to, decided from behaviour and from what they told, never from what they
 * owe. It chooses words and the order of explanation, and nothing that is on offer (GDPR Art. 22).
 *
 * Nobody flips from day to day:
 * - A softer approach follows at once; `protected` on the very day.
 * - A harder one follows only when the one before has stayed `stayDays`.
 * - `protected` is left when its cause ends. It never leads straight to `repeat`: the usual words come
 *   first, and stay as long as any.
 * - `repeat` is left when the latest `recoveredDues` due days are on time and nothing late is open, or
 *   when fewer than `missedCount` and `brokenCount` are left in `repeatMonths` (whoever is in touch may
 *   have missed `inTouchMore` more).
 * - `first-slip` is left when it is paid and `slipNewsDays` old, or when a second slip comes.
 */

/** What the rules say about a customer today. */
export interface SegmentDecision {
  readonly approach: SegmentApproach;
  readonly reason: SegmentReason;
  /**
   * 0 to 1. `first-slip` and `steady` rest on what did not happen, and are as sure as the months that
   * count are known; `repeat` rests on what happened. Each kind of fact that is not known takes off a
   * tenth. `protected` is told, hence sure.
   */
  readonly confidence: number;
  /** What it rests on, the weightiest first. */
  readonly facts: readonly DecidingFact[];
}

/** A decision and since when this approach has held. */
export interface Segment extends SegmentDecision {
  readonly since: LocalDate;
}

/** What a kind of fact that is not known takes off. */
const notKnown = 0.1;

/** How much of the months that count is known, 0 to 1. */
function knownShare({ today, dues = [] }: SegmentFacts, { slipMonths }: SegmentPolicy): number {
  const [oldest = today] = dues.map(({ dueOn }) => dueOn).sort();
  const start = addMonths(today, -slipMonths);
  return Math.min(1, Math.max(0, daysBetween(oldest, today)) / daysBetween(start, today));
}

function confidenceOf(
  approach: SegmentApproach,
  facts: SegmentFacts,
  policy: SegmentPolicy,
): number {
  if (approach === 'protected') return 1;
  const { customerSince, commitments, contactedOn, declared } = facts;
  const missing = [customerSince, commitments, contactedOn, declared].filter(
    (known) => known === undefined,
  ).length;
  const share = approach === 'repeat' ? 1 : knownShare(facts, policy);
  return Math.round(share * (1 - notKnown * missing) * 100) / 100;
}

/** What the rules say, whatever they said before. The same facts give the same decision. */
export function decideSegment(facts: SegmentFacts, policy: SegmentPolicy): SegmentDecision {
  const found = findingsOf(facts, policy);
  const decision = (
    approach: SegmentApproach,
    reason: SegmentReason,
    deciding: readonly DecidingFact[],
  ): SegmentDecision => ({
    approach,
    reason,
    confidence: confidenceOf(approach, facts, policy),
    facts: deciding,
  });
  for (const { approach, reason, holds } of segmentRules) {
    const deciding = holds(found, policy);
    if (deciding) return decision(approach, reason, deciding);
  }
  return decision('steady', 'usual', usualFacts(found));
}

/** From the softest to the hardest. */
const hardness: Record<SegmentApproach, number> = {
  protected: 0,
  'first-slip': 1,
  steady: 2,
  repeat: 3,
};

/**
 * What holds from today on: the decision of today, unless the approach before has not stayed long
 * enough for a harder one.
 * @param before what held until now; undefined: nothing did
 */
export function settleSegment(
  before: Segment | undefined,
  decision: SegmentDecision,
  today: LocalDate,
  { stayDays }: SegmentPolicy,
): Segment {
  if (!before) return { ...decision, since: today };
  if (before.approach === decision.approach) return { ...decision, since: before.since };
  if (hardness[decision.approach] < hardness[before.approach]) {
    return { ...decision, since: today };
  }
  if (before.approach === 'protected') {
    return decision.approach === 'repeat'
      ? { ...decision, approach: 'steady', reason: 'usual', since: today }
      : { ...decision, since: today };
  }
  return daysBetween(before.since, today) < stayDays ? before : { ...decision, since: today };
}
