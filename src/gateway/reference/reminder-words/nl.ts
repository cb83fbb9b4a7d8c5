import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Afschrijving op {date}',
  'reminder.debitAhead.text':
    'Op {date} schrijven we af van uw bankrekening, zoals afgesproken. U hoeft niets te doen. Past de dag niet? Laat het ons dan vooraf weten.',
  'reminder.promiseDue.title': 'De afgesproken betaaldag: {date}',
  'reminder.promiseDue.text':
    'U hebt gezegd dat u uiterlijk op {date} betaalt. Bedankt daarvoor. Past de dag niet meer? Dan vinden we samen een oplossing.',
  'reminder.instalmentDue.title': 'Uw termijn op {date}',
  'reminder.instalmentDue.text':
    'De betaaldatum van uw volgende termijn is {date}. Past de dag niet? Dan vinden we samen een oplossing.',
  'reminder.dueSoon.title': 'Een betaling op {date}',
  'reminder.dueSoon.text':
    'Op {date} is er een bedrag te betalen. Hebt u al betaald? Dan is alles in orde.',
  'reminder.instalmentMissed.title': 'Uw termijn van {date}',
  'reminder.instalmentMissed.text':
    'Uw termijn van {date} staat nog open. Uw regeling loopt door. Samen vinden we een oplossing.',
  'reminder.overdue.title': 'Een betaling staat nog open',
  'reminder.overdue.text':
    'De betaaldatum was {date}. De betaling staat nog open. Hebt u al betaald? Dan is alles in orde.',
  'reminder.ways.text': 'Er zijn drie manieren: betalen, in termijnen betalen of hulp krijgen.',
  'reminder.ways.link': 'Drie manieren bekijken',
};
