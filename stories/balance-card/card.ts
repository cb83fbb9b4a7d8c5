import type { Args, Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/balance-card/define.js';

/** What every story of the card shares. */
export const cardMeta = {
  component: 'kulanz-balance-card',
  argTypes: {
    theme: { control: 'select', options: [undefined, 'light', 'dark', 'auto'] },
  },
  render: renderCard,
} satisfies Meta;

/** The card as a page has it: the host's own words are inside. */
function renderCard(args: Args): TemplateResult {
  return html`<kulanz-balance-card
    theme=${args['theme'] ?? nothing}
    heading-level=${args['heading-level'] ?? nothing}
    ways=${args['ways'] ?? nothing}
    plan-href=${args['plan-href'] ?? nothing}
    help-href=${args['help-href'] ?? nothing}
    ><p>Nordlicht Mobil: <a href="tel:+494066969100">+49 40 66969 100</a></p>
    ${args['provider-fields'] ? providerFields : nothing}</kulanz-balance-card
  >`;
}

/** In place of the frames that a payment provider's script would put here. */
const providerFields = html`<div slot="provider-fields">
  <label>IBAN <input autocomplete="off" /></label>
</div>`;
