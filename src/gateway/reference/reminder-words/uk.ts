import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Списання {date}',
  'reminder.debitAhead.text':
    '{date} ми спишемо кошти з вашого рахунку, як домовлено. Вам нічого не потрібно робити. Якщо день не підходить, скажіть нам про це заздалегідь.',
  'reminder.promiseDue.title': 'Ваша домовленість на {date}',
  'reminder.promiseDue.text':
    'Ви сказали, що до {date} заплатите. Дякуємо за це. Якщо день уже не підходить, ми разом знайдемо рішення.',
  'reminder.instalmentDue.title': 'Ваш внесок {date}',
  'reminder.instalmentDue.text':
    '{date} настає термін вашого наступного внеску. Якщо день не підходить, ми разом знайдемо рішення.',
  'reminder.dueSoon.title': 'Платіж {date}',
  'reminder.dueSoon.text': '{date} настає термін платежу. Якщо ви вже сплатили, усе гаразд.',
  'reminder.instalmentMissed.title': 'Ваш внесок від {date}',
  'reminder.instalmentMissed.text':
    'Ваш внесок від {date} ще не сплачено. Ваш план діє далі. Ми разом знайдемо рішення.',
  'reminder.overdue.title': 'Платіж іще не надійшов',
  'reminder.overdue.text':
    '{date} настав термін платежу. Платіж іще не надійшов. Якщо ви вже сплатили, усе гаразд.',
  'reminder.ways.text': 'Є три способи: сплатити, платити частинами або отримати допомогу.',
  'reminder.ways.link': 'Переглянути три способи',
};
