import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { choose, press, see, write } from '../hand.js';
import { helpMeta } from './help.js';

const account: StoryAccount = { scenario: 'debitReturned' };

/** Each view on the way to help, reached by pressing what a customer presses. */
const meta: Meta = { ...helpMeta, title: 'Support options, asking', parameters: { account } };
export default meta;

type Play = NonNullable<StoryObj['play']>;

const callback = 'button.way:nth-child(1)';
const dispute = 'button.way:nth-child(2)';
const advice = 'button.way:nth-child(3)';
const message = '.more li:nth-child(1) .door';
const phone = '.more li:nth-child(2) .door';
const chat = '.more li:nth-child(3) .door';
const requests = '.head .door';
const next = 'form .main';
const time = 'input[name="slot"]';
const item = 'input[name="items"]';
const receipt = '.reference';

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

export const CallbackTimes: StoryObj = { play: after([callback], time) };

/** Said beside the times; none is chosen for the customer. */
export const CallbackTimeMissing: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, callback);
    await see(canvasElement, time);
    await press(canvasElement, next);
    await see(canvasElement, '#slot-error');
  },
};

export const CallbackReview: StoryObj = { play: after([callback, time, next], '.notice') };

/** What was agreed, when we call, and the reference. */
export const CallbackReceipt: StoryObj = {
  play: after([callback, time, next, '.notice', next], receipt),
};

/** On return: what is open, with the day of the call. */
export const CallbackOpen: StoryObj = {
  play: after([callback, time, next, '.notice', next, '.whole .button:last-child'], requests),
};

export const DisputeItems: StoryObj = { play: after([dispute], item) };

/** Said beside the items. */
export const DisputeItemMissing: StoryObj = {
  play: after([dispute, item, item, next], '#items-error'),
};

/** A part of an amount, and why. */
export const DisputePart: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, dispute, item);
    await press(canvasElement, '#scope label:last-child input');
    await write(canvasElement, '#part', '2');
  },
};

const objection: Play = async ({ canvasElement }) => {
  await press(canvasElement, dispute, item);
  await choose(canvasElement, '#reason', 'wrongAmount');
  await write(canvasElement, '#comment', 'Ich habe am 12. Oktober angerufen.');
  await press(canvasElement, next);
  await see(canvasElement, '.notice');
};

export const DisputeReview: StoryObj = { play: objection };

/** What is not asked for meanwhile, the day of the answer, and the conciliation body. */
export const DisputeReceipt: StoryObj = {
  play: async (context) => {
    await objection(context);
    await press(context.canvasElement, next);
    await see(context.canvasElement, receipt);
  },
};

export const Message: StoryObj = { play: after([message], 'textarea') };

/** Nothing is sent that is empty. */
export const MessageMissing: StoryObj = { play: after([message, next], '#message-error') };

export const MessageReceipt: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, message);
    await write(canvasElement, 'textarea', 'Bitte rufen Sie mich nicht bei der Arbeit an.');
    await press(canvasElement, next);
    await see(canvasElement, receipt);
  },
};

export const Advice: StoryObj = { play: after([advice], '.rows li') };

/** The number, and when somebody is there. */
export const Phone: StoryObj = { play: after([phone], '.rows li') };

export const Chat: StoryObj = { play: after([chat], '#topic') };

/** How each request stands, and what happens next. */
export const Requests: StoryObj = {
  parameters: { account: { scenario: 'partlyDisputed' } satisfies StoryAccount },
  play: after([requests], '.request'),
};

/** What withdrawing does, before it is done. */
export const Withdraw: StoryObj = {
  ...Requests,
  play: after([requests, '.request .link'], next),
};

export const Withdrawn: StoryObj = {
  ...Requests,
  play: after([requests, '.request .link', next], '.stub'),
};
