/** Tests that speak for more than one criterion. */
import { tests } from './verdict.js';

/** The title of a test of this file is the id of the story it visits. */
const eachStory = '%s';

/** 320 px wide: inside the screen, axe in light, dark, forced colours, and from right to left; with
 * letters apart and doubled; and the focus in sight. */
export const stories = tests('stories/stories.test.ts', eachStory);

/** The same stories with the spacing of WCAG 1.4.12, and with letters twice as large. */
export const letters = tests(
  'stories/stories.test.ts',
  eachStory,
  'notices what letters that stand apart, or twice as large',
);

/** 320 px wide and 40 % longer, in both directions: no text is cut or lies over another. */
export const longTexts = tests('stories/pseudo-locale.test.ts', eachStory);

export const keyboard = [
  ...tests('elements/balance-card/pay.test.ts', 'by keyboard alone'),
  ...tests('elements/plan-chooser/offers.test.ts', 'are chosen by keyboard alone'),
  ...tests('elements/plan-chooser/own.test.ts', 'a number can be set by keyboard alone'),
  ...tests('elements/plan-chooser/change.test.ts', 'is done by keyboard alone'),
  ...tests('elements/support-options/callback.test.ts', 'is booked by keyboard alone'),
  ...tests('elements/support-options/dispute.test.ts', 'is sent by keyboard alone'),
  ...tests('elements/support-options/talking.test.ts', 'is sent by keyboard alone'),
  ...tests('elements/support-options/time.test.ts', 'is asked for by keyboard alone'),
  ...tests('elements/contact-preferences/saving.test.ts', 'works with keys alone, to the receipt'),
  ...tests('elements/nps-prompt/answering.test.ts', 'by keyboard alone: arrows move, Enter sends'),
  ...tests('elements/care/views.test.ts', 'are reached by keyboard alone, there and back'),
];

export const focus = [
  ...tests('elements/balance-card/pay.test.ts', 'each view’s heading has the focus'),
  ...tests('elements/controllers/announcer.test.ts', 'moves to a heading without a place in the'),
  ...tests('elements/care/host.test.ts', 'begins with another view, without taking the focus'),
  ...tests('elements/nps-prompt/answering.test.ts', 'the focus stays where the person has gone'),
];

/** Each flow with the keyboard alone: all that a virtual screen reader says, in order, each once. */
export const heard = [
  ...tests('elements/speech/pay.test.ts', 'a part, with an amount that is put right'),
  ...tests('elements/speech/plan.test.ts', 'an offer is chosen and agreed', 'a plan that runs is'),
  ...tests('elements/speech/help.test.ts', 'a call-back', 'an objection', 'a pause'),
  ...tests(
    'elements/speech/settings.test.ts',
    'settings are changed and saved',
    'the question after',
  ),
];

export const announced = [
  ...tests('elements/controllers/announcer.test.ts', 'each change is said exactly once'),
  ...tests('elements/care/views.test.ts', 'are read out once each'),
  ...tests('elements/balance-card/page-states.test.ts', 'reads the trouble out'),
];

export const errors = [
  ...tests('elements/support-options/dispute.test.ts', 'needs an item and a reason, each said'),
  ...tests('elements/support-options/time.test.ts', 'says at each entry what is missing'),
  ...tests('elements/support-options/callback.test.ts', 'needs a time, and says so beside'),
  ...tests('elements/plan-chooser/offers.test.ts', 'ask for a choice beside the cards'),
  ...tests('elements/plan-chooser/review.test.ts', 'needs the terms to be accepted, and says so'),
  ...tests('elements/nps-prompt/answering.test.ts', 'needs a number, which is said beside'),
];

export const suggestions = [
  ...tests('elements/plan-chooser/own.test.ts', 'leads to the nearest one in one press'),
  ...tests('elements/plan-chooser/change.test.ts', 'an amount that is too small names what would'),
  ...tests('elements/plan-chooser/change.test.ts', 'a day that is too late names the days'),
  ...tests('elements/support-options/time.test.ts', 'does not do, and says what would'),
];

export const reviewed = [
  ...tests('elements/plan-chooser/review.test.ts', 'is agreed by an explicit confirmation'),
  ...tests('elements/plan-chooser/any-sequence.test.ts', 'agrees only to what was reviewed'),
  ...tests('elements/balance-card/any-sequence.test.ts', 'pays only what was reviewed, and once'),
  ...tests('elements/plan-chooser/change.test.ts', 'says first what it means and from when'),
  ...tests('elements/support-options/requests.test.ts', 'is withdrawn after a confirmation'),
];

export const kept = [
  ...tests('elements/care/views.test.ts', 'lose nothing that was entered'),
  ...tests('elements/support-options/time.test.ts', 'keeps what was entered on the way back'),
  ...tests('elements/plan-chooser/offers.test.ts', 'keep the choice when the customer comes back'),
  ...tests('elements/contact-preferences/saving.test.ts', 'comes again without losing a choice'),
];

export const runsOut = [
  ...tests('elements/plan-chooser/review.test.ts', 'has run out at the server: says so'),
  ...tests('elements/plan-chooser/change.test.ts', 'the figures run out: nothing is changed'),
];

export const contrast = tests(
  'elements/theme/contrast.test.ts',
  'without a brand',
  'every colour has its place in this test',
);

export const targets = [
  ...tests('elements/balance-card/layout.test.ts', 'targets are 44 px high'),
  ...tests('elements/care/layout.test.ts', 'targets around the views are 44 px high'),
  ...tests('elements/nps-prompt/layout.test.ts', 'are large enough to hit at'),
];

export const language = [
  ...tests('elements/words/switching.test.ts', 'are its own, whatever the page’s are'),
  ...tests('e2e/page.test.ts', 'speaks English on the English page'),
];

export const helpNear = [
  ...tests('elements/balance-card/page-states.test.ts', 'help stays as near as ever'),
  ...tests('elements/care/views.test.ts', 'have the way back at the same place'),
  ...tests('elements/nps-prompt/answering.test.ts', 'is in sight beside the question'),
];
