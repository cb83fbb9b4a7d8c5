import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { defaultPolicy } from '../../src/gateway/reference/index.js';
import { feePolicy } from '../../src/testing/index.js';
import { framed, insideFrame } from '../framed.js';
import { press, see, write } from '../hand.js';
import { planMeta } from './plan.js';

const account: StoryAccount = { scenario: 'planOffered' };

/** Each view on the way to a plan, reached by pressing what a customer presses. */
const meta: Meta = { ...planMeta, title: 'Plan chooser, choosing', parameters: { account } };
export default meta;

type Play = NonNullable<StoryObj['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const next = 'form .main';
const lastOffer = '.offer:nth-last-child(2) input';
const own = '.own input';
const terms = 'input[name="terms"]';
const byNumber = '.chip:nth-child(2) input[name="by"]';
const fifteenth = '.chip:nth-child(2) input[name="payday"]';

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

/** Amount and payday of an own plan. */
async function enterOwn(canvas: Canvas, amount: string): Promise<void> {
  await press(canvas, own, next);
  await write(canvas, '#amount', amount);
  await press(canvas, fifteenth);
}

export const Chosen: StoryObj = { play: after([lastOffer], '.offer.chosen') };

/** Said beside the cards; none is chosen for the customer. */
export const NothingChosen: StoryObj = { play: after([next], '#plan-error') };

export const Own: StoryObj = { play: after([own, next], '#amount') };

/** Picture and table follow what is entered; nothing is sent. */
export const OwnPreview: StoryObj = {
  play: async ({ canvasElement }) => {
    await enterOwn(canvasElement, '20');
    await see(canvasElement, 'table');
  },
};

/** By a number of instalments instead of an amount. */
export const OwnNumber: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, own, next, byNumber);
    await write(canvasElement, '#count', '4');
    await press(canvasElement, fifteenth);
    await see(canvasElement, 'table');
  },
};

/** The largest number that would do is named, and is one press away. */
export const OwnTooMany: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, own, next, byNumber);
    await write(canvasElement, '#count', '30');
    await press(canvasElement, fifteenth, next);
    await see(canvasElement, '#count-error');
  },
};

/** Worked out on the page: nothing of it is sent. */
export const OwnBudget: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, own, next, 'summary');
    await write(canvasElement, '#income', '1500');
    await write(canvasElement, '#housing', '900');
    await see(canvasElement, 'details[open] button');
  },
};

/** Twelve instalments: the picture names the first and the last. */
export const OwnManyInstalments: StoryObj = {
  parameters: { account: { scenario: 'restricted' } satisfies StoryAccount },
  play: async ({ canvasElement }) => {
    await enterOwn(canvasElement, '14');
    await see(canvasElement, '.bars.many');
  },
};

const anyAmount = { ...defaultPolicy.plans['EUR']!.at(-1)!, fromMinor: 100 };
const longBand = { ...anyAmount, minInstalmentMinor: 100, maxInstalments: 60, maxDays: 2_000 };

/** Sixty instalments: the table is there when it is asked for. */
export const OwnSixtyInstalments: StoryObj = {
  parameters: {
    account: {
      scenario: 'planOffered',
      policy: { plans: { EUR: [longBand] } },
    } satisfies StoryAccount,
  },
  play: async ({ canvasElement }) => {
    await enterOwn(canvasElement, '1,42');
    await see(canvasElement, '.side summary');
  },
};

/** The smallest amount that would do is named beside the field. */
export const OwnTooLow: StoryObj = {
  play: async ({ canvasElement }) => {
    await enterOwn(canvasElement, '5');
    await press(canvasElement, next);
    await see(canvasElement, '#amount-error');
  },
};

export const Review: StoryObj = { play: after([lastOffer, next], terms) };

export const ReviewOfOwn: StoryObj = {
  play: async ({ canvasElement }) => {
    await enterOwn(canvasElement, '20');
    await press(canvasElement, next);
    await see(canvasElement, terms);
  },
};

const withFee = (play?: Play): StoryObj => ({
  parameters: { account: { ...account, policy: feePolicy } satisfies StoryAccount },
  ...(play && { play }),
});

/** Plans that cost something: rate and document stand on each offer ... */
export const WithFee = withFee(after([], '.offer .link'));
/** ... below a plan of one's own ... */
export const OwnWithFee = withFee(async ({ canvasElement }) => {
  await enterOwn(canvasElement, '15');
  await see(canvasElement, 'table');
});
/** ... and in the review, where they are read before anything is agreed. */
export const ReviewWithFee = withFee(after([lastOffer, next], terms));

/** Nothing is agreed without the terms. */
export const TermsMissing: StoryObj = {
  play: after([lastOffer, next, `${terms}:not(:checked)`, terms, next], '#terms-error'),
};

/** The person did not prove who they are: the review stays, nothing was sent. */
export const StepUpDeclined: StoryObj = {
  parameters: { account: { ...account, stepUp: 'declined' } satisfies StoryAccount },
  play: after([lastOffer, next, terms, next], '.notice.error'),
};

/** In the frame of a page of another origin: a link leads to a window of one's own. */
export const Framed: StoryObj = {
  render: () => framed('plan-chooser-choosing--review'),
  play: async ({ canvasElement }) => {
    await see(await insideFrame(canvasElement), 'a.main[target="_blank"]');
  },
};

export const Receipt: StoryObj = { play: after([lastOffer, next, terms, next], '.reference') };

/** The plan that was just agreed. */
export const Agreed: StoryObj = {
  play: after([lastOffer, next, terms, next, '.reference', '.actions .button'], '.ring'),
};

/** Where the host has no page for help and no tag for it stands on the page. */
export const Help: StoryObj = { play: after(['.actions .button:last-of-type'], '.rows li') };
