import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session, SupportOptions } from '../../core/contract/index.js';
import type { KulanzError } from '../../core/errors/kulanz-error.js';
import { contractIcon, goIcon, helpIcon, icon, planIcon } from '../parts/icons.js';
import { label } from '../parts/label.js';
import { trouble } from '../parts/trouble.js';
import { ways, type Way } from '../parts/ways.js';

type Option = SupportOptions['options'][number];
/** What the first view leads to: ways to help, what is open, and a new try. */
export type HelpName = Exclude<Option['kind'], 'unknown'> | 'dispute' | 'requests' | 'reload';

export interface Door {
  readonly name: HelpName;
  readonly label: string;
  readonly hint: unknown;
}

/** Ways to help: three at hand, at most five more. */
export interface FirstView {
  readonly statement: string;
  readonly lead: string;
  /** What the host has to say, or what is open. */
  readonly body?: unknown;
  readonly tiles: readonly Way<HelpName>[];
  readonly doors?: readonly Door[];
  readonly foot?: string;
}

export interface FirstViewFrame {
  readonly headingLevel: number;
  readonly onChoose: (name: HelpName, event?: Event) => void;
}

export function firstView(
  { statement, lead, body, tiles, doors: list = [], foot }: FirstView,
  { headingLevel, onChoose }: FirstViewFrame,
): TemplateResult {
  return html`<div class="frame">
    <div class="head" part="head">
      <p class="eyebrow">
        ${icon(helpIcon)}<span class="second"
          >${msg('Get help', { id: 'support.first.eyebrow.label' })}</span
        >
      </p>
      <div id="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
        <span class="statement">${statement}</span>
      </div>
      ${lead ? html`<p class="lead">${lead}</p>` : nothing} ${body}
    </div>
    <div class="tray" part="ways">${ways(tiles, {}, onChoose)}</div>
    <div class="more">
      ${
        list.length > 0
          ? html`<div class="large" role="heading" aria-level=${headingLevel + 1}>
              ${msg('Also possible', { id: 'support.more.title' })}
            </div>`
          : nothing
      }
      ${doors(list, onChoose)} ${foot}
    </div>
  </div>`;
}

/** Rows that lead on, one hairline apart. */
export const doors = (
  list: readonly Door[],
  onChoose: FirstViewFrame['onChoose'],
): TemplateResult =>
  html`<ul class="doors">
    ${list.map(
      ({ name, label: words, hint }) =>
        html`<li>
          <button class="door" @click=${(event: Event) => onChoose(name, event)}>
            <span><b>${words}</b><span class="second">${hint}</span></span
            >${icon(goIcon, 'go')}
          </button>
        </li>`,
    )}
  </ul>`;

/** The ways that this account has. What nobody knows, because no answer came, is left out. */
export function helpView(session: Session, support: SupportOptions | undefined): FirstView {
  const { callback, dispute, message, chat } = session.capabilities;
  const options = support?.options ?? [];
  const has = (kind: Option['kind']): boolean => options.some((option) => option.kind === kind);
  const offers = (kind: Option['kind']): boolean => !support || has(kind);
  const tiles = [
    callback && offers('callback') && callbackTile(),
    dispute && disputeTile(),
    adviceTile(),
  ].filter((tile) => tile !== false);
  const phone = options.find((option) => option.kind === 'phone')?.phone;
  return {
    statement: msg('We know that money is tight at times', { id: 'support.first.title' }),
    lead: msg('This is how we can support you today. All of it is free.', {
      id: 'support.first.text',
    }),
    tiles,
    doors: [
      message &&
        offers('message') && {
          name: 'message' as const,
          label: msg('Write a message', { id: 'support.more.message.entry' }),
          hint: msg('A person answers you', { id: 'support.more.message.hint' }),
        },
      has('phone') && {
        name: 'phone' as const,
        label: msg('Call us', { id: 'support.more.phone.entry' }),
        hint: phone === undefined ? nothing : label(phone),
      },
      chat &&
        offers('chat') && {
          name: 'chat' as const,
          label: msg('Open a chat', { id: 'support.more.chat.entry' }),
          hint: msg('Ask somebody in writing', { id: 'support.more.chat.hint' }),
        },
      has('socialTariff') && {
        name: 'socialTariff' as const,
        label: msg('Find a smaller tariff', { id: 'support.more.tariff.entry' }),
        hint: msg('So that the next bill is easier', { id: 'support.more.tariff.hint' }),
      },
      has('accessibility') && {
        name: 'accessibility' as const,
        label: msg('Find help without barriers', { id: 'support.more.access.entry' }),
        hint: msg('To read, hear or sign', { id: 'support.more.access.hint' }),
      },
    ].filter((door) => door !== false),
  };
}

/** Nobody knows whose account it is: what is safe, a new try, and advice all the same. */
export function troubleView(error: KulanzError): FirstView {
  const { statement, text } = trouble(error);
  return {
    statement,
    lead: text,
    body: html`<slot></slot>`,
    tiles: [
      {
        name: 'reload',
        icon: contractIcon,
        label: msg('Load it again', { id: 'support.ways.reload.way' }),
        hint: msg('It takes a moment', { id: 'support.ways.reload.hint' }),
      },
      adviceTile(),
    ],
  };
}

const callbackTile = (): Way<HelpName> => ({
  name: 'callback',
  icon: planIcon,
  label: msg('Choose a call-back', { id: 'support.ways.callback.way' }),
  hint: msg('At a time that suits you', { id: 'support.ways.callback.hint' }),
});

const disputeTile = (): Way<HelpName> => ({
  name: 'dispute',
  icon: contractIcon,
  label: msg('Dispute an item', { id: 'support.ways.dispute.way' }),
  hint: msg('When something is not right', { id: 'support.ways.dispute.hint' }),
});

const adviceTile = (): Way<HelpName> => ({
  name: 'debtHelp',
  icon: helpIcon,
  label: msg('Find free advice', { id: 'support.ways.advice.way' }),
  hint: msg('Independent of us', { id: 'support.ways.advice.hint' }),
});
