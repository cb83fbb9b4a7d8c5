import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/staff/insights/define.js';
import { press, see } from '../hand.js';
import { answering, down, forbidden, signedOut, stuck } from '../staff.js';
import { emptyWeek, fewAnswers, fullWeek } from './weeks.js';

/** The weekly report, as the telco's own people see it. */
const meta: Meta = {
  title: 'Insights',
  component: 'kulanz-insights',
  args: { week: '2026-W47' },
  argTypes: { theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] } },
  render,
};
export default meta;

function render(args: Args, { globals }: { globals: Args }): TemplateResult {
  return html`<kulanz-insights
    .backend=${args['backend']}
    week=${args['week']}
    locale=${globals['locale']}
    theme=${args['theme'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
  ></kulanz-insights>`;
}

const showing = (report: typeof fullWeek): StoryObj => ({
  args: { backend: answering({ getWeeklyReport: () => report }) },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.proposal');
  },
});

const troubled = (backend: unknown): StoryObj => ({
  args: { backend },
  play: async ({ canvasElement }) => {
    await see(canvasElement, '.trouble');
  },
});

export const FullWeek = showing(fullWeek);

/** Below 10 answers nothing, below 30 counts alone; and the week is not over. */
export const FewAnswers = showing(fewAnswers);

export const EmptyWeek = showing(emptyWeek);

/** A row opens all that is known of its group; the picture's table and the quotes are open, too. */
export const DrilledDown: StoryObj = {
  ...FullWeek,
  play: async ({ canvasElement }) => {
    await press(
      canvasElement,
      '.cell summary',
      '.cells .as-table > summary',
      '.topic summary',
      '.experiments .as-table > summary',
    );
  },
};

export const Loading: StoryObj = { args: { backend: stuck } };

export const BackendDown = troubled(down);

/** A token whose role may not read reports. */
export const Forbidden = troubled(forbidden);

export const SignedOut = troubled(signedOut);

/** Neither an address nor a token: it waits without a figure. */
export const NotConfigured: StoryObj = {};
