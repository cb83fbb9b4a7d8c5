import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../controllers/index.js';
import { linkTo } from '../../../controllers/later.js';
import type { Account } from '../../../core/contract/index.js';
import { label } from '../../parts/label.js';
import { phoneIcon } from '../../parts/later/icons.js';
import { notice } from '../../parts/later/notice.js';

/** How to reach those who look after the account now. */
export function agency(
  account: AccountController,
  { phone, url }: NonNullable<Account['external']>,
): TemplateResult | typeof nothing {
  if (phone === undefined && url === undefined) return nothing;
  const call = phone === undefined ? undefined : linkTo(account, `tel:${phone}`);
  const page = url === undefined ? undefined : linkTo(account, url);
  return notice(
    phoneIcon,
    html`${phone === undefined ? nothing : call ? html`<a href=${call}>${label(phone)}</a>` : label(phone)}
    ${
      page
        ? html`<br /><a href=${page} rel="noopener noreferrer" target="_blank"
              >${new URL(page).host}</a
            >`
        : nothing
    }`,
  );
}
