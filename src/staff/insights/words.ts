import { msg, str } from '@lit/localize';
import { approachName, channelName, named } from '../parts/words.js';

/** On which occasion a customer was asked. */
export const outcomeName = named({
  paid: () => msg('Paid', { id: 'insights.outcome.paid.label' }),
  plan: () => msg('Plan agreed', { id: 'insights.outcome.plan.label' }),
  pause: () => msg('Pause agreed', { id: 'insights.outcome.pause.label' }),
  help: () => msg('Asked for help', { id: 'insights.outcome.help.label' }),
  disputeClosed: () => msg('Dispute answered', { id: 'insights.outcome.dispute.label' }),
  abandoned: () => msg('Left halfway', { id: 'insights.outcome.left.label' }),
});

export const dimensionName = named({
  outcome: () => msg('By outcome', { id: 'insights.dimension.outcome.label' }),
  segment: () => msg('By approach', { id: 'insights.dimension.segment.label' }),
  channel: () => msg('By reminder channel', { id: 'insights.dimension.channel.label' }),
  copyVersion: () => msg('By version of the words', { id: 'insights.dimension.version.label' }),
});

/** What a cell of a dimension is called. */
export function cellName(dimension: string, key: string): string {
  if (dimension === 'outcome') return outcomeName(key);
  if (dimension === 'segment') return approachName(key);
  return dimension === 'channel' ? channelName(key) : key;
}

export const tagName = named({
  'balance-card': () => msg('Balance card', { id: 'insights.tag.balance.label' }),
  'plan-chooser': () => msg('Plan chooser', { id: 'insights.tag.plan.label' }),
  'support-options': () => msg('Help', { id: 'insights.tag.support.label' }),
  'nps-prompt': () => msg('Survey', { id: 'insights.tag.survey.label' }),
  'contact-preferences': () => msg('Contact settings', { id: 'insights.tag.contact.label' }),
  care: () => msg('Step by step', { id: 'insights.tag.care.label' }),
});

export const stepName = named({
  seen: () => msg('Seen', { id: 'insights.step.seen.label' }),
  understood: () => msg('Understood', { id: 'insights.step.understood.label' }),
  chose: () => msg('Chosen', { id: 'insights.step.chose.label' }),
  confirmed: () => msg('Confirmed', { id: 'insights.step.confirmed.label' }),
  kept: () => msg('Kept', { id: 'insights.step.kept.label' }),
});

export const optionName = named({
  pay: () => msg('Pay', { id: 'insights.way.pay.label' }),
  plan: () => msg('Pay in instalments', { id: 'insights.way.plan.label' }),
  help: () => msg('Get help', { id: 'insights.way.help.label' }),
});

export const signalName = named({
  complaints: () => msg('Complaints', { id: 'insights.signal.complaints.label' }),
  promisesMissed: () => msg('Agreed days gone by', { id: 'insights.signal.promises.label' }),
  plansMissed: () => msg('Instalments missed', { id: 'insights.measure.missed.label' }),
  restrictions: () => msg('Service restrictions', { id: 'insights.signal.restrictions.label' }),
  disputes: () => msg('Disputes', { id: 'insights.signal.disputes.label' }),
  paymentsFailed: () => msg('Payments that failed', { id: 'insights.signal.payments.label' }),
  errors: () => msg('Errors on the page', { id: 'insights.signal.errors.label' }),
  repeatPresses: () => msg('Repeated presses', { id: 'insights.signal.presses.label' }),
});

export const measureName = named({
  nps: () => msg('NPS', { id: 'insights.measure.nps.label' }),
  responseRate: () => msg('Response rate', { id: 'insights.measure.response.label' }),
  understood: () => msg('Share that understood', { id: 'insights.measure.understood.label' }),
  chose: () => msg('Share that chose a way', { id: 'insights.measure.chose.label' }),
  confirmed: () => msg('Share that confirmed', { id: 'insights.measure.confirmed.label' }),
  kept: () => msg('Share of what was kept', { id: 'insights.measure.kept.label' }),
  plansMissed: () => msg('Instalments missed', { id: 'insights.measure.missed.label' }),
  recovery: () => msg('Recovery in the late phase', { id: 'insights.measure.recovery.label' }),
  churn: () => msg('Left up to 90 days after recovery', { id: 'insights.measure.churn.label' }),
  complaints: () => msg('Complaints a month', { id: 'insights.measure.complaints.label' }),
});

/** How a figure is counted, by the usual ways to count. */
const methodText = named({
  settledLate: () =>
    msg(
      'Who was 30 days late or more when the week began. Counted: who has paid all of it at its end.',
      {
        id: 'insights.method.settled.text',
      },
    ),
  cancelledWithin90Days: () =>
    msg('Who paid late and then had 90 days. Counted: who has left since.', {
      id: 'insights.method.cancelled.text',
    }),
  toldIn30Days: () =>
    msg('Complaints of 30 days, up to the end of the week.', {
      id: 'insights.method.told.text',
    }),
});

/** In the reader's language, where the figure is counted in a usual way; else as the backend says it. */
export function definitionText(method: string | undefined, definition: string): string {
  const isUsual = method !== undefined && method !== 'unknown';
  return isUsual ? methodText(method) : definition;
}

export const verdictName = named({
  better: () => msg('Better', { id: 'insights.verdict.better.label' }),
  worse: () => msg('Worse', { id: 'insights.verdict.worse.label' }),
  unclear: () => msg('Too close to say', { id: 'insights.verdict.unclear.label' }),
  tooEarly: () => msg('Too early to say', { id: 'insights.verdict.early.label' }),
});

export const reasonName = named({
  notInSample: () => msg('Not in the sample', { id: 'insights.reason.sample.label' }),
  quarantine: () => msg('Asked not long ago', { id: 'insights.reason.quarantine.label' }),
  moratorium: () => msg('Protected by law', { id: 'insights.reason.moratorium.label' }),
  hardship: () => msg('Told us of hardship', { id: 'insights.reason.hardship.label' }),
  distress: () => msg('In distress', { id: 'insights.reason.distress.label' }),
  restriction: () => msg('Service restricted', { id: 'insights.reason.restriction.label' }),
  openDispute: () => msg('Dispute not closed', { id: 'insights.reason.dispute.label' }),
  notOpen: () => msg('Account closed', { id: 'insights.reason.closed.label' }),
  notOffered: () => msg('No survey offered', { id: 'insights.reason.offered.label' }),
});

export const itemName = named({
  respect: () => msg('Felt respected', { id: 'insights.item.respect.label' }),
  effort: () => msg('Felt easy', { id: 'insights.item.effort.label' }),
  trust: () => msg('Trust in us', { id: 'insights.item.trust.label' }),
});

export const topicName = named({
  agent: () => msg('People', { id: 'insights.topic.agent.label' }),
  app: () => msg('Site and app', { id: 'insights.topic.app.label' }),
  billing: () => msg('Bills', { id: 'insights.topic.billing.label' }),
  effort: () => msg('Effort', { id: 'insights.topic.effort.label' }),
  payment: () => msg('Paying', { id: 'insights.topic.payment.label' }),
  plan: () => msg('Plans', { id: 'insights.topic.plan.label' }),
  price: () => msg('Price', { id: 'insights.topic.price.label' }),
  respect: () => msg('Respect', { id: 'insights.topic.respect.label' }),
  service: () => msg('The line itself', { id: 'insights.topic.service.label' }),
  situation: () => msg('Their situation', { id: 'insights.topic.situation.label' }),
  trust: () => msg('Trust', { id: 'insights.topic.trust.label' }),
  waiting: () => msg('Waiting', { id: 'insights.topic.waiting.label' }),
});

/** What an experiment tries. */
export const triedName = named({
  wording: () => msg('Words', { id: 'insights.trial.wording.label' }),
  reminders: () => msg('Reminders', { id: 'insights.trial.reminders.label' }),
});

export const trialStateName = named({
  running: () => msg('Running', { id: 'insights.trial.running.label' }),
  over: () => msg('Over', { id: 'insights.trial.over.label' }),
  stopped: () => msg('Given up', { id: 'insights.trial.stopped.label' }),
});

export const harmMetricName = named({
  complaints: () => msg('Complaints', { id: 'insights.signal.complaints.label' }),
  missedPlans: () => msg('Plans with a missed instalment', { id: 'insights.trial.missed.label' }),
  detractors: () => msg('Detractors', { id: 'insights.trial.detractors.label' }),
});

export const harmVerdictName = named({
  stop: () => msg('Too much', { id: 'insights.trial.harmful.label' }),
  holds: () => msg('Within bounds', { id: 'insights.trial.holds.label' }),
  unclear: () => msg('Too close to say', { id: 'insights.verdict.unclear.label' }),
});

/** A version of an experiment. */
export function versionName({ variant, wording }: VersionOfTrial): string {
  if (variant === 0) return msg('As usual', { id: 'insights.trial.usual.label' });
  const versionLabel = wording ?? String(variant);
  return msg(str`Version ${versionLabel}`, { id: 'insights.trial.other.label' });
}

interface VersionOfTrial {
  readonly variant: number;
  readonly wording?: string | undefined;
}
