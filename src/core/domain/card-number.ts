/** 13 to 19 digits, with spaces or hyphens between them; longer runs such as an IBAN are no card. */
export const cardLike = /(?<!\d[ -]?)\d(?:[ -]?\d){12,18}(?![ -]?\d)/g;

/**
 * Whether a text holds what is a card number by its length and its check digit. Other long numbers,
 * such as most customer numbers, are none. Source: ISO/IEC 7812-1, Annex B (Luhn).
 */
export const hasCardNumber = (text: string): boolean =>
  [...text.matchAll(cardLike)].some(([found]) => isLuhn(found.replace(/\D/g, '')));

/** Every second digit from the right is doubled, digits of the products are added up. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
