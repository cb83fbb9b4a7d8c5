import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see } from '../hand.js';
import { preferencesMeta } from './preferences.js';

const account: StoryAccount = { scenario: 'overdue' };

/** From what holds to what shall hold, and a short confirmation. */
const meta: Meta = {
  ...preferencesMeta,
  title: 'Contact preferences, changing',
  parameters: { account },
};
export default meta;

const change = 'button.way:nth-child(1)';
const save = 'form .main';
const email = 'input[name="email"]';

type Play = NonNullable<StoryObj['play']>;

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

export const Choosing: StoryObj = { play: after([change], email) };

/** Days and times in which nobody writes or calls. */
export const QuietTime: StoryObj = { play: after([change, '#add'], '#quiet-0') };

/** Said beside the first way that could stay open. */
export const NoWayLeft: StoryObj = {
  play: after(
    [
      change,
      'fieldset:has(input[name="email"]) .chip:last-child input',
      'fieldset:has(input[name="sms"]) .chip:last-child input',
      save,
    ],
    '#email-error',
  ),
};

/** Nothing is sent when nothing was changed. */
export const NothingToSave: StoryObj = { play: after([change, save], 'form .notice + .actions') };

/** Another window saved something else meanwhile (412): both are shown, and the customer decides. */
export const ChangedElsewhere: StoryObj = {
  parameters: {
    account: {
      ...account,
      meanwhile: {
        path: '/contact-preferences',
        body: { channels: [{ channel: 'sms', choice: 'preferred' }], largePrint: true },
      },
    } satisfies StoryAccount,
  },
  play: after(
    [change, 'fieldset:has(input[name="sms"]) .chip:last-child input', save],
    '.lines + .actions .button:nth-child(3)',
  ),
};

/** What holds now, and what always comes. */
export const Saved: StoryObj = {
  play: after([change, 'input[name="print"]', '#add', save], '.sheet.full .actions'),
};
