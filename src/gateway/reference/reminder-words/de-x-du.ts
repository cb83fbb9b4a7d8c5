import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
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
};
