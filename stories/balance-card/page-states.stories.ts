import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { cardMeta } from './card.js';
import { press, see } from '../hand.js';
import {
  backendDown,
  brokenProxy,
  loading,
  notConfigured,
  offline,
  signedOut,
  slow,
} from '../states.js';

const account: StoryAccount = { scenario: 'overdue' };

/** What the page, the network and the session do to the card. */
const meta: Meta = {
  ...cardMeta,
  title: 'Balance card, page states',
  parameters: { account },
};
export default meta;

/** The size is final from the start. */
export const Loading = loading;

/** After a few seconds words say that it takes longer. */
export const Slow = slow;

/** What happened, what is safe, a new try, and what the host has to say. */
export const BackendDown = backendDown;

/** A proxy answers in place of the backend, in HTML. */
export const BrokenProxy = brokenProxy;

export const Offline = offline;

export const SignedOut = signedOut;

/** Neither a provider nor `configure()`: the card waits without a word and without an error. */
export const NotConfigured = notConfigured;

/** Long names and amounts of seven digits, with the details open. */
export const LongestText: StoryObj = {
  parameters: { account: { scenario: 'longest' } satisfies StoryAccount },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.foot .link');
    await see(canvasElement, '#items');
  },
};

/** The host has pages for plans and help, and another order. */
export const OwnPages: StoryObj = {
  args: { ways: 'help plan pay', 'plan-href': '#instalments', 'help-href': '#help' },
};
