import type { AccountController } from '../../../controllers/index.js';
import type { SupportOptions } from '../../../core/contract/index.js';
import { debtHelpIn } from '../../../core/domain/debt-help.js';
import { getLocale } from '../../../i18n/index.js';

type Option = SupportOptions['options'][number];

/**
 * Independent debt advice: what the backend names; without an answer what these files know of the
 * customer's country, or, when nobody knows who is there, of the page's language.
 */
export function adviceFor(account: AccountController): readonly Option[] {
  const session = account.read('getSession').data;
  // Nobody is asked while the backend does not even say who is there.
  const options = session && account.read('getSupportOptions').data?.options;
  const named = options?.filter(({ kind }) => kind === 'debtHelp') ?? [];
  if (named.length > 0) return named;
  const country = session?.jurisdiction ?? new Intl.Locale(getLocale()).maximize().region;
  return debtHelpIn(country);
}
