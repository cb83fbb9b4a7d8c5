import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
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
};
