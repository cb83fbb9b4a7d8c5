import type { LocalDate } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { decideSegment, settleSegment, type Segment } from '../../core/domain/segment.js';
import type { Entry, SegmentRecord } from './records.js';
import { segmentFacts } from './segment-facts.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/**
 * How a customer is spoken to, decided by rules: for every account that has a segment record, anew each
 * day, and in the same commit as whatever changes a fact (a promise that is missed or kept, a plan, a
 * pause for a reason, a payment). An account without one is spoken to as its `approach` says: that is
 * the telco's own word, and the rules leave it alone.
 */

/**
 * Lets the rules decide about an account, for `Store.load`.
 * @param from the day of the first decision
 */
export function decidedByRules(accountId: string, from: LocalDate): Entry {
  const createdAt = `${from}T00:00:00.000Z`;
  const record: SegmentRecord = {
    id: 'segment',
    accountId,
    createdAt,
    state: 'undecided',
    dueOn: from,
  };
  return { kind: 'segment', record };
}

const isSame = (a: Segment | undefined, b: Segment): boolean =>
  a?.approach === b.approach && a.reason === b.reason;

/**
 * Decides what holds from now on, where the rules decide and something may have changed. What held
 * before is kept: another approach or reason is a new record.
 */
export async function reviewSegment(unit: WriteUnit): Promise<void> {
  const record = await unit.segment();
  const isDue = record?.dueOn !== undefined && record.dueOn <= unit.today;
  if (!record || !(isDue || unit.behaviourChanged)) return;
  const { segments } = unit.policy;
  const before = record.segment;
  const decision = decideSegment(await segmentFacts(unit), segments);
  const segment = settleSegment(before, decision, unit.today, segments);
  const current = { state: 'current', segment, dueOn: addDays(unit.today, 1) } as const;
  if (before === undefined || isSame(before, segment)) {
    await unit.put('segment', { ...record, ...current });
  } else {
    await unit.put('segment', { ...record, state: 'past', dueOn: undefined });
    await unit.put('segment', { ...unit.newRecord(), ...current });
  }
  const { approach, reason: approachReason } = segment;
  const { account } = unit;
  if (account.approach !== approach || account.approachReason !== approachReason) {
    unit.updateAccount({ approach, approachReason });
  }
}

/** A decision as the telco's people see it. */
export interface SegmentEntry extends Segment {
  readonly state: 'current' | 'past';
  /** When it was made. */
  readonly decidedAt: string;
}

/** All decisions about an account, newest first; none where the rules do not decide. */
export async function readSegments(unit: ReadUnit): Promise<SegmentEntry[]> {
  const records = await unit.tx.list('segment');
  return records.flatMap(({ state, segment, createdAt }) =>
    segment && state !== 'undecided' ? [{ ...segment, state, decidedAt: createdAt }] : [],
  );
}
