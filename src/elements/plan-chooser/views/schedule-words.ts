import { msg, str } from '@lit/localize';
import { formatDate } from '../../../i18n/index.js';
import { countWords } from './offer-words.js';

/** What a schedule comes to, in one line: `5 instalments until 16 July 2026`. */
export function scheduleWords(
  instalments: readonly { readonly dueDate: string }[],
  locale: string,
): string {
  const countLabel = countWords(instalments.length, locale);
  const endDate = formatDate(instalments.at(-1)?.dueDate ?? '', locale);
  return msg(str`${countLabel} until ${endDate}`, { id: 'plan.preview.label' });
}
