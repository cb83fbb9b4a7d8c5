import type { Screen } from './acts.js';

const amountPattern = /[-−]?\d[\d.]*,\d{2}\s?(?:€|[A-Z]{3}\b)/g;
const nonsense = /\bNaN\b|\bundefined\b|\[object|\bnull\b|\bInfinity\b|–\s(?:€|[A-Z]{3}\b)/;

/** @returns amounts in a German text, as `1234 EUR` */
export function amountsIn(text: string): string[] {
  return (text.match(amountPattern) ?? []).map((words) => {
    const digits = words
      .replace(/[^\d,−-]/g, '')
      .replace(',', '')
      .replace('−', '-');
    const currency = words.includes('€') ? 'EUR' : words.slice(-3);
    return `${Number(digits)} ${currency}`;
  });
}

/**
 * @param known amounts that the backend has named
 * @returns what no person should read, one line each
 */
export function checkScreen(
  { text, given, when }: Pick<Screen, 'text' | 'given'> & { readonly when: string },
  known: ReadonlySet<string>,
): string[] {
  const found = nonsense.exec(text);
  const amounts = amountsIn(given);
  return [
    ...(found ? [`${when}: "${found[0]}" on the screen: ${text}`] : []),
    ...amounts
      .filter((amount) => !known.has(amount) && !isTyped(amount) && !isSum(amount, amounts))
      .map((amount) => `${when}: ${amount} on the screen, which the backend never named: ${given}`),
  ];
}

/** What the customer has entered, and the least that can be paid: one minor unit, by the page's own rule. */
const isTyped = (amount: string): boolean => /^(2000|3500|1250|0|1) /.test(amount);

/** Of items that the customer has chosen, and that stand there, too. */
function isSum(amount: string, amounts: readonly string[]): boolean {
  const [minor, currency] = amount.split(' ');
  let sums = new Set([0]);
  for (const part of amounts) {
    const [partMinor, partCurrency] = part.split(' ');
    if (part === amount || partCurrency !== currency) continue;
    sums = new Set([...sums, ...[...sums].map((sum) => sum + Number(partMinor))]);
    if (sums.size > 10_000) return false;
  }
  return sums.has(Number(minor));
}
