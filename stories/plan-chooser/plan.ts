import type { Args, Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/plan-chooser/define.js';

/** What every story of the plan chooser shares. */
export const planMeta = {
  component: 'kulanz-plan-chooser',
  argTypes: {
    theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] },
  },
  render: renderPlan,
} satisfies Meta;

/** The tag as a page has it: the host's own words are inside. */
function renderPlan(args: Args): TemplateResult {
  return html`<kulanz-plan-chooser
    theme=${args['theme'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
    help-href=${args['help-href'] ?? nothing}
    ><p>Nordlicht Mobil: <a href="tel:+494066969100">+49 40 66969 100</a></p></kulanz-plan-chooser
  >`;
}
