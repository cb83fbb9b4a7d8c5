import { cachedIntl } from './intl-cache.js';

/** `7,0 %`: a rate in percent, with the one decimal that Directive (EU) 2023/2225 asks for. */
export function formatPercent(percent: number, locale: string): string {
  const options = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return cachedIntl(Intl.NumberFormat, locale, options).format(percent / 100);
}
