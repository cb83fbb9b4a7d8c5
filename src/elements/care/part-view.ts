import { html, nothing, type TemplateResult } from 'lit';
import type { CareView } from './view.js';

/** What the parts share with the tag. */
export interface PartProperties {
  readonly headingLevel: number;
  readonly helpHref: string | undefined;
  readonly planHref: string | undefined;
  readonly theme: string | undefined;
  readonly ways: string;
}

/** One part; what the host has to say stands in the one that is shown. */
export function partView(
  name: CareView,
  { headingLevel, helpHref, planHref, theme, ways }: PartProperties,
  isHidden: boolean,
): TemplateResult {
  const fallback = isHidden ? nothing : html`<slot></slot>`;
  switch (name) {
    case 'balance':
      return html`<kulanz-balance-card
        exportparts="card, head, ways, way"
        ?hidden=${isHidden}
        .headingLevel=${headingLevel}
        .helpHref=${helpHref}
        .planHref=${planHref}
        .theme=${theme}
        .ways=${ways}
        >${fallback}</kulanz-balance-card
      >`;
    case 'plan':
      return html`<kulanz-plan-chooser
        exportparts="card, head, ways, way"
        ?hidden=${isHidden}
        .headingLevel=${headingLevel}
        .helpHref=${helpHref}
        .theme=${theme}
        >${fallback}</kulanz-plan-chooser
      >`;
    case 'help':
      return html`<kulanz-support-options
        exportparts="card, head, ways, way"
        ?hidden=${isHidden}
        .headingLevel=${headingLevel}
        .theme=${theme}
        >${fallback}</kulanz-support-options
      >`;
    case 'preferences':
      return html`<kulanz-contact-preferences
        exportparts="card, head, ways, way"
        ?hidden=${isHidden}
        .headingLevel=${headingLevel}
        .helpHref=${helpHref}
        .theme=${theme}
        >${fallback}</kulanz-contact-preferences
      >`;
  }
}
