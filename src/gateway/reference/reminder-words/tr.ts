import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Otomatik ödeme: {date}',
  'reminder.debitAhead.text':
    'Anlaştığımız gibi {date} tarihinde hesabınızdan çekeceğiz. Sizin bir şey yapmanız gerekmiyor. Bu gün size uymuyorsa lütfen bize önceden söyleyin.',
  'reminder.promiseDue.title': 'Ödeme gününüz: {date}',
  'reminder.promiseDue.text':
    'Bize {date} tarihine kadar ödeyeceğinizi söylediniz. Bunun için teşekkürler. Bu gün artık uymuyorsa birlikte bir yol buluruz.',
  'reminder.instalmentDue.title': 'Taksitinizin günü: {date}',
  'reminder.instalmentDue.text':
    'Sıradaki taksitinizin günü: {date}. Bu gün size uymuyorsa birlikte bir yol buluruz.',
  'reminder.dueSoon.title': 'Bir ödemenin günü: {date}',
  'reminder.dueSoon.text': 'Bir ödemenin son günü: {date}. Ödediyseniz her şey tamam.',
  'reminder.instalmentMissed.title': 'Taksitinizin günü: {date}',
  'reminder.instalmentMissed.text':
    '{date} tarihli taksitiniz henüz ödenmedi. Planınız devam ediyor. Birlikte bir yol buluruz.',
  'reminder.overdue.title': 'Bir ödeme henüz ulaşmadı',
  'reminder.overdue.text':
    'Bir ödemenin son günü {date} idi. Ödeme henüz ulaşmadı. Ödediyseniz her şey tamam.',
  'reminder.ways.text': 'Üç yol var: ödemek, taksitle ödemek ya da destek almak.',
  'reminder.ways.link': 'Üç yolu gör',
};
