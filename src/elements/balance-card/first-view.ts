import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../core/contract/index.js';
import { figure } from '../parts/amount.js';
import { contractIcon, icon } from '../parts/icons.js';
import { ways, type Way } from '../parts/ways.js';
import type { TileName } from './way-list.js';

/** What a first view says: one figure or one statement, and a few short sentences. */
export interface Headline {
  /** What this is. */
  readonly eyebrow?: unknown;
  /** The one number. */
  readonly money?: Money;
  /** In small beside the number: what it is. */
  readonly unit?: string;
  /** Stands where a number would say less. */
  readonly statement?: string;
  readonly lead: readonly (string | undefined)[];
}

export interface FirstView {
  readonly headline: Headline;
  readonly tiles: readonly Way<TileName>[];
  /** Beside or below the words: a ring, stations, the host's own content. */
  readonly picture?: unknown;
  /** Absent: a door to the details; empty: the tray is the last thing. */
  readonly foot?: unknown;
}

export interface FirstViewFrame {
  readonly locale: string;
  readonly headingLevel: number;
  readonly links: Partial<Record<TileName, string | undefined>>;
  readonly onChoose: (name: TileName, event: Event) => void;
}

/** Answer, ways, and a door to the details: one frame of one size for every state. */
export function firstView(
  { headline, tiles, picture, foot }: FirstView,
  { locale, headingLevel, links, onChoose }: FirstViewFrame,
): TemplateResult {
  const { money, unit, statement, lead, eyebrow } = headline;
  return html`<div class="frame">
    <div class="head" part="head">
      ${
        eyebrow
          ? html`<p class="eyebrow">${icon(contractIcon)}<span class="second">${eyebrow}</span></p>`
          : nothing
      }
      <div id="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
        ${money ? figure(money, unit, locale) : html`<span class="statement">${statement}</span>`}
      </div>
      <p class="lead">${lead.filter(Boolean).join(' ')}</p>
      ${picture}
    </div>
    <div class="tray" part="ways">
      <div class="large" role="heading" aria-level=${headingLevel + 1}>
        ${tiles.length < 3 ? fewTitle() : waysTitle()}
      </div>
      ${ways(tiles, links, onChoose)}
    </div>
    ${foot === '' ? nothing : html`<div class="foot">${foot ?? detailsButton(onChoose)}</div>`}
  </div>`;
}

const waysTitle = (): string =>
  msg('Three ways we can support you today', { id: 'balance.ways.title' });

const fewTitle = (): string => msg('What you can do here', { id: 'balance.ways.few.title' });

const detailsButton = (onChoose: FirstViewFrame['onChoose']): TemplateResult =>
  html`<button class="link" @click=${(event: Event) => onChoose('details', event)}>
    ${msg('Show the details', { id: 'balance.details.show.action' })}
  </button>`;
