import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../core/contract/index.js';
import type { KulanzError } from '../../core/errors/kulanz-error.js';
import { figure } from '../parts/amount.js';
import { contractIcon, helpIcon, icon, planIcon } from '../parts/icons.js';
import { ways, type Way } from '../parts/ways.js';
import { trouble } from '../parts/trouble.js';
import type { WayName } from '../parts/way.events.js';

/** What a tile does. */
export type TileName = WayName | 'dates' | 'reload';

/** A first view that asks for no decision: what is, and where to go from here. */
export interface Sheet {
  readonly eyebrow: string;
  /** The one number, or else the statement. */
  readonly money?: Money;
  readonly statement?: string;
  readonly lead: string;
  /** Beside the words. */
  readonly picture?: unknown;
  /** Below the words. */
  readonly body?: unknown;
  readonly tiles: readonly Way<TileName>[];
  readonly foot?: string;
}

export interface SheetFrame {
  readonly headingLevel: number;
  readonly locale: string;
  readonly links: Partial<Record<TileName, string | undefined>>;
  readonly onChoose: (name: TileName, event: Event) => void;
}

export function sheetView(sheet: Sheet, frame: SheetFrame): TemplateResult {
  const { money, statement } = sheet;
  return html`<div class="frame">
    <div class="head" part="head">
      <p class="eyebrow">${icon(planIcon)}<span class="second">${sheet.eyebrow}</span></p>
      <div id="heading" role="heading" aria-level=${frame.headingLevel} tabindex="-1">
        ${
          money
            ? figure(money, undefined, frame.locale)
            : html`<span class="statement">${statement}</span>`
        }
      </div>
      <p class="lead">${sheet.lead}</p>
      ${sheet.picture} ${sheet.body}
    </div>
    <div class="tray" part="ways">${ways(sheet.tiles, frame.links, frame.onChoose)}</div>
    ${sheet.foot ? html`<p class="foot">${sheet.foot}</p>` : nothing}
  </div>`;
}

export const eyebrowWords = (): string =>
  msg('Pay in instalments', { id: 'plan.sheet.eyebrow.label' });

export const helpWords = (): string => msg('Get help', { id: 'plan.sheet.help.way' });

export const helpTile = (): Way<TileName> => ({
  name: 'help',
  icon: helpIcon,
  label: helpWords(),
  hint: msg('Talk to somebody', { id: 'plan.sheet.help.hint' }),
});

/** The account cannot be shown. Stands here because it must not need anything more. */
export function troubleSheet(error: KulanzError): Sheet {
  const { statement, text } = trouble(error);
  return {
    eyebrow: eyebrowWords(),
    statement,
    lead: text,
    picture: html`<slot></slot>`,
    tiles: [
      {
        name: 'reload',
        icon: contractIcon,
        label: msg('Load it again', { id: 'plan.sheet.reload.way' }),
        hint: msg('From our billing system', { id: 'plan.sheet.reload.hint' }),
      },
      helpTile(),
    ],
  };
}
