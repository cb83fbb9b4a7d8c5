/**
 * Pure rules: whole minor units, civil dates, balances, plans, and where a person may be sent. Runs
 * anywhere, knows no clock and no `Intl` (but for `time-zone`, and what builds on it to remind people:
 * these are for servers).
 * Tags import single files, so that each carries only what it shows.
 */
export * from './affordability.js';
export * from './apr.js';
export * from './balance.js';
export * from './civil-date.js';
export * from './contact-channels.js';
export * from './currency.js';
export * from './debt-help.js';
export * from './dispute.js';
export * from './draw.js';
export * from './epc-text.js';
export * from './experiment.js';
export * from './experiment-result.js';
export * from './free-moment.js';
export * from './iban.js';
export * from './iso-week.js';
export * from './money.js';
export * from './nps.js';
export * from './own-plan.js';
export * from './plan.js';
export * from './plan-change.js';
export * from './plan-policy.js';
export * from './plan-state.js';
export * from './promise.js';
export * from './qr/qr-code.js';
export * from './quiet-time.js';
export * from './reminder.js';
export * from './reminder-channel.js';
export * from './safe-url.js';
export * from './schedule.js';
export * from './segment.js';
export * from './segment-policy.js';
export * from './segment-rules.js';
export * from './share.js';
export * from './suspension.js';
export * from './suspension-services.js';
export * from './survey-eligibility.js';
export * from './time-zone.js';
