import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Prélèvement le {date}',
  'reminder.debitAhead.text':
    'Le {date}, nous prélevons sur votre compte, comme convenu. Vous n’avez rien à faire. Ce jour ne convient pas ? Merci de nous le dire avant.',
  'reminder.promiseDue.title': 'Votre paiement convenu pour le {date}',
  'reminder.promiseDue.text':
    'Vous nous avez annoncé un paiement au plus tard le {date}. Merci beaucoup. Ce jour ne convient plus ? Nous trouverons une solution ensemble.',
  'reminder.instalmentDue.title': 'Votre versement du {date}',
  'reminder.instalmentDue.text':
    'Votre prochain versement est à payer le {date}. Ce jour ne convient pas ? Nous trouverons une solution ensemble.',
  'reminder.dueSoon.title': 'Un paiement le {date}',
  'reminder.dueSoon.text':
    'Un paiement est à faire le {date}. Vous avez déjà payé ? Alors tout est en ordre.',
  'reminder.instalmentMissed.title': 'Votre versement du {date}',
  'reminder.instalmentMissed.text':
    'Votre versement du {date} reste à payer. Votre plan continue. Nous trouverons une solution ensemble.',
  'reminder.overdue.title': 'Un paiement reste à faire',
  'reminder.overdue.text':
    'Un paiement était à faire le {date}. Il reste à faire. Vous avez déjà payé ? Alors tout est en ordre.',
  'reminder.ways.text':
    'Il y a trois solutions : payer, payer en plusieurs fois ou obtenir de l’aide.',
  'reminder.ways.link': 'Voir les trois solutions',
};
