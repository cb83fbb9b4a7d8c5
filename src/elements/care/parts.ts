import { html, nothing, type TemplateResult } from 'lit';
import type { WayName } from '../parts/way.events.js';
import type { CareView } from './view.js';

interface Part {
  /** The tag that is the view. */
  readonly tag: string;
  /** Registers it. Dynamic, so that a page's first content is the balance alone. */
  readonly load: () => Promise<unknown>;
}

export const parts: Readonly<Record<CareView, Part>> = {
  balance: { tag: 'kulanz-balance-card', load: () => import('../balance-card/define.js') },
  plan: { tag: 'kulanz-plan-chooser', load: () => import('../plan-chooser/define.js') },
  help: { tag: 'kulanz-support-options', load: () => import('../support-options/define.js') },
  preferences: {
    tag: 'kulanz-contact-preferences',
    load: () => import('../contact-preferences/define.js'),
  },
};

/** The three ways, and the view in which each one goes on. */
export const viewOfWay: Readonly<Record<WayName, CareView>> = {
  pay: 'balance',
  plan: 'plan',
  help: 'help',
};

export const careViews = Object.keys(parts) as CareView[];

export const isCareView = (name: string): name is CareView => Object.hasOwn(parts, name);

/** The question afterwards is no view: it comes with a receipt. */
export const loadPrompt = (): Promise<unknown> => import('../nps-prompt/define.js');

/** What the parts share with the tag. */
export interface PartProperties {
  readonly headingLevel: number;
  readonly helpHref: string | undefined;
  readonly languages: string | undefined;
  readonly planHref: string | undefined;
  readonly theme: string | undefined;
  readonly ways: string;
}

/** One part; what the host has to say stands in the one that is shown. */
export function partView(
  name: CareView,
  { headingLevel, helpHref, languages, planHref, theme, ways }: PartProperties,
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
        .languages=${languages}
        .theme=${theme}
        >${fallback}</kulanz-contact-preferences
      >`;
  }
}

/** Whether code has arrived. */
export const arrives = (code: Promise<unknown>): Promise<boolean> =>
  code.then(
    () => true,
    () => false,
  );
