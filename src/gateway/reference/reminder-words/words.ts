import type { ReminderKind } from '../../../core/domain/reminder.js';

type ReminderKey =
  `reminder.${ReminderKind}.${'title' | 'text'}` | 'reminder.ways.text' | 'reminder.ways.link';

/** The words of one language; `{date}` stands for a day. */
export type ReminderWords = Readonly<Record<ReminderKey, string>>;
