import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { figure } from '../parts/amount.js';
import { contractIcon, icon } from '../parts/icons.js';
import { ways, type Way } from '../parts/ways.js';
import type { Headline } from './headline.js';
import type { TileName } from './way-list.js';

export interface FirstView {
  readonly headline: Headline;
  /** Name of the contract, in the telco's words. */
  readonly contract: unknown;
  readonly locale: string;
  readonly headingLevel: number;
  /** Beside or below the words: a ring, stations, the host's own content. */
  readonly picture: unknown;
  readonly tiles: readonly Way<TileName>[];
  readonly links: Partial<Record<TileName, string | undefined>>;
  readonly onChoose: (name: TileName, event: Event) => void;
  readonly foot: unknown;
}

/** Answer, ways, and a door to the details: one frame of one size for every state. */
export function firstView(view: FirstView): TemplateResult {
  const { headingLevel, tiles } = view;
  const { money, unit, statement, lead, eyebrow } = view.headline;
  return html`<div class="frame">
    <div class="head" part="head">
      <p class="eyebrow">
        ${icon(contractIcon)}<span class="second">${eyebrow ?? view.contract}</span>
      </p>
      <div id="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
        ${
          money
            ? figure(money, unit, view.locale)
            : html`<span class="statement">${statement}</span>`
        }
      </div>
      <p class="lead">${lead.filter(Boolean).join(' ')}</p>
      ${view.picture}
    </div>
    <div class="tray" part="ways">
      <div class="large" role="heading" aria-level=${headingLevel + 1}>
        ${
          tiles.length > 2
            ? msg('Three ways we can support you today', { id: 'balance.ways.title' })
            : msg('What you can do here', { id: 'balance.ways.few.title' })
        }
      </div>
      ${ways(tiles, view.links, view.onChoose)}
    </div>
    <div class="foot">${view.foot}</div>
  </div>`;
}
