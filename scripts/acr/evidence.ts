/** Tests that speak for more than one criterion. */
import { tests } from './verdict.js';

export const keyboard = [
  ...tests('elements/balance-card/pay.test.ts', 'by keyboard alone'),
  ...tests('elements/plan-chooser/offers.test.ts', 'are chosen by keyboard alone'),
  ...tests('elements/plan-chooser/change.test.ts', 'is done by keyboard alone'),
  ...tests('elements/support-options/callback.test.ts', 'is booked by keyboard alone'),
  ...tests('elements/support-options/dispute.test.ts', 'is sent by keyboard alone'),
  ...tests('elements/nps-prompt/answering.test.ts', 'by keyboard alone: arrows move, Enter sends'),
  ...tests('elements/care/views.test.ts', 'are reached by keyboard alone, there and back'),
];

export const focus = [
  ...tests('elements/balance-card/pay.test.ts', 'each view’s heading has the focus'),
  ...tests('elements/controllers/announcer.test.ts', 'moves to a heading without a place in the'),
  ...tests('elements/nps-prompt/answering.test.ts', 'the focus stays where the person has gone'),
];

export const announced = [
  ...tests('elements/controllers/announcer.test.ts', 'each change is said exactly once'),
  ...tests('elements/care/views.test.ts', 'are read out once each'),
];

export const errors = [
  ...tests(
    'elements/support-options/dispute.test.ts',
    'needs an item and a reason, each said beside',
  ),
  ...tests('elements/support-options/time.test.ts', 'says at each entry what is missing'),
  ...tests(
    'elements/support-options/callback.test.ts',
    'needs a time, and says so beside the times',
  ),
];

export const narrow = [
  ...tests('stories/stories.test.ts', 'Every story of the built Storybook, 320 px wide'),
  ...tests('stories/pseudo-locale.test.ts', 'no text is cut, and none lies over another'),
];

export const reviewed = [
  ...tests(
    'elements/plan-chooser/review.test.ts',
    'says everything that is agreed, and is agreed by',
  ),
  ...tests('elements/balance-card/any-sequence.test.ts', 'pays only what was reviewed, and once'),
  ...tests(
    'elements/plan-chooser/any-sequence.test.ts',
    'agrees only to what was reviewed, and once',
  ),
];

export const contrast = [
  ...tests('elements/theme/contrast.test.ts', 'without a brand', 'every colour has its place in'),
];

export const targets = [
  ...tests('elements/balance-card/layout.test.ts', 'targets are 44 px high'),
  ...tests('elements/care/layout.test.ts', 'targets around the views are 44 px high'),
  ...tests('elements/nps-prompt/layout.test.ts', 'are large enough to hit at'),
];
