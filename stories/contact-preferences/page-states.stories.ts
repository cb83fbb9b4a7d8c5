import type { Meta } from '@storybook/web-components-vite';
import type { StoryAccount } from '../../.storybook/account.js';
import { preferencesMeta } from './preferences.js';
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

/** What the page, the network and the session do to the contact preferences. */
const meta: Meta = {
  ...preferencesMeta,
  title: 'Contact preferences, page states',
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

/** Neither a provider nor `configure()`: the tag waits without a word and without an error. */
export const NotConfigured = notConfigured;

/** Long names, every way, and many quiet times. */
export const LongestText = inState('longest');
