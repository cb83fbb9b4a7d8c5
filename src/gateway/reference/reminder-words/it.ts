import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Addebito del giorno {date}',
  'reminder.debitAhead.text':
    'Il giorno {date} facciamo un addebito sul tuo conto, come concordato. Non devi fare nulla. Il giorno non va bene? Diccelo prima, per favore.',
  'reminder.promiseDue.title': 'Il tuo pagamento concordato per il giorno {date}',
  'reminder.promiseDue.text':
    'Ci hai indicato un pagamento entro il giorno {date}. Grazie mille. Il giorno non va più bene? Troviamo una soluzione insieme.',
  'reminder.instalmentDue.title': 'La tua rata del giorno {date}',
  'reminder.instalmentDue.text':
    'La tua prossima rata scade il giorno {date}. Il giorno non va bene? Troviamo una soluzione insieme.',
  'reminder.dueSoon.title': 'Un pagamento per il giorno {date}',
  'reminder.dueSoon.text':
    'Un pagamento scade il giorno {date}. Hai già pagato? Allora è tutto a posto.',
  'reminder.instalmentMissed.title': 'La tua rata del giorno {date}',
  'reminder.instalmentMissed.text':
    'La tua rata del giorno {date} è ancora da pagare. Il tuo piano continua. Troviamo una soluzione insieme.',
  'reminder.overdue.title': 'Un pagamento è ancora da fare',
  'reminder.overdue.text':
    'Un pagamento scadeva il giorno {date}. È ancora da fare. Hai già pagato? Allora è tutto a posto.',
  'reminder.ways.text': 'Ci sono tre soluzioni: pagare, pagare a rate o ricevere aiuto.',
  'reminder.ways.link': 'Vedi le tre soluzioni',
};
