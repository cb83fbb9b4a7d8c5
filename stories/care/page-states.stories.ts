import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see } from '../hand.js';
import { careMeta } from './care.js';
import {
  backendDown,
  inState,
  loading,
  notConfigured,
  offline,
  signedOut,
  slow,
} from '../states.js';

const account: StoryAccount = { scenario: 'overdue' };

/** What the page, the network and the session do to the whole way. */
const meta: Meta = { ...careMeta, title: 'Care, page states', parameters: { account } };
export default meta;

/** The size is final from the start. */
export const Loading = loading;

/** After a few seconds words say that it takes longer. */
export const Slow = slow;

/** What happened, what is safe, a new try, help, and what the host has to say. */
export const BackendDown = backendDown;

/** Help is there although no backend answers. */
export const HelpWithoutBackend: StoryObj = {
  globals: { backend: 'failing' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.way:last-child');
    await see(canvasElement, '.bar .back');
  },
};

export const Offline = offline;

export const SignedOut = signedOut;

/** Neither a provider nor `configure()`: the tag waits without a word and without an error. */
export const NotConfigured = notConfigured;

/** Amounts of seven digits and long names. */
export const LongestText = inState('longest');

export const LongestTextPlan: StoryObj = { ...LongestText, args: { view: 'plan' } };
