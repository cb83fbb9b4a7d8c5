import type { Money } from '../../../../core/contract/index.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import { formatMoneyParts } from '../../../../i18n/index.js';

/** `1234,50`: as banks and fields take it, without marks between thousands. */
export function plainNumber(money: Money, locale: string): string {
  const { number } = formatMoneyParts(money, locale);
  return number.replace(currencyDigits(money.currency) === 0 ? /\D/g : /\D(?=.*\D)/g, '');
}
