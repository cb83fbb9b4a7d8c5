import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Autogiro den {date}',
  'reminder.debitAhead.text':
    'Den {date} drar vi beloppet från ditt bankkonto, som avtalat. Du behöver inte göra något. Passar inte dagen? Säg till oss innan.',
  'reminder.promiseDue.title': 'Din avtalade betaldag {date}',
  'reminder.promiseDue.text':
    'Du har sagt att du betalar senast {date}. Tack för det. Passar dagen inte längre? Då hittar vi en lösning tillsammans.',
  'reminder.instalmentDue.title': 'Din delbetalning den {date}',
  'reminder.instalmentDue.text':
    'Din nästa delbetalning förfaller den {date}. Passar inte dagen? Då hittar vi en lösning tillsammans.',
  'reminder.dueSoon.title': 'En betalning den {date}',
  'reminder.dueSoon.text':
    'En betalning förfaller den {date}. Har du redan betalat? Då är allt klart.',
  'reminder.instalmentMissed.title': 'Din delbetalning den {date}',
  'reminder.instalmentMissed.text':
    'Din delbetalning den {date} är kvar att betala. Din plan fortsätter. Vi hittar en lösning tillsammans.',
  'reminder.overdue.title': 'Ett belopp är kvar att betala',
  'reminder.overdue.text':
    'Ett belopp förföll den {date}. Det är kvar att betala. Har du redan betalat? Då är allt klart.',
  'reminder.ways.text': 'Det finns tre sätt: betala, dela upp betalningen eller få hjälp.',
  'reminder.ways.link': 'Se tre sätt',
};
