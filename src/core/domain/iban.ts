/** An IBAN as it is written to a bank: without spaces, in capitals. */
export const compactIban = (iban: string): string => iban.replace(/\s/g, '').toUpperCase();

/**
 * Whether the check digits fit, so that no digit is missing or swapped. Source: ISO 13616, whose check
 * is MOD 97-10 of ISO/IEC 7064.
 */
export function isIban(iban: string): boolean {
  const compact = compactIban(iban);
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(compact)) return false;
  // Country and check digits go to the end; letters count from A = 10.
  const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
