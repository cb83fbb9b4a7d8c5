import { msg, str } from '@lit/localize';
import type { PlanOffer } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { countWords, type Instalments } from '../offer-words.js';

/**
 * What the page had worked out, where the server came to other amounts or days.
 * @returns undefined when both are the same
 */
export function previewLabel(
  preview: Instalments,
  { instalments }: PlanOffer,
  locale: string,
): string | undefined {
  const isSame =
    preview.length === instalments.length &&
    preview.every(({ dueDate, amount }, index) => {
      const quoted = instalments[index];
      return dueDate === quoted?.dueDate && amount.amountMinor === quoted.amount.amountMinor;
    });
  const [first] = preview;
  if (isSame || !first) return undefined;
  const countLabel = countWords(preview.length, locale);
  const firstAmount = formatMoney(first.amount, locale);
  const firstDate = formatDate(first.dueDate, locale);
  return msg(str`${countLabel}, first instalment ${firstAmount} on ${firstDate}`, {
    id: 'plan.review.preview.label',
  });
}
