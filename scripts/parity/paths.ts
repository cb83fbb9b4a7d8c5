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
  | { readonly fill: string; readonly text: string };

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
    'support.more.message.entry',
    { fill: '#message', text: 'Mein Gehalt kommt später.' },
    { press: 'support.message.confirm.primary' },
  ),
];
