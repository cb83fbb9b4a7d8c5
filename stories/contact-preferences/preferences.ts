import type { Args, Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/contact-preferences/define.js';

/** What every story of the contact preferences shares. */
export const preferencesMeta = {
  component: 'kulanz-contact-preferences',
  argTypes: {
    theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] },
  },
  render: renderPreferences,
} satisfies Meta;

/** The tag as a page has it: the host's own words are inside. */
function renderPreferences(args: Args): TemplateResult {
  return html`<kulanz-contact-preferences
    theme=${args['theme'] ?? nothing}
    languages=${args['languages'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
    ><p>
      Nordlicht Mobil: <a href="tel:+494066969100">+49 40 66969 100</a>
    </p></kulanz-contact-preferences
  >`;
}
