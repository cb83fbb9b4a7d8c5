import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Automatisk betaling den {date}',
  'reminder.debitAhead.text':
    'Vi trækker pengene fra din bankkonto den {date}, som aftalt. Du behøver ikke gøre noget. Passer dagen ikke? Så sig det til os inden.',
  'reminder.promiseDue.title': 'Din aftale om betaling den {date}',
  'reminder.promiseDue.text':
    'Du har sagt, at du vil betale senest den {date}. Tak for det. Passer dagen ikke mere? Så finder vi en løsning sammen.',
  'reminder.instalmentDue.title': 'Dit afdrag den {date}',
  'reminder.instalmentDue.text':
    'Dit næste afdrag forfalder den {date}. Passer dagen ikke? Så finder vi en løsning sammen.',
  'reminder.dueSoon.title': 'En betaling den {date}',
  'reminder.dueSoon.text':
    'En betaling forfalder den {date}. Har du allerede betalt? Så er alt i orden.',
  'reminder.instalmentMissed.title': 'Dit afdrag fra den {date}',
  'reminder.instalmentMissed.text':
    'Dit afdrag fra den {date} er endnu ikke betalt. Din plan fortsætter. Vi finder en løsning sammen.',
  'reminder.overdue.title': 'En betaling mangler endnu',
  'reminder.overdue.text':
    'En betaling forfaldt den {date}. Den er ikke betalt endnu. Har du allerede betalt? Så er alt i orden.',
  'reminder.ways.text': 'Der er tre muligheder: betale, betale i afdrag eller få hjælp.',
  'reminder.ways.link': 'Se de tre muligheder',
};
