import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Automatisk trekk den {date}',
  'reminder.debitAhead.text':
    'Den {date} trekker vi beløpet fra bankkontoen din, som avtalt. Du trenger ikke å gjøre noe. Passer ikke dagen? Si fra til oss på forhånd.',
  'reminder.promiseDue.title': 'Din avtalte betalingsdag {date}',
  'reminder.promiseDue.text':
    'Du har sagt at du betaler senest {date}. Takk for det. Passer ikke dagen lenger? Da finner vi en løsning sammen.',
  'reminder.instalmentDue.title': 'Avdraget ditt den {date}',
  'reminder.instalmentDue.text':
    'Det neste avdraget ditt forfaller {date}. Passer ikke dagen? Da finner vi en løsning sammen.',
  'reminder.dueSoon.title': 'En betaling den {date}',
  'reminder.dueSoon.text':
    'En betaling forfaller {date}. Har du allerede betalt? Da er alt i orden.',
  'reminder.instalmentMissed.title': 'Avdraget ditt den {date}',
  'reminder.instalmentMissed.text':
    'Avdraget ditt den {date} gjenstår å betale. Planen din fortsetter. Vi finner en løsning sammen.',
  'reminder.overdue.title': 'Et beløp gjenstår å betale',
  'reminder.overdue.text':
    'Et beløp forfalt {date}. Det gjenstår å betale. Har du allerede betalt? Da er alt i orden.',
  'reminder.ways.text': 'Det er tre måter: betale, dele opp betalingen eller få hjelp.',
  'reminder.ways.link': 'Se tre måter',
};
