import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
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
};
