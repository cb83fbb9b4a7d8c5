import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../controllers/index.js';
import { linkTo } from '../../../controllers/later.js';
import type { SupportOptions } from '../../../core/contract/index.js';
import { icon } from '../icons.js';
import { label } from '../label.js';
import { infoIcon, phoneIcon } from './icons.js';
import { laterStyles } from './later.styles.js';
import { errorNotice } from './notice.js';
import { backButton, viewHeading } from './view-head.js';
import type { LaterView } from '../later-views.js';

/** What it uses of the tag that shows it. */
export interface ContactHost {
  readonly card: { readonly headingLevel: number };
  readonly account: AccountController;
  /** Where the way back leads. Default: to the overview. */
  readonly backWords?: string;
  /** Back to the first view. */
  close(): void;
}

export { laterStyles as styles };
export const createView = (host: ContactHost): ContactView => new ContactView(host);

type Option = SupportOptions['options'][number];

/** Where help or a plan has no page yet: people to talk to, and independent advice. */
export class ContactView implements LaterView {
  readonly #host: ContactHost;

  constructor(host: ContactHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { account, card, backWords = overviewWords(), close } = this.#host;
    const support = account.read('getSupportOptions');
    const hasFailed = support.status === 'failed' && !support.data;
    return html`<div class="sheet">
      ${backButton(backWords, close)}
      <div class="tight">
        ${viewHeading(msg('We find a way together', { id: 'common.contact.title' }), card.headingLevel)}
        <p>
          ${msg('Talk to us about more time, instalments or a bill. It costs nothing.', {
            id: 'common.contact.text',
          })}
        </p>
      </div>
      ${support.status === 'pending' && !support.data ? html`<p class="ghost"></p>` : nothing}
      ${
        hasFailed
          ? html`${errorNotice(
                msg('The ways to reach us do not load right now.', { id: 'common.contact.error' }),
              )}
              <button class="link" @click=${() => account.refresh('getSupportOptions')}>
                ${msg('Load the ways again', { id: 'common.contact.again.action' })}
              </button>`
          : nothing
      }
      <ul class="rows">
        ${support.data?.options.map((option) => this.#row(option))}
      </ul>
    </div>`;
  }

  /** An entry without a phone number or an address would lead nowhere. */
  #row({ kind, org, phone, url }: Option): TemplateResult | typeof nothing {
    const { account } = this.#host;
    const call = phone === undefined ? undefined : linkTo(account, `tel:${phone}`);
    const page = url === undefined ? undefined : linkTo(account, url);
    if (phone === undefined && page === undefined) return nothing;
    return html`<li>
      ${icon(phone === undefined ? infoIcon : phoneIcon)}
      <div>
        <b>${optionName(kind)}</b>
        ${org === undefined ? nothing : html`<span class="second block">${label(org)}</span>`}
        ${
          phone === undefined
            ? nothing
            : html`<span class="block"
                >${call ? html`<a href=${call}>${label(phone)}</a>` : label(phone)}</span
              >`
        }
        ${
          page === undefined
            ? nothing
            : html`<a href=${page} target="_blank" rel="noopener noreferrer"
                >${new URL(page).host}</a
              >`
        }
      </div>
    </li>`;
  }
}

const overviewWords = (): string => msg('Back to the overview', { id: 'common.contact.back.link' });

function optionName(kind: Option['kind']): string {
  switch (kind) {
    case 'callback':
      return msg('We call you', { id: 'common.contact.callback.label' });
    case 'chat':
      return msg('Chat', { id: 'common.contact.chat.label' });
    case 'phone':
      return msg('Telephone', { id: 'common.contact.phone.label' });
    case 'message':
      return msg('Message', { id: 'common.contact.message.label' });
    case 'debtHelp':
      return msg('Free, independent advice', { id: 'common.contact.advice.label' });
    case 'socialTariff':
      return msg('A smaller tariff', { id: 'common.contact.tariff.label' });
    case 'accessibility':
      return msg('Help without barriers', { id: 'common.contact.accessibility.label' });
    case 'unknown':
      return msg('Another way', { id: 'common.contact.other.label' });
  }
}
