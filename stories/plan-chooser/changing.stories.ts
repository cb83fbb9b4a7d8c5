import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see, write } from '../hand.js';
import { planMeta } from './plan.js';

const account: StoryAccount = { scenario: 'planActive' };

/** A plan that runs is changed: what and how, the plan as it would be, the receipt. */
const meta: Meta = { ...planMeta, title: 'Plan chooser, changing', parameters: { account } };
export default meta;

type Play = NonNullable<StoryObj['play']>;

const earlier = 'button.way:first-child';
const change = 'button.way:nth-child(2)';
const next = 'form .main';
const confirm = '.whole .main';
const move = '#kind label:nth-child(1) input';
const pause = '#kind label:nth-child(2) input';
const lower = '#kind label:nth-child(3) input';
const payday = '#kind label:nth-child(5) input';
const end = '#end input';
const firstChip = '.chip:first-child input';

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

const missed = (play: Play): StoryObj => ({
  parameters: { account: { scenario: 'planMissed' } satisfies StoryAccount },
  play,
});

/** Five changes at most; none is chosen beforehand. */
export const Choose: StoryObj = { play: after([change], '#kind') };

/** Said beside the choices. */
export const NothingChosen: StoryObj = { play: after([change, '#kind', next], '#kind-error') };

export const Move: StoryObj = { play: after([change, move], '#date') };

export const Pause: StoryObj = { play: after([change, pause], firstChip) };

export const Lower: StoryObj = { play: after([change, lower], '#amount') };

/** The amounts that would do are named beside the field. */
export const TooLow: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, change, lower);
    await write(canvasElement, '#amount', '2');
    await press(canvasElement, next);
    await see(canvasElement, '#amount-error');
  },
};

/** Shorter or lower is the customer's choice. */
export const PayEarlier: StoryObj = { play: after([earlier], '#amount') };

export const Payday: StoryObj = { play: after([change, payday], firstChip) };

/** The plan as it would be: nothing is changed yet. */
export const Review: StoryObj = {
  play: after([change, pause, firstChip, next], confirm),
};

/** The person did not prove who they are: the review stays, nothing was sent. */
export const StepUpDeclined: StoryObj = {
  parameters: { account: { ...account, stepUp: 'declined' } satisfies StoryAccount },
  play: after([change, pause, firstChip, next, confirm], '.notice.error'),
};

export const Receipt: StoryObj = {
  play: after([change, pause, firstChip, next, confirm], '.reference'),
};

/** What ending the plan means stands there before anything is asked for ... */
export const End: StoryObj = { play: after([change, end], next) };
/** ... and once more, with the amount and the day, before it is confirmed. */
export const EndReview: StoryObj = { play: after([change, end, next], confirm) };
export const Ended: StoryObj = { play: after([change, end, next, confirm], '.reference') };

/** After a missed instalment: on a day that fits ... */
export const CatchUp = missed(after(['button.way:nth-child(1)'], '#date'));
/** ... at the end of the plan ... */
export const ToEnd = missed(after(['button.way:nth-child(2)'], next));
export const ToEndReview = missed(after(['button.way:nth-child(2)', next], confirm));
/** ... or with smaller instalments. */
export const LowerAfterMissed = missed(after(['button.way:nth-child(3)'], '#amount'));

/** After a missed instalment the ways back stand first. */
export const ChooseAfterMissed = missed(after(['.foot .link:last-of-type'], '#back'));
