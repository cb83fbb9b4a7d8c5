/**
 * The reference service: the contract's rules over a `Store`, one file per resource. Facts are
 * stored, balances and states are computed from them. Whoever brings another store implements
 * `Store` and passes its tests; whoever brings other rules spreads values over `defaultPolicy`.
 */
export type { DisputeDecision } from './dispute-decisions.js';
export { nationalHolidays } from './holidays.js';
export type { Ids } from './ids.js';
export { dayIn } from './day-in.js';
export { MemoryStore } from './memory-store.js';
export type { NotificationOutcome } from './notifications.js';
export type {
  CheckoutResult,
  CheckoutState,
  PaymentProvider,
  ProviderNotification,
  ReferenceOptions,
} from './options.js';
export type { OutboxEntry } from './outbox.js';
export type { PlanOfferSource, PlanQuestion, SourcedPlan } from './plan-offer-source.js';
export { defaultPolicy, type CallbackHours, type ReferencePolicy } from './policy.js';
export type * from './records.js';
export { reminderMessage, reminderWords, type ReminderMessage } from './reminder-words.js';
export { decidedByRules, type SegmentEntry } from './segments.js';
export {
  germanLexicon,
  defaultLexicons,
  englishLexicon,
  quotesOfTopic,
  readComment,
  smallestCell,
  topicsOf,
  type CommentedResponse,
  type Lexicon,
  type CommentReading,
  type Sentiment,
  type Topic,
  type TopicCell,
} from './sentiment/index.js';
export { createReferenceService, type ReferenceService } from './service.js';
export * from './staff/arm-tally.js';
export * from './staff/week-tally.js';
export { tallyRecords } from './staff/tally-records.js';
export { readAnew } from './staff/tally-topics.js';
export { makeWeeklyReport, mostGraceDays } from './staff/report-service.js';
export type * from './store.js';
