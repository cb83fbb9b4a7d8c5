import type { LocalDate } from '../../core/contract/index.js';
import type { ReminderKind } from '../../core/domain/reminder.js';
import { words as ar } from './reminder-words/ar.js';
import { words as da } from './reminder-words/da.js';
import { words as de } from './reminder-words/de.js';
import { words as deXDu } from './reminder-words/de-x-du.js';
import { words as en } from './reminder-words/en.js';
import { words as fi } from './reminder-words/fi.js';
import { words as fr } from './reminder-words/fr.js';
import { words as it } from './reminder-words/it.js';
import { words as nb } from './reminder-words/nb.js';
import { words as nl } from './reminder-words/nl.js';
import { words as pl } from './reminder-words/pl.js';
import { words as sv } from './reminder-words/sv.js';
import { words as tr } from './reminder-words/tr.js';
import { words as uk } from './reminder-words/uk.js';
import type { ReminderWords } from './reminder-words/words.js';

/**
 * Words of reminders by language, in one place for mail, SMS and letters; `kulanz lint-copy` judges
 * them with all others, and `kulanz export-copy` gives them away. They name a day and no amount.
 * English is first: it is for whoever reads none of the others.
 */
export const reminderWords: Readonly<Record<string, ReminderWords>> = {
  en,
  ar,
  da,
  de,
  'de-x-du': deXDu,
  fi,
  fr,
  it,
  nb,
  nl,
  pl,
  sv,
  tr,
  uk,
};

/** One message in words. Where the link leads is the telco's own. */
export interface ReminderMessage {
  readonly title: string;
  readonly text: string;
  /** The ways to go on, and the words of the link to them. */
  readonly ways: string;
  readonly link: string;
}

/** @param language one of those in `reminderWords`; English for any other */
export function reminderMessage(
  kind: ReminderKind,
  language: string,
  { date }: { readonly date: LocalDate },
): ReminderMessage {
  const words = (Object.hasOwn(reminderWords, language) && reminderWords[language]) || en;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const written = format.format(new Date(date));
  const fill = (text: string): string => text.replaceAll('{date}', written);
  return {
    title: fill(words[`reminder.${kind}.title`]),
    text: fill(words[`reminder.${kind}.text`]),
    ways: words['reminder.ways.text'],
    link: words['reminder.ways.link'],
  };
}
