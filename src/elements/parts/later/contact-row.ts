import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../controllers/index.js';
import { linkTo } from '../../../controllers/later.js';
import type { SupportOptions } from '../../../core/contract/index.js';
import { icon } from '../icons.js';
import { label } from '../label.js';
import { optionName } from './contact-words.js';
import { hoursWords } from './hours.js';
import { infoIcon, phoneIcon } from './icons.js';

type Option = SupportOptions['options'][number];

/** Who it is, and how to reach them; undefined when there is nothing that leads there. */
export function contactRow(
  account: AccountController,
  { kind, org, phone, url, hours = [] }: Option,
  locale: string,
): TemplateResult | undefined {
  const call = phone === undefined ? undefined : linkTo(account, `tel:${phone}`);
  const page = url === undefined ? undefined : linkTo(account, url);
  if (phone === undefined && page === undefined) return undefined;
  const second = (words: unknown): TemplateResult =>
    html`<span class="second block">${words}</span>`;
  return html`<li>
    ${icon(phone === undefined ? infoIcon : phoneIcon)}
    <div>
      <b>${optionName(kind)}</b>
      ${org === undefined ? nothing : second(label(org))}
      ${
        phone === undefined
          ? nothing
          : html`<span class="block"
              >${call ? html`<a href=${call}>${label(phone)}</a>` : label(phone)}</span
            >`
      }
      ${phone === undefined ? nothing : hoursWords(hours, locale).map((words) => second(label(words)))}
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
