import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see } from '../hand.js';
import { helpMeta } from './help.js';
import {
  backendDown,
  brokenProxy,
  inState,
  loading,
  notConfigured,
  offline,
  signedOut,
  slow,
} from '../states.js';

const account: StoryAccount = { scenario: 'overdue' };

/** What the page, the network and the session do to the support options. */
const meta: Meta = {
  ...helpMeta,
  title: 'Support options, page states',
  parameters: { account },
};
export default meta;

/** The size is final from the start. */
export const Loading = loading;

/** After a few seconds words say that it takes longer. */
export const Slow = slow;

/** What happened, what is safe, a new try, free advice, and what the host has to say. */
export const BackendDown = backendDown;

/** Independent advice is there although no backend answers; in countries of which we know some. */
export const AdviceWithoutBackend: StoryObj = {
  globals: { backend: 'failing', locale: 'de' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button.way:last-child');
    await see(canvasElement, '.rows li');
  },
};

/** A proxy answers in place of the backend, in HTML. */
export const BrokenProxy = brokenProxy;

export const Offline = offline;

export const SignedOut = signedOut;

/** Neither a provider nor `configure()`: the tag waits without a word and without an error. */
export const NotConfigured = notConfigured;

/** Amounts of seven digits and long names. */
export const LongestText = inState('longest');
