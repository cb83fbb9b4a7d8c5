import type { Args, Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/support-options/define.js';

/** What every story of the support options shares. */
export const helpMeta = {
  component: 'kulanz-support-options',
  argTypes: {
    theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] },
  },
  render: renderHelp,
} satisfies Meta;

/** The tag as a page has it: the host's own words are inside. */
function renderHelp(args: Args): TemplateResult {
  return html`<kulanz-support-options
    theme=${args['theme'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
    ><p>
      Nordlicht Mobil: <a href="tel:+494066969100">+49 40 66969 100</a>
    </p></kulanz-support-options
  >`;
}
