import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { StoryAccount } from '../../.storybook/account.js';
import { press, see } from '../hand.js';
import { promptMeta } from './prompt.js';

const account: StoryAccount = { scenario: 'nothingDue' };

const problem = (status: number, code: string): Response =>
  Response.json(
    {
      type: `urn:kulanz:problem:${code}`,
      title: code,
      status,
      code,
      retryable: false,
      traceId: 'story',
    },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What the page, the network and the session do to the NPS prompt: it is never missed. */
const meta: Meta = {
  ...promptMeta,
  title: 'NPS prompt, page states',
  args: { ...promptMeta.args, content: html`<p>Gut zu wissen: Ihre Rechnungen als PDF</p>` },
  parameters: { account },
};
export default meta;

/** What stands inside the tag is shown; there is no skeleton for what may never come. */
export const Loading: StoryObj = { globals: { backend: 'stuck' } };

/** A survey that does not load is nothing that a customer needs to know. */
export const BackendDown: StoryObj = { globals: { backend: 'failing' } };

export const Offline: StoryObj = { globals: { backend: 'offline' } };

export const SignedOut: StoryObj = {
  parameters: { account: { ...account, signedOut: true } satisfies StoryAccount },
};

/** Neither a provider nor `configure()`. */
export const NotConfigured: StoryObj = { parameters: { account: undefined } };

/** Nobody is asked who should be left in peace. */
export const NotAsked: StoryObj = {
  parameters: { account: { scenario: 'moratorium' } satisfies StoryAccount },
};

/** No occasion yet. */
export const Waiting: StoryObj = { args: { trigger: undefined } };

/** The host has a page for help. */
export const OwnHelpPage: StoryObj = {
  args: { 'help-href': '#help' },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.numbers');
  },
};

const sent = async ({ canvasElement }: Parameters<NonNullable<StoryObj['play']>>[0]) => {
  await press(canvasElement, '.score .chip:nth-child(9) input', 'form .main');
};

/** Surely not arrived: what was entered stays, and can be sent again. */
export const AnswerRefused: StoryObj = {
  parameters: {
    account: {
      ...account,
      instead: {
        path: '/survey-responses',
        answer: () => Promise.resolve(problem(429, 'rate-limited')),
      },
    } satisfies StoryAccount,
  },
  play: async (context) => {
    await sent(context);
    await see(context.canvasElement, '.notice.error');
  },
};

/** Nobody knows whether it has arrived: it is looked up, and need not be sent again. */
export const AnswerUnknown: StoryObj = {
  parameters: {
    account: {
      ...account,
      instead: {
        path: '/survey-responses',
        answer: () => Promise.reject(new TypeError('Failed to fetch')),
      },
    } satisfies StoryAccount,
  },
  play: async (context) => {
    await sent(context);
    await see(context.canvasElement, '.sheet:not(form)');
  },
};
