/** The ways from the card's first view to a result, step by step, as a customer goes them. */
import type { ScenarioName } from '../../src/testing/index.js';

/** What a step does; words are given by the id of their message. */
export type Step =
  /** Presses a button or a link that says this. */
  | { readonly press: string }
  /** Takes one of the ways that are listed: choosing among what is listed is no press of its own. */
  | { readonly entry: string }
  /** Chooses the first of these, such as a time or a bill. */
  | { readonly choose: string }
  | { readonly select: string; readonly value: string }
  | { readonly fill: string; readonly text: string }
  /** Takes a day from the device's own calendar. */
  | { readonly day: string; readonly inDays: number };

export interface Path {
  readonly way: string;
  /** Paying is the measure; help must be no harder. */
  readonly kind: 'pay' | 'plan' | 'help';
  /** Whose account; default: two bills are overdue. */
  readonly scenario?: ScenarioName;
  readonly steps: readonly Step[];
  /** Presses it may take beyond those of the other ways. */
  readonly morePresses?: number;
}

const help = (way: string, entry: string, ...steps: Step[]): Path => ({
  way,
  kind: 'help',
  steps: [{ press: 'common.help.way' }, { entry }, ...steps],
});

export const paths: readonly Path[] = [
  {
    way: 'pay',
    kind: 'pay',
    steps: [
      { press: 'balance.ways.pay.way' },
      { choose: '[name="method"]' },
      { press: 'balance.pay.review.primary' },
      { press: 'balance.review.confirm.primary' },
    ],
  },
  {
    way: 'plan',
    kind: 'plan',
    steps: [
      { press: 'balance.ways.plan.way' },
      { choose: '.offer input' },
      { press: 'plan.offers.review.primary' },
      { choose: '[type="checkbox"]' },
      { press: 'plan.review.confirm.primary' },
    ],
  },
  help(
    'call-back',
    'support.ways.callback.way',
    { choose: '[name="slot"]' },
    { press: 'support.callback.review.primary' },
    { press: 'support.callbackReview.confirm.primary' },
  ),
  {
    ...help(
      'dispute',
      'support.ways.dispute.way',
      { choose: '[name="items"]' },
      { select: '#reason', value: 'wrongAmount' },
      { press: 'support.dispute.review.primary' },
      { press: 'support.disputeReview.confirm.primary' },
    ),
    morePresses: 1,
  },
  help(
    'message',
    'support.more.talk.message.entry',
    { fill: '#message', text: 'Mein Gehalt kommt später.' },
    { press: 'support.message.confirm.primary' },
  ),
  help(
    'pay later',
    'support.more.time.promise.entry',
    { day: '#day', inDays: 7 },
    { press: 'support.form.review.primary' },
    { press: 'support.promiseReview.confirm.primary' },
  ),
  help(
    'pause',
    'support.more.time.pause.entry',
    { press: 'support.form.review.primary' },
    { press: 'support.pauseReview.confirm.primary' },
  ),
  help(
    'already paid',
    'support.more.time.notice.entry',
    { day: '#day', inDays: -3 },
    { press: 'support.form.review.primary' },
    { press: 'support.noticeReview.confirm.primary' },
  ),
  help(
    'somebody acts',
    'support.more.help.person.entry',
    { choose: '[name="kind"]' },
    { fill: '#name', text: 'Beratung am Hafen' },
    { fill: '#contact', text: 'rat@hafen.example' },
    { choose: '[name="rights"]' },
    { choose: '[name="length"]' },
    { press: 'support.form.review.primary' },
    { press: 'support.accessReview.confirm.primary' },
  ),
];
