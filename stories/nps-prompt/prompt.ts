import type { Args, Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/nps-prompt/define.js';

/** What every story of the NPS prompt shares: a host that asks at once. */
export const promptMeta = {
  component: 'kulanz-nps-prompt',
  args: { trigger: 'paid' },
  argTypes: {
    theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] },
    trigger: {
      control: 'select',
      options: [undefined, 'paid', 'plan', 'pause', 'help', 'disputeClosed', 'abandoned'],
    },
  },
  render: renderPrompt,
} satisfies Meta;

function renderPrompt(args: Args): TemplateResult {
  return html`<kulanz-nps-prompt
    trigger=${args['trigger'] ?? nothing}
    theme=${args['theme'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
    help-href=${args['help-href'] ?? nothing}
    >${args['content'] ?? nothing}</kulanz-nps-prompt
  >`;
}
