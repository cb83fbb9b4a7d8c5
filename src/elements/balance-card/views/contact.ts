import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { linkTo } from '../../../controllers/later.js';
import type { SupportOptions } from '../../../core/contract/index.js';
import { icon } from '../../parts/icons.js';
import { label } from '../../parts/label.js';
import { infoIcon, phoneIcon } from '../../parts/later/icons.js';
import { laterStyles } from '../../parts/later/later.styles.js';
import { errorNotice } from '../../parts/later/notice.js';
import { backButton, viewHeading } from '../../parts/later/view-head.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';

export { laterStyles as styles };
export const createView = (host: ViewHost): ContactView => new ContactView(host);

type Option = SupportOptions['options'][number];

/** Where help or a plan has no page yet: people to talk to, and independent advice. */
export class ContactView implements LaterView {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { account, card, close } = this.#host;
    const support = account.read('getSupportOptions');
    const hasFailed = support.status === 'failed' && !support.data;
    return html`<div class="sheet">
      ${backButton(msg('Back to the overview', { id: 'balance.contact.back.link' }), close)}
      <div class="tight">
        ${viewHeading(msg('We find a way together', { id: 'balance.contact.title' }), card.headingLevel)}
        <p>
          ${msg('Talk to us about more time, instalments or a bill. It costs nothing.', {
            id: 'balance.contact.text',
          })}
        </p>
      </div>
      ${support.status === 'pending' && !support.data ? html`<p class="ghost"></p>` : nothing}
      ${
        hasFailed
          ? html`${errorNotice(
                msg('The ways to reach us do not load right now.', { id: 'balance.contact.error' }),
              )}
              <button class="link" @click=${() => account.refresh('getSupportOptions')}>
                ${msg('Load the ways again', { id: 'balance.contact.again.action' })}
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

function optionName(kind: Option['kind']): string {
  switch (kind) {
    case 'callback':
      return msg('We call you', { id: 'balance.contact.callback.label' });
    case 'chat':
      return msg('Chat', { id: 'balance.contact.chat.label' });
    case 'phone':
      return msg('Telephone', { id: 'balance.contact.phone.label' });
    case 'message':
      return msg('Message', { id: 'balance.contact.message.label' });
    case 'debtHelp':
      return msg('Free, independent advice', { id: 'balance.contact.advice.label' });
    case 'socialTariff':
      return msg('A smaller tariff', { id: 'balance.contact.tariff.label' });
    case 'accessibility':
      return msg('Help without barriers', { id: 'balance.contact.accessibility.label' });
    case 'unknown':
      return msg('Another way', { id: 'balance.contact.other.label' });
  }
}
