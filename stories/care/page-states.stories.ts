import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see } from '../hand.js';
import { careMeta } from './care.js';

const account: StoryAccount = { scenario: 'overdue' };

/** What the page, the network and the session do to the whole way. */
const meta: Meta = { ...careMeta, title: 'Care, page states', parameters: { account } };
export default meta;

/** The size is final from the start. */
export const Loading: StoryObj = { globals: { backend: 'stuck' } };

/** After a few seconds words say that it takes longer. */
export const Slow: StoryObj = {
  globals: { backend: 'stuck' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '[aria-busy] .foot:not(:empty)');
  },
};

/** What happened, what is safe, a new try, help, and what the host has to say. */
export const BackendDown: StoryObj = {
  globals: { backend: 'failing' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '#heading .statement');
  },
};

/** Help is there although no backend answers. */
export const HelpWithoutBackend: StoryObj = {
  globals: { backend: 'failing' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.way:last-child');
    await see(canvasElement, '.bar .back');
  },
};

export const Offline: StoryObj = { ...BackendDown, globals: { backend: 'offline' } };

export const SignedOut: StoryObj = {
  ...BackendDown,
  parameters: { account: { ...account, signedOut: true } satisfies StoryAccount },
};

/** Neither a provider nor `configure()`: the tag waits without a word and without an error. */
export const NotConfigured: StoryObj = { parameters: { account: undefined } };

/** Amounts of seven digits and long names. */
export const LongestText: StoryObj = {
  parameters: { account: { scenario: 'longest' } satisfies StoryAccount },
};

export const LongestTextPlan: StoryObj = { ...LongestText, args: { view: 'plan' } };
