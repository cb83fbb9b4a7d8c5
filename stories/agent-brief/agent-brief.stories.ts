import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/staff/agent-brief/define.js';
import { press, see, write } from '../hand.js';
import { answering, down, forbidden, signedOut, stuck } from '../staff.js';
import { littleTold, muchTold, toldMore } from './cases.js';

/** What somebody who talks to a customer should know. */
const meta: Meta = {
  title: 'Agent brief',
  component: 'kulanz-agent-brief',
  args: { 'case-ref': 'a-7f3c' },
  argTypes: { theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] } },
  render,
};
export default meta;

function render(args: Args, { globals }: { globals: Args }): TemplateResult {
  return html`<kulanz-agent-brief
    .backend=${args['backend']}
    case-ref=${args['case-ref'] ?? nothing}
    locale=${globals['locale']}
    theme=${args['theme'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
  ></kulanz-agent-brief>`;
}

const showing = (brief: typeof muchTold): StoryObj => ({
  args: { backend: answering({ getAgentBrief: () => brief }) },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.block.told');
  },
});

const troubled = (backend: unknown): StoryObj => ({
  args: { backend },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.trouble');
  },
});

export const MuchTold = showing(muchTold);

export const LittleTold = showing(littleTold);

/** The amount is one press away, for a customer who asks. */
export const Facts: StoryObj = {
  ...MuchTold,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.block.facts summary');
  },
};

/** A message came in while the call runs: marked, and said once. */
export const ChangedLive: StoryObj = {
  render: (args, context) => {
    let isFirst = true;
    const backend = answering({
      getAgentBrief: () => {
        const brief = isFirst ? muchTold : toldMore;
        isFirst = false;
        return brief;
      },
    });
    return render({ ...args, backend }, context);
  },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.entries .new');
  },
};

/** The search by customer number, before anything is looked for. */
export const Search: StoryObj = {
  args: { 'case-ref': undefined, backend: answering({ findCases: () => ({ data: [] }) }) },
};

export const NothingFound: StoryObj = {
  ...Search,
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'input', '0000');
    await press(canvasElement, 'form .button');
    await see(canvasElement, 'p.hint:not(.muted)');
  },
};

/** One number, two contracts. */
export const SeveralFound: StoryObj = {
  args: {
    'case-ref': undefined,
    backend: answering({
      findCases: () => ({
        data: [
          { ref: 'a-1', label: 'Mobilfunk M', maskedReference: '•••• 4471' },
          { ref: 'a-2', label: 'Internet zu Hause', maskedReference: '•••• 4472' },
        ],
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'input', '4471');
    await press(canvasElement, 'form .button');
    await see(canvasElement, '.cases');
  },
};

export const Loading: StoryObj = { args: { backend: stuck } };

export const BackendDown = troubled(down);

/** A token whose role may not open cases. */
export const Forbidden = troubled(forbidden);

export const SignedOut = troubled(signedOut);
