/**
 * Words, locales and the shape of amounts and dates.
 *
 * To add a message:
 * 1. In the code, in plain English, with an id whose last segment is its kind (`views.ts`):
 *    `msg('To pay now', { id: 'balance.payNow.title' })`. Values get a name that ends in what they
 *    are: ``msg(str`Due on ${dueDate}`, { id: 'balance.payNow.due.label' })``.
 * 2. `npm run i18n:set -- balance.payNow.title de="Jetzt zu zahlen"` for each locale, or a JSON
 *    file for many. Values are written `{dueDate}`. This also rebuilds `generated/`.
 * 3. `npm run lint-copy`.
 *
 * Words of `views/` folders and `parts/later/` load with those views: {@link loadLaterWords}. What only
 * they need of this folder is in `later.ts`.
 */
export { comma } from './comma.js';
export {
  formatDate,
  formatDayMonth,
  formatMoney,
  formatMoneyParts,
  warmFormats,
} from './format.js';
export { targetLocales } from './generated/locale-codes.js';
export { directionOf, getLocale, loadLaterWords, localeReady, setLocale } from './locale.js';
export { negotiateLocale } from './negotiate-locale.js';
export type { MessageKey } from './generated/message-values.js';
export type { Wording } from './own-words.js';
