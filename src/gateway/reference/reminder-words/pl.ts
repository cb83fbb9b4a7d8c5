import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Polecenie zapłaty: {date}',
  'reminder.debitAhead.text':
    'Zgodnie z ustaleniami pobierzemy płatność z konta bankowego {date}. Nie trzeba nic robić. Ten dzień nie pasuje? Prosimy o wcześniejszy kontakt.',
  'reminder.promiseDue.title': 'Uzgodniona płatność: {date}',
  'reminder.promiseDue.text':
    'Zapowiedzieli nam Państwo płatność do {date}. Bardzo za to dziękujemy. Ten dzień już nie pasuje? Razem znajdziemy sposób.',
  'reminder.instalmentDue.title': 'Państwa rata: {date}',
  'reminder.instalmentDue.text':
    'Termin następnej raty: {date}. Ten dzień nie pasuje? Razem znajdziemy sposób.',
  'reminder.dueSoon.title': 'Płatność: {date}',
  'reminder.dueSoon.text':
    'Termin płatności: {date}. Już Państwo zapłacili? Wtedy wszystko jest załatwione.',
  'reminder.instalmentMissed.title': 'Państwa rata z {date}',
  'reminder.instalmentMissed.text':
    'Rata z {date} jest jeszcze do zapłaty. Plan trwa dalej. Razem znajdziemy sposób.',
  'reminder.overdue.title': 'Jest jeszcze kwota do zapłaty',
  'reminder.overdue.text':
    'Termin płatności przypadał na {date}. Kwota jest jeszcze do zapłaty. Już Państwo zapłacili? Wtedy wszystko jest załatwione.',
  'reminder.ways.text': 'Są trzy sposoby: zapłata, płatność w ratach lub pomoc.',
  'reminder.ways.link': 'Zobacz trzy sposoby',
};
