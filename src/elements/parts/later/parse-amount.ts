/** Spaces and apostrophes that people and keyboards put between thousands. */
const spacing = /[\s\u00a0\u202f'’]/g;

/**
 * An amount as people type it: `20`, `20,5`, `1.234,50`, `1,234.50`. The last comma or point before
 * one or two digits is the decimal one; before three digits it separates thousands.
 *
 * @param digits minor-unit digits of the currency
 * @returns minor units, or undefined for anything else
 */
export function parseAmount(text: string, digits: number): number | undefined {
  const compact = text.trim().replace(spacing, '');
  const [, whole = '', fraction = ''] = /^([\d.,]*?)(?:[.,](\d*))?$/.exec(compact) ?? [];
  const isDecimal = fraction.length <= digits && digits > 0;
  const units = isDecimal ? whole : `${whole}${fraction ? `.${fraction}` : ''}`;
  if (!/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(units)) return undefined;
  const minor = Number(
    units.replace(/[.,]/g, '') + (isDecimal ? fraction : '').padEnd(digits, '0'),
  );
  return Number.isSafeInteger(minor) ? minor : undefined;
}
