import type { StoryObj } from '@storybook/web-components-vite';
import type { StoryAccount } from '../.storybook/account.js';
import { see } from './hand.js';

/** A tag as it stands in one state of the account. */
export const inState = (scenario: StoryAccount['scenario'], name?: string): StoryObj => ({
  ...(name !== undefined && { name }),
  parameters: { account: { scenario } satisfies StoryAccount },
});

/** The size is final from the start. */
export const loading: StoryObj = { globals: { backend: 'stuck' } };

/** After a few seconds words say that it takes longer. */
export const slow: StoryObj = {
  globals: { backend: 'stuck' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '[aria-busy] .foot:not(:empty)');
  },
};

/** What happened, what is safe, a new try, and what the host has to say. */
export const backendDown: StoryObj = {
  globals: { backend: 'failing' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '#heading .statement');
  },
};

/** A proxy answers in place of the backend, in HTML. */
export const brokenProxy: StoryObj = { ...backendDown, globals: { backend: 'broken' } };

export const offline: StoryObj = { ...backendDown, globals: { backend: 'offline' } };

export const signedOut: StoryObj = {
  ...backendDown,
  parameters: { account: { scenario: 'overdue', signedOut: true } satisfies StoryAccount },
};

/** Neither a provider nor `configure()`: the tag waits without a word and without an error. */
export const notConfigured: StoryObj = { parameters: { account: undefined } };
