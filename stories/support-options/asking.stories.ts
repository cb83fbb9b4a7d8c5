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
/** A door of a group below the three ways. */
const door = (group: number, place: number): string =>
  `.more > :nth-child(${String(group)}) li:nth-child(${String(place)}) .door`;
const promise = door(1, 1);
const pause = door(1, 2);
const notice = door(1, 3);
const message = door(2, 1);
const phone = door(2, 2);
const chat = door(2, 3);
const access = door(3, 3);
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

/** Spoken to in another way: why, and the way to a person who decides. */
export const Why: StoryObj = {
  parameters: { account: { scenario: 'firstSlip' } satisfies StoryAccount },
  play: after(['.lead .link'], '.sheet .stack .link'),
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

/** A card number is pointed out while it is written. */
export const MessageWithCardNumber: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, message);
    await write(canvasElement, 'textarea', 'Bitte von 4111 1111 1111 1111 abbuchen.');
    await see(canvasElement, '#message-card');
  },
};

export const PayLater: StoryObj = { play: after([promise], '#day') };

/** A part of it, and each entry that does not do yet. */
export const PayLaterMissing: StoryObj = {
  play: after([promise, '#scope label:last-child input', next], '#part-error'),
};

/** A Sunday moves to Monday, and says so before anything is agreed. */
export const PayLaterMoved: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, promise);
    await see(canvasElement, '#day');
    await write(canvasElement, '#day', '2026-11-29');
    await see(canvasElement, '.notice');
  },
};

const promised: Play = async ({ canvasElement }) => {
  await press(canvasElement, promise);
  await see(canvasElement, '#day');
  await write(canvasElement, '#day', '2026-11-27');
  await press(canvasElement, next);
  await see(canvasElement, '.figure');
};

export const PayLaterReview: StoryObj = { play: promised };

/** The amount, the day, and that nothing is asked for until then. */
export const PayLaterReceipt: StoryObj = {
  play: async (context) => {
    await promised(context);
    await press(context.canvasElement, next);
    await see(context.canvasElement, receipt);
  },
};

/** One at a time: the one that is agreed, with its day. */
export const PayLaterAgreed: StoryObj = {
  parameters: { account: { scenario: 'deferredByPromise' } satisfies StoryAccount },
  play: after([promise], '.notice'),
};

/** Nothing is due. */
export const PayLaterNothingDue: StoryObj = {
  parameters: { account: { scenario: 'nothingDue' } satisfies StoryAccount },
  play: after([promise], '.sheet .actions'),
};

export const Pause: StoryObj = { play: after([pause], '#length') };

/** A day of one's own, and why: an offer, never a question. */
export const PauseOwnDay: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, pause, '#length label:last-child input');
    await choose(canvasElement, '#reason', 'illness');
    await see(canvasElement, '#day');
  },
};

export const PauseDayMissing: StoryObj = {
  play: after([pause, '#length label:last-child input', next], '#day-error'),
};

export const PauseReview: StoryObj = { play: after([pause, next], 'form .notice') };

export const PauseReceipt: StoryObj = {
  play: after([pause, next, 'form .notice', next], receipt),
};

export const AlreadyPaid: StoryObj = { play: after([notice], '#reference') };

const reported: Play = async ({ canvasElement }) => {
  await press(canvasElement, notice);
  await see(canvasElement, '#day');
  await write(canvasElement, '#day', '2026-11-20');
  await write(canvasElement, '#reference', 'K-20481-7735');
  await press(canvasElement, next);
  await see(canvasElement, '.figure');
};

export const AlreadyPaidReview: StoryObj = { play: reported };

/** What is looked for, and that no reminder comes meanwhile. */
export const AlreadyPaidReceipt: StoryObj = {
  play: async (context) => {
    await reported(context);
    await press(context.canvasElement, next);
    await see(context.canvasElement, receipt);
  },
};

export const SomebodyActs: StoryObj = { play: after([access], '#rights') };

/** Each entry says what is missing. */
export const SomebodyActsMissing: StoryObj = { play: after([access, next], '#rights-error') };

const entrusted: Play = async ({ canvasElement }) => {
  await press(canvasElement, access, '#kind label:first-of-type input');
  await write(canvasElement, '#name', 'Beratung am Hafen');
  await write(canvasElement, '#contact', 'rat@hafen.example');
  await press(canvasElement, '#rights label:last-child input');
  await press(canvasElement, '#length label:first-of-type input');
  await press(canvasElement, next);
  await see(canvasElement, 'form .notice');
};

/** Says beforehand that the customer is asked who they are. */
export const SomebodyActsReview: StoryObj = { play: entrusted };

export const SomebodyActsReceipt: StoryObj = {
  play: async (context) => {
    await entrusted(context);
    await press(context.canvasElement, next);
    await see(context.canvasElement, receipt);
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
