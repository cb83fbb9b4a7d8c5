import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session, SupportOptions } from '../../core/contract/index.js';
import type { KulanzError } from '../../core/errors/kulanz-error.js';
import { contractIcon, goIcon, helpIcon, icon, planIcon } from '../parts/icons.js';
import { trouble } from '../parts/trouble.js';
import { ways, type Way } from '../parts/ways.js';

type Option = SupportOptions['options'][number];
/** What the first view leads to: ways to help, what is open, and a new try. */
export type HelpName =
  | Exclude<Option['kind'], 'unknown'>
  | 'dispute'
  | 'promise'
  | 'pause'
  | 'paymentNotice'
  | 'thirdParty'
  | 'requests'
  | 'reload';

export interface Door {
  readonly name: HelpName;
  readonly label: string;
  readonly hint?: unknown;
}

/** Further ways that belong together: five at most. */
export interface DoorGroup {
  readonly title: string;
  readonly doors: readonly Door[];
}

/** Ways to help: three at hand, further ones in groups. */
export interface FirstView {
  readonly statement: string;
  readonly lead: unknown;
  /** What the host has to say, or what is open. */
  readonly body?: unknown;
  readonly tiles: readonly Way<HelpName>[];
  readonly groups?: readonly DoorGroup[];
  readonly foot?: string;
}

export interface FirstViewFrame {
  readonly headingLevel: number;
  readonly onChoose: (name: HelpName, event?: Event) => void;
}

export function firstView(
  { statement, lead, body, tiles, groups = [], foot }: FirstView,
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
      ${groups.map(
        ({ title, doors: list }) =>
          html`<div>
            <div class="large" role="heading" aria-level=${headingLevel + 1}>${title}</div>
            ${doors(list, onChoose)}
          </div>`,
      )}
      ${foot}
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
          <button class="door" data-way=${name} @click=${(event: Event) => onChoose(name, event)}>
            <span><b>${words}</b><span class="second">${hint}</span></span
            >${icon(goIcon, 'go')}
          </button>
        </li>`,
    )}
  </ul>`;

/** The ways that this account has. What nobody knows, because no answer came, is left out. */
export function helpView(session: Session, support: SupportOptions | undefined): FirstView {
  const { callback, dispute, message, chat, promise, pause, thirdParty } = session.capabilities;
  const has = (kind: Option['kind']): boolean =>
    !!support?.options.some((option) => option.kind === kind);
  const offers = (kind: Option['kind']): boolean => !support || has(kind);
  const tiles = [
    callback && offers('callback') && callbackTile(),
    dispute && disputeTile(),
    adviceTile(),
  ].filter((tile) => tile !== false);
  const groups: [string, ...(Door | false)[]][] = [
    [
      msg('Time and payment', { id: 'support.more.time.title' }),
      promise &&
        door('promise', msg('Pay on a later day', { id: 'support.more.time.promise.entry' })),
      pause && door('pause', msg('Take a pause', { id: 'support.more.time.pause.entry' })),
      door('paymentNotice', msg('Report a payment', { id: 'support.more.time.notice.entry' })),
    ],
    [
      msg('Talk to us', { id: 'support.more.talk.title' }),
      message &&
        offers('message') &&
        door('message', msg('Write a message', { id: 'support.more.talk.message.entry' })),
      has('phone') && door('phone', msg('Call us', { id: 'support.more.talk.phone.entry' })),
      chat &&
        offers('chat') &&
        door('chat', msg('Open a chat', { id: 'support.more.talk.chat.entry' })),
    ],
    [
      msg('More help', { id: 'support.more.help.title' }),
      has('socialTariff') &&
        door(
          'socialTariff',
          msg('Find a smaller tariff', { id: 'support.more.help.tariff.entry' }),
        ),
      has('accessibility') &&
        door(
          'accessibility',
          msg('Find help without barriers', { id: 'support.more.help.access.entry' }),
        ),
      thirdParty &&
        door(
          'thirdParty',
          msg('Let somebody act for me', { id: 'support.more.help.person.entry' }),
        ),
    ],
  ];
  return {
    statement: msg('We know that money is tight at times', { id: 'support.first.title' }),
    lead: msg('This is how we can support you today. All of it is free.', {
      id: 'support.first.text',
    }),
    tiles,
    groups: groups.flatMap(([title, ...list]) => {
      const group = list.filter((each) => each !== false);
      return group.length > 0 ? [{ title, doors: group }] : [];
    }),
  };
}

const door = (name: HelpName, words: string): Door => ({ name, label: words });

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
