import type { Instant, LocalDate } from '../../core/contract/index.js';
import type { Assignment } from '../../core/domain/experiment.js';
import type { ReminderKind, WithheldReason } from '../../core/domain/reminder.js';
import type { Channel, PassedOver } from '../../core/domain/reminder-channel.js';
import { maskContactPoint } from './mask.js';
import type { ReminderRecord } from './records.js';
import { stateAt } from './reminders.js';
import type { ReadUnit } from './unit.js';

/**
 * A reminder as the telco's people see it, and as whatever sends it takes it: a template and what it
 * needs. No amount and no name: who gets a message on a screen that others see is not exposed by it.
 */
export interface OutboxEntry {
  /** The same whenever it is decided again: what a sender keeps in order to send once. */
  readonly id: string;
  readonly state: ReminderRecord['state'];
  readonly kind: ReminderKind;
  readonly template: `reminder.${ReminderKind}`;
  readonly params: { readonly date: LocalDate };
  /** Ids of what it is about. */
  readonly subjects: readonly string[];
  /** What would be sent, or would have been; absent when it never was planned. */
  readonly sending?: {
    readonly channel: Channel;
    readonly contactPointId?: string;
    readonly maskedContactPoint?: string;
    readonly at: Instant;
    readonly language: string;
    /** The wished language, where there are no words in it. */
    readonly insteadOf?: string | undefined;
    readonly largePrint: boolean;
  };
  /** Why it is not sent. */
  readonly reason?: WithheldReason;
  /** The versions under which it was decided: whatever words it takes its words from there, too. */
  readonly experiments?: readonly Assignment[];
  /** The channels that were not taken, and why. */
  readonly passedOver: readonly PassedOver[];
  readonly decidedAt: Instant;
}

function sendingOf(unit: ReadUnit, { sending }: ReminderRecord): OutboxEntry['sending'] {
  if (!sending) return undefined;
  const { contactPointId, ...rest } = sending;
  const point = unit.account.contactPoints.find(({ id }) => id === contactPointId);
  return {
    ...rest,
    ...(contactPointId !== undefined && { contactPointId }),
    ...(point && { maskedContactPoint: maskContactPoint(point) }),
  };
}

function entryOf(unit: ReadUnit, record: ReminderRecord): OutboxEntry {
  const { id, occasion, reason, experiments, passedOver, decidedAt } = record;
  const sending = sendingOf(unit, record);
  return {
    id,
    state: stateAt(record, unit.now),
    kind: occasion.kind,
    template: `reminder.${occasion.kind}`,
    params: { date: occasion.on },
    subjects: occasion.subjects,
    ...(sending && { sending }),
    ...(reason !== undefined && { reason }),
    ...(experiments && { experiments }),
    passedOver,
    decidedAt,
  };
}

/** All reminders of an account, newest first. */
export async function readOutbox(unit: ReadUnit): Promise<OutboxEntry[]> {
  return (await unit.tx.list('reminder')).map((record) => entryOf(unit, record));
}
