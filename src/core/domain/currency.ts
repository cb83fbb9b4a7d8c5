export type { Money } from '../contract/index.js';

/** Codes of ISO 4217 (list one of 2026) whose minor unit has other than two digits. */
const withNone = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const withThree = 'BHD IQD JOD KWD LYD OMR TND';
const withFour = 'CLF UYW';

/**
 * Number of minor-unit digits of a currency by ISO 4217 (EUR 2, HUF 2, ISK 0, KWD 3), on page and
 * server alike. Never from `Intl`, which answers 0 for HUF and others. Two is the rule and the rest
 * are listed, because a list of all codes would cost every page 400 bytes.
 *
 * @returns undefined for what cannot be a currency code, such as `EURO`
 */
export function currencyDigits(code: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  if (withNone.includes(code)) return 0;
  if (withThree.includes(code)) return 3;
  return withFour.includes(code) ? 4 : 2;
}
