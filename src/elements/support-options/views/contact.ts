import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SupportOptions } from '../../../core/contract/index.js';
import { getLocale } from '../../../i18n/index.js';
import { adviceFor } from '../../parts/later/advice.js';
import { contactRow } from '../../parts/later/contact-row.js';
import type { LaterView } from '../../parts/later-views.js';
import { viewHeading } from '../../parts/later/view-head.js';
import type { ViewHost } from '../view.js';
import { backToHelp } from './back.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): ContactView => new ContactView(host);

type Option = SupportOptions['options'][number];
/** What is reached outside of these pages. */
export type ContactKind = Extract<
  Option['kind'],
  'debtHelp' | 'phone' | 'accessibility' | 'socialTariff'
>;

/** Who helps outside of these pages: by telephone, or on a page of their own. */
export class ContactView implements LaterView {
  readonly #host: ViewHost;
  #kind: ContactKind = 'debtHelp';

  constructor(host: ViewHost) {
    this.#host = host;
  }

  open(kind: ContactKind): void {
    this.#kind = kind;
  }

  render(): TemplateResult {
    const { account, card } = this.#host;
    const { title, text } = words(this.#kind);
    const entries = this.#entries;
    return html`<div class="sheet">
      ${backToHelp(this.#host)}
      <div class="tight">
        ${viewHeading(title, card.headingLevel)}
        <p>${text}</p>
      </div>
      <ul class="rows">
        ${entries.map((option) => contactRow(account, option, getLocale()))}
      </ul>
      ${entries.length === 0 ? html`<p>${nearYou()}</p>` : nothing}
    </div>`;
  }

  get #entries(): readonly Option[] {
    const { account } = this.#host;
    if (this.#kind === 'debtHelp') return adviceFor(account);
    const options = account.read('getSupportOptions').data?.options ?? [];
    return options.filter(({ kind }) => kind === this.#kind);
  }
}

/** For countries of which we know no advice centre. */
const nearYou = (): string =>
  msg('Your town hall knows an advice centre near you.', { id: 'support.contact.near.text' });

function words(kind: ContactKind): { title: string; text: string } {
  switch (kind) {
    case 'debtHelp':
      return {
        title: msg('Free and independent advice', { id: 'support.contact.advice.title' }),
        text: msg('These places know such situations well. They do not work for us.', {
          id: 'support.contact.advice.text',
        }),
      };
    case 'phone':
      return {
        title: msg('Talk to us on the phone', { id: 'support.contact.phone.title' }),
        text: msg('A person listens and looks for a way with you.', {
          id: 'support.contact.phone.text',
        }),
      };
    case 'accessibility':
      return {
        title: msg('Help without barriers', { id: 'support.contact.access.title' }),
        text: msg('For everybody who would rather read, hear or sign in another way.', {
          id: 'support.contact.access.text',
        }),
      };
    case 'socialTariff':
      return {
        title: msg('A smaller tariff', { id: 'support.contact.tariff.title' }),
        text: msg('So that the next bill is easier to pay.', { id: 'support.contact.tariff.text' }),
      };
  }
}
