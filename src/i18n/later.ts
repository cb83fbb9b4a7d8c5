/** What later views borrow. A module of its own, so that it loads with them and not before. */
export { formatInstant, formatList, plural } from './format-later.js';
export { languageName } from './format-language.js';
export { formatShortMonth } from './format-month.js';
export { formatPercent } from './format-percent.js';
export {
  formatLongDay,
  formatTimeRange,
  formatWeekday,
  localTime,
  warmSlotFormats,
} from './format-slot.js';
