import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see, write } from '../hand.js';
import { promptMeta } from './prompt.js';

const account: StoryAccount = { scenario: 'nothingDue' };

/** One question after something is done, when the backend has one. */
const meta: Meta = { ...promptMeta, title: 'NPS prompt', parameters: { account } };
export default meta;

type Play = NonNullable<StoryObj['play']>;

const eight = '.score .chip:nth-child(9) input';
const three = '.score .chip:nth-child(4) input';
const four = '.agreement .chip:nth-child(4) input';
const send = 'form .main';
const skip = 'form .actions .button:last-child';

/** Presses these, then waits for what the story shows. */
const after =
  (presses: readonly string[], shown: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, ...presses);
    await see(canvasElement, shown);
  };

/** Nothing is chosen; skipping is as near as answering. */
export const Asked: StoryObj = { play: after([], '.numbers') };

/** What may be added stands there once there is a score. */
export const Scored: StoryObj = { play: after([eight], '#comment') };

export const Filled: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, eight, four, 'input[name="mayContact"]');
    await write(canvasElement, '#comment', 'Am Telefon war jemand freundlich und schnell.');
  },
};

/** Said beside the numbers, and skipping is named as well. */
export const NothingChosen: StoryObj = { play: after([send], '#score-error') };

/** When the next question may come at the earliest. */
export const Thanks: StoryObj = { play: after([eight, send], '.sheet:not(form)') };

/** The words call for a person: help comes first, and nothing else is spoken of. */
export const InNeed: StoryObj = {
  name: 'Words of need',
  play: async ({ canvasElement }) => {
    await press(canvasElement, three);
    await write(canvasElement, '#comment', 'Ich kann nicht mehr.');
    await press(canvasElement, send);
    await see(canvasElement, '.sheet:not(form) .button.main');
  },
};

export const Skipped: StoryObj = { play: after([skip], '.sheet:not(form)') };

export const Why: StoryObj = { play: after(['summary'], 'details[open]') };

/** Where the host has no page for help and no tag for it stands on the page. */
export const Help: StoryObj = { play: after(['.notes button.link'], '.rows li') };

export const AfterAPlan: StoryObj = { args: { trigger: 'plan' }, play: after([], '.numbers') };

export const AfterHelp: StoryObj = { args: { trigger: 'help' }, play: after([], '.numbers') };

/** At a moment that only the host knows. */
export const OnLeaving: StoryObj = { args: { trigger: 'abandoned' }, play: after([], '.numbers') };
