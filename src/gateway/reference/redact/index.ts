import { cardLike } from '../../../core/domain/card-number.js';
import { withoutIbans } from './ibans.js';
import { withoutNames } from './names.js';

/**
 * Takes out of what people write what must not lie in our tables. Card data never belongs here (PCI
 * DSS 3.3), and it is easily pasted into a message; a comment shall tell what happened, not to whom.
 */

const mark = '[…]';

/** Free text of a request: without anything that looks like a card number. */
export function withoutCardNumbers(text: string): string {
  return text.replace(cardLike, mark);
}

/** Shown by no font; they only part what belongs together. */
const invisible = /[\u00AD\u200B\u200C\u2060\uFEFF]/g;
/** Five digits or more, however they are parted: telephone and customer numbers, dates of birth. */
const longNumber = /[+(]{0,2}\p{Nd}(?:[^\p{L}\p{Nd},;:!?€£$%]{0,4}\p{Nd}){4,}/gu;
/** What is as long as a card number, with any marks at all between its digits. */
const veryLongNumber = /[+(]{0,2}\p{Nd}(?:[^\p{L}\p{Nd}]{0,4}\p{Nd}){11,}/gu;
/** Shorter numbers, and such with letters, where a word says what they are. */
const reference =
  /(?<!\p{L})((?:kunden|kd|vertrags|rechnungs|konto|referenz|ref|customer|account|acct?|contract|invoice)[.\s-]{0,2}(?:nummer|nr|no|number|id)?[.:#\s]{0,3})[\p{L}\p{Nd}/-]{0,12}\p{Nd}[\p{L}\p{Nd}/-]{0,24}/giu;

/**
 * Comment of a survey: without names, IBANs, mail addresses and numbers of five digits or more. What
 * was there is named, so that the rest still reads: "Frau [Name]".
 *
 * Takes time linear in the length. Names are found by how people write them (after "Herr" or "my
 * name is", in a signature, common first names), so one in lower case, or a rare one that nothing
 * announces, stays.
 */
export function withoutIdentifiers(text: string): string {
  const plain = text.normalize('NFKC').replace(invisible, '');
  const unaddressed = plain.replace(/\S+/g, (word) => (isAddress(word) ? '[E-Mail]' : word));
  const uncounted = withoutIbans(unaddressed)
    .replace(veryLongNumber, mark)
    .replace(longNumber, mark)
    .replace(reference, `$1${mark}`);
  return withoutNames(uncounted);
}

function isAddress(word: string): boolean {
  const at = word.indexOf('@');
  return at >= 0 && /[\p{L}\p{Nd}]/u.test(word.slice(at + 1));
}
