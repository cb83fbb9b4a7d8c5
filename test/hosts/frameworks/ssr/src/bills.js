import './tags.js';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { LinkedStylesRenderer } from './linked-styles.js';

/** The tags with their skeletons: what a customer owes is known in their browser only. */
export const renderBills = () =>
  collectResult(
    render(
      html`<kulanz-provider base-url="/backend" token-url="/token" locale="de">
        <kulanz-balance-card><p>Ihre Rechnungen laden.</p></kulanz-balance-card>
        <kulanz-plan-chooser heading-level="3"><p>Fragen? 0800 123</p></kulanz-plan-chooser>
      </kulanz-provider>`,
      { elementRenderers: [LinkedStylesRenderer] },
    ),
  );
