import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see, write } from '../hand.js';
import { careMeta } from './care.js';

const account: StoryAccount = { scenario: 'planOffered' };

/** The three ways to their ends, reached by pressing what a customer presses. */
const meta: Meta = { ...careMeta, title: 'Care, going on', parameters: { account } };
export default meta;

type Play = NonNullable<StoryObj['play']>;

const pay = '.way:nth-child(1)';
const plan = '.way:nth-child(2)';
const help = '.way:nth-child(3)';
const back = '.bar .back';
const next = 'form .main';
const settings = '.aside .link';
const receipt = '.reference';
/** Only the plan chooser has them. */
const offer = '.offer:nth-last-child(2) input';
const agreed = [plan, offer, next, 'input[name="terms"]', next];
/** Only the support options have them. */
const doors = '.more .door';
const message = '.more > :nth-child(2) li:nth-child(1) .door';

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

/** Paying stays in the card. */
export const Paying: StoryObj = { play: after([pay], '#method') };

/** Back from the provider's page: the result in place of the view, and a question. */
export const Paid: StoryObj = {
  play: after(
    [pay, '#method label:first-child input', next, '.ledger.lines ~ .actions .main'],
    '.numbers',
  ),
};

/** Another try, and help, as near as each other. */
export const PaymentFailed: StoryObj = {
  ...Paid,
  parameters: { account: { ...account, checkout: 'failed' } satisfies StoryAccount },
  play: after(
    [pay, '#method label:first-child input', next, '.ledger.lines ~ .actions .main'],
    '.frame .actions .button:nth-child(3)',
  ),
};

export const ToThePlans: StoryObj = { play: after([plan], offer) };

/** The receipt, and a question below it. */
export const PlanAgreed: StoryObj = { play: after(agreed, '.numbers') };

/** The agreed plan is in the balance at once. */
export const BackToTheBalance: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, ...agreed);
    await see(canvasElement, receipt);
    await press(canvasElement, back);
    await see(canvasElement, '.ring');
  },
};

export const ToTheHelp: StoryObj = { play: after([help], doors) };

/** How the customer is reached: one calm line leads there, no fourth way. */
export const ToThePreferences: StoryObj = { play: after([settings], '.ledger') };

/** The change of the settings, in the same place. */
export const ChangingPreferences: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, settings);
    await see(canvasElement, '.ledger');
    await press(canvasElement, '.way:nth-child(1)');
    await see(canvasElement, 'form .main');
  },
};

/** What was written stays while somebody looks at the balance. */
export const DraftKept: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, help, message);
    await write(canvasElement, 'textarea', 'Mein Gehalt kommt später.');
    await press(canvasElement, back, help);
    await see(canvasElement, 'textarea');
  },
};

export const CallbackReceipt: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, help);
    await see(canvasElement, doors);
    await press(canvasElement, '.way:nth-child(1)', 'input[name="slot"]', next);
    await see(canvasElement, '.notice');
    await press(canvasElement, next);
    await see(canvasElement, receipt);
  },
};

/** After going to and fro: help is offered in one calm line, which can be hidden. */
export const HelpOffered: StoryObj = {
  play: async ({ canvasElement }) => {
    for (let time = 0; time < 4; time++) {
      await press(canvasElement, plan);
      await see(canvasElement, offer);
      await press(canvasElement, back);
    }
    await see(canvasElement, '.bar .offer');
  },
};
