import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { cardMeta } from './card.js';
import { press, see, write } from '../hand.js';

const account: StoryAccount = { scenario: 'overdue' };

/** Each view on the way of a payment, reached by pressing what a customer presses. */
const meta: Meta = { ...cardMeta, title: 'Balance card, paying', parameters: { account } };
export default meta;

type Play = NonNullable<StoryObj['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const pay = 'button.way:first-child';
const help = 'button.way:last-child';
const next = 'form .main';
const confirm = '.ledger.lines ~ .actions .main';
const single = '#scope label:nth-child(2) input';
const own = '#scope label:last-child input';
const card = '#method label:first-child input';
const transfer = '#method label:last-child input';

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

async function chooseOwn(canvas: Canvas, amount: string): Promise<void> {
  await press(canvas, pay, own);
  await write(canvas, '#own', amount);
  await press(canvas, card, next);
}

export const Details: StoryObj = { play: after(['.foot .link'], '#items') };

export const Choose: StoryObj = { play: after([pay], '#method') };

/** A part: bills, one by one. */
export const ChooseBills: StoryObj = { play: after([pay, single], '#items input') };

/** A part: any amount up to all that is open. */
export const ChooseOwnAmount: StoryObj = { play: after([pay, own], '#own') };

/** More than is open: said beside the field, and nothing entered is lost. */
export const AmountTooHigh: StoryObj = {
  play: async ({ canvasElement }) => {
    await chooseOwn(canvasElement, '900');
    await see(canvasElement, '#own[aria-invalid="true"]');
  },
};

/** No way of paying was chosen: none is chosen for the customer. */
export const MethodMissing: StoryObj = {
  play: after([pay, '#method', next], '#method[aria-describedby]'),
};

export const Review: StoryObj = { play: after([pay, card, next], '.ledger.lines') };

export const ReviewOfPart: StoryObj = {
  play: async ({ canvasElement }) => {
    await chooseOwn(canvasElement, '30');
    await see(canvasElement, '.ledger.lines');
  },
};

/** The details, each to copy, and as a code for banking apps where there is room for it. */
export const Transfer: StoryObj = { play: after([pay, transfer, next], '.code path') };

/** On a phone the code opens on demand, below the details. */
export const TransferOnPhone: StoryObj = {
  globals: { width: '360' },
  play: after([pay, transfer, next, '.scan .link'], '.scan:not(.closed) .code path'),
};

const tell = [pay, transfer, next, '.beside ~ .actions .button'];

/** "I have transferred it": what, when, and by which reference. */
export const Notice: StoryObj = { play: after(tell, '#paid-on') };

/** More than is open: said beside the field, and nothing entered is lost. */
export const NoticeTooHigh: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, ...tell);
    await write(canvasElement, '#paid-amount', '0');
    await press(canvasElement, next);
    await see(canvasElement, '#paid-amount[aria-invalid="true"]');
  },
};

/** The notice has a reference, and the day by which we look for the money. */
export const NoticeSent: StoryObj = { play: after([...tell, next], '.stub .reference') };

/** Back on the overview: what was reported is said there too. */
export const NoticeOnOverview: StoryObj = {
  play: after([...tell, next, '.stub', '.full .button'], '.way'),
};

const fields = { args: { 'provider-fields': true } };
const left = { parameters: { account: { ...account, checkout: 'left' } satisfies StoryAccount } };

/** The provider's own fields stand inside: nobody leaves the page. */
export const ProviderFields: StoryObj = {
  ...fields,
  play: after([pay, card, next], 'slot[name="provider-fields"]'),
};

/** The host has taken the payment over and carries it out in these fields. */
export const ProviderFieldsAtWork: StoryObj = {
  ...fields,
  ...left,
  play: after([pay, card, next, confirm], '.full slot[name="provider-fields"]'),
};

/** The host has taken the payment over elsewhere, such as in a native app. */
export const TakenOver: StoryObj = {
  ...left,
  play: after([pay, card, next, confirm], '.way'),
};

const settled = (checkout: NonNullable<StoryAccount['checkout']>, shown: string): StoryObj => ({
  parameters: { account: { ...account, checkout } satisfies StoryAccount },
  play: after([pay, card, next, confirm], shown),
});

export const Succeeded = settled('succeeded', '.stub .reference');
export const Failed = settled('failed', '.actions .button + .button');
export const Cancelled = settled('cancelled', '.actions .button + .button');
export const Expired = settled('expired', '.actions .button + .button');

/** The provider does not know yet. */
export const Checking = settled('processing', '.sheet[aria-busy="true"]');

/** Begun and left: nobody pays twice. */
export const Resume: StoryObj = {
  parameters: { account: { scenario: 'paymentLeft' } satisfies StoryAccount },
  play: after([pay], '.sheet .actions'),
};

/** Where the host has no page for help and no tag for it stands on the page. */
export const Help: StoryObj = { play: after([help], '.rows li') };

const inState = (scenario: StoryAccount['scenario'], play: Play): StoryObj => ({
  parameters: { account: { scenario } satisfies StoryAccount },
  play,
});

/** A plan that runs: its instalment, all of it, or any amount between. */
export const Instalment = inState('planMissed', after([pay], '#scope'));

/** Ahead of the plan: all that is still open in it. */
export const AheadOfPlan = inState(
  'planMissed',
  after([pay, '#scope label:nth-child(2) input'], '#scope label:nth-child(2) input:checked'),
);

/** What was agreed for a day can be paid before it. */
export const AgreedAmount = inState('deferredByPromise', after([pay], '#scope'));
