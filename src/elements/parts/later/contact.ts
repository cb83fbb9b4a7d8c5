import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../controllers/index.js';
import { getLocale } from '../../../i18n/index.js';
import { adviceFor } from './advice.js';
import { contactRow } from './contact-row.js';
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
    // Independent advice is there whatever happens.
    const entries = support.data?.options ?? (hasFailed ? adviceFor(account) : []);
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
        ${entries.map((option) => contactRow(account, option, getLocale()))}
      </ul>
    </div>`;
  }
}

const overviewWords = (): string => msg('Back to the overview', { id: 'common.contact.back.link' });
