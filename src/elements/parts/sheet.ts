import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Money } from '../../core/contract/index.js';
import { figure } from './amount.js';
import { icon } from './icons.js';
import { ways, type Way } from './ways.js';

/** A first view: one figure or one statement, a few short sentences, and where to go from here. */
export interface Sheet<Name extends string> {
  /** What this is. */
  readonly eyebrow?: unknown;
  /** The one number. */
  readonly money?: Money;
  /** In small beside the number: what it is. */
  readonly unit?: string | undefined;
  /** Stands where a number would say less. */
  readonly statement?: string;
  readonly lead: string;
  /** Beside or below the words: a ring, stations, the host's own content. */
  readonly picture?: unknown;
  /** Above the tiles. */
  readonly title?: string | undefined;
  readonly tiles: readonly Way<Name>[];
  readonly foot?: unknown;
}

export interface SheetFrame<Name extends string> {
  /** Beside the eyebrow: the tag's own. */
  readonly icon: SVGTemplateResult;
  readonly locale: string;
  readonly headingLevel: number;
  readonly links: Partial<Record<Name, string | undefined>>;
  readonly onChoose: (name: Name, event: Event) => void;
}

/** One frame of one size for every state of a tag, so that nothing on the page moves. */
export function sheetView<Name extends string>(
  { eyebrow, money, unit, statement, lead, picture, title, tiles, foot }: Sheet<Name>,
  frame: SheetFrame<Name>,
): TemplateResult {
  const { headingLevel } = frame;
  return html`<div class="frame">
    <div class="head" part="head">
      ${
        eyebrow
          ? html`<p class="eyebrow">${icon(frame.icon)}<span class="second">${eyebrow}</span></p>`
          : nothing
      }
      <div id="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
        ${
          money
            ? figure(money, unit, frame.locale)
            : html`<span class="statement">${statement}</span>`
        }
      </div>
      <p class="lead">${lead}</p>
      ${picture}
    </div>
    <div class="tray" part="ways">
      ${
        title
          ? html`<div class="large" role="heading" aria-level=${headingLevel + 1}>${title}</div>`
          : nothing
      }
      ${ways(tiles, frame.links, frame.onChoose)}
    </div>
    ${foot ? html`<div class="foot">${foot}</div>` : nothing}
  </div>`;
}
