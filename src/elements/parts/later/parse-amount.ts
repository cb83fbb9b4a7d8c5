/** Digits, decimal and thousands mark of Arabic keyboards; the per-cent sign lies between them. */
const arabic = /[\u0660-\u066c]/g;
const latin = '0123456789%.,';

/** Spaces and apostrophes that people and keyboards put between thousands. */
const spacing = /[\s\u00a0\u202f'’]/g;

/**
 * An amount as people type it: `20`, `20,5`, `1.234,50`, `1,234.50`, `٢٠٫٥`. The last comma or point before
 * one or two digits is the decimal one; before three digits it separates thousands. What can be read
 * in two ways, such as `1,234,50` or `0,234`, is no amount.
 *
 * @param digits minor-unit digits of the currency
 * @returns minor units, or undefined for anything else
 */
export function parseAmount(text: string, digits: number): number | undefined {
  const compact = text
    .trim()
    .replace(spacing, '')
    .replace(arabic, (sign) => latin.charAt(sign.charCodeAt(0) - 0x660));
  const parts = /^([\d.,]*?)(?:([.,])(\d*))?$/.exec(compact) ?? [];
  const [, whole = '', mark = '', fraction = ''] = parts;
  const isDecimal = fraction.length <= digits && digits > 0;
  const units = isDecimal || !fraction ? whole : compact;
  const thousandsMark = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.exec(units)?.[1];
  const isGrouped = thousandsMark !== undefined && !(isDecimal && thousandsMark === mark);
  if (!isGrouped && !/^\d+$/.test(units)) return undefined;
  const minor = Number(
    units.replace(/[.,]/g, '') + (isDecimal ? fraction : '').padEnd(digits, '0'),
  );
  return Number.isSafeInteger(minor) ? minor : undefined;
}
