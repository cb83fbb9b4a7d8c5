import type { LocalDate } from '../../core/contract/index.js';
import type { ReminderKind } from '../../core/domain/reminder.js';

/**
 * Words of reminders by language, in one place for mail, SMS and letters; `kulanz lint-copy` judges
 * them with all others, and `kulanz export-copy` gives them away. They name a day and no amount.
 */
export const reminderWords = {
  de: {
    'reminder.debitAhead.title': 'Abbuchung am {date}',
    'reminder.debitAhead.text':
      'Am {date} buchen wir wie vereinbart von Ihrem Konto ab. Sie brauchen nichts zu tun. Passt der Tag nicht? Dann sagen Sie es uns bitte vorher.',
    'reminder.promiseDue.title': 'Ihre Zusage für den {date}',
    'reminder.promiseDue.text':
      'Sie haben uns eine Zahlung bis zum {date} zugesagt. Vielen Dank dafür. Passt der Tag nicht mehr? Dann finden wir gemeinsam einen Weg.',
    'reminder.instalmentDue.title': 'Ihre Rate am {date}',
    'reminder.instalmentDue.text':
      'Am {date} ist Ihre nächste Rate fällig. Passt der Tag nicht? Dann finden wir gemeinsam einen Weg.',
    'reminder.dueSoon.title': 'Eine Zahlung am {date}',
    'reminder.dueSoon.text':
      'Am {date} ist eine Zahlung fällig. Haben Sie schon bezahlt? Dann ist alles erledigt.',
    'reminder.instalmentMissed.title': 'Ihre Rate vom {date}',
    'reminder.instalmentMissed.text':
      'Ihre Rate vom {date} ist noch offen. Ihr Plan läuft weiter. Wir finden gemeinsam einen Weg.',
    'reminder.overdue.title': 'Eine Zahlung ist noch offen',
    'reminder.overdue.text':
      'Am {date} war eine Zahlung fällig. Sie ist noch offen. Haben Sie schon bezahlt? Dann ist alles erledigt.',
    'reminder.ways.text': 'Diese drei Wege gibt es: bezahlen, in Raten zahlen oder Hilfe bekommen.',
    'reminder.ways.link': 'Drei Wege ansehen',
  },
  'de-x-du': {
    'reminder.debitAhead.title': 'Abbuchung am {date}',
    'reminder.debitAhead.text':
      'Am {date} buchen wir wie vereinbart von deinem Konto ab. Du brauchst nichts zu tun. Passt der Tag nicht? Dann sag es uns bitte vorher.',
    'reminder.promiseDue.title': 'Deine Zusage für den {date}',
    'reminder.promiseDue.text':
      'Du hast uns eine Zahlung bis zum {date} zugesagt. Vielen Dank dafür. Passt der Tag nicht mehr? Dann finden wir gemeinsam einen Weg.',
    'reminder.instalmentDue.title': 'Deine Rate am {date}',
    'reminder.instalmentDue.text':
      'Am {date} ist deine nächste Rate fällig. Passt der Tag nicht? Dann finden wir gemeinsam einen Weg.',
    'reminder.dueSoon.title': 'Eine Zahlung am {date}',
    'reminder.dueSoon.text':
      'Am {date} ist eine Zahlung fällig. Hast du schon bezahlt? Dann ist alles erledigt.',
    'reminder.instalmentMissed.title': 'Deine Rate vom {date}',
    'reminder.instalmentMissed.text':
      'Deine Rate vom {date} ist noch offen. Dein Plan läuft weiter. Wir finden gemeinsam einen Weg.',
    'reminder.overdue.title': 'Eine Zahlung ist noch offen',
    'reminder.overdue.text':
      'Am {date} war eine Zahlung fällig. Sie ist noch offen. Hast du schon bezahlt? Dann ist alles erledigt.',
    'reminder.ways.text': 'Diese drei Wege gibt es: bezahlen, in Raten zahlen oder Hilfe bekommen.',
    'reminder.ways.link': 'Drei Wege ansehen',
  },
  en: {
    'reminder.debitAhead.title': 'Direct debit on {date}',
    'reminder.debitAhead.text':
      'On {date} we collect from your bank account, as agreed. You need not do anything. If the day does not suit you, please tell us before.',
    'reminder.promiseDue.title': 'Your promise for {date}',
    'reminder.promiseDue.text':
      'You said that you would pay by {date}. Thank you for that. If the day does not suit you any more, we will find a way together.',
    'reminder.instalmentDue.title': 'Your instalment on {date}',
    'reminder.instalmentDue.text':
      'Your next instalment is due on {date}. If the day does not suit you, we will find a way together.',
    'reminder.dueSoon.title': 'A payment on {date}',
    'reminder.dueSoon.text': 'A payment is due on {date}. If you have already paid, all is done.',
    'reminder.instalmentMissed.title': 'Your instalment of {date}',
    'reminder.instalmentMissed.text':
      'Your instalment of {date} is still open. Your plan goes on. We will find a way together.',
    'reminder.overdue.title': 'A payment is still open',
    'reminder.overdue.text':
      'A payment was due on {date}. It is still open. If you have already paid, all is done.',
    'reminder.ways.text': 'There are three ways: pay, pay in instalments, or get help.',
    'reminder.ways.link': 'View three ways',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type WordsLanguage = keyof typeof reminderWords;

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
  const words = Object.hasOwn(reminderWords, language)
    ? reminderWords[language as WordsLanguage]
    : reminderWords.en;
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
