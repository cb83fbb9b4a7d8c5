import { cardLike } from '../../core/domain/card-number.js';

/**
 * Takes numbers out of what people write that must not lie in our tables. Card data never belongs
 * here (PCI DSS 3.3), and it is easily pasted into a message.
 */

const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/gi;
const longNumber = /\d(?:[ /-]?\d){4,}/g;
const email = /[^\s@]+@[^\s@]+\.[^\s@]+/g;

const mark = '[…]';

/** Free text of a request: without anything that looks like a card number. */
export function withoutCardNumbers(text: string): string {
  return text.replace(cardLike, mark);
}

/** Comment of a survey: without IBANs, mail addresses and numbers of five digits or more. */
export function withoutIdentifiers(text: string): string {
  return text.replace(email, mark).replace(iban, mark).replace(longNumber, mark);
}
