import type { Args, Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/care/define.js';

/** What every story of the whole way shares. */
export const careMeta = {
  component: 'kulanz-care',
  argTypes: {
    theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] },
    view: { control: 'select', options: ['balance', 'plan', 'help', 'preferences'] },
  },
  render: renderCare,
} satisfies Meta;

/** The tag as a page has it: the host's own words are inside. */
function renderCare(args: Args): TemplateResult {
  return html`<kulanz-care
    theme=${args['theme'] ?? nothing}
    view=${args['view'] ?? nothing}
    ways=${args['ways'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
    ><p>Nordlicht Mobil: <a href="tel:+494066969100">+49 40 66969 100</a></p></kulanz-care
  >`;
}
