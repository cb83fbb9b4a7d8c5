import type { ReminderWords } from './words.js';

export const words: ReminderWords = {
  'reminder.debitAhead.title': 'Suoraveloitus {date}',
  'reminder.debitAhead.text':
    'Veloitamme maksun pankkitililtäsi {date}, kuten sovittu. Sinun ei tarvitse tehdä mitään. Eikö päivä sovi? Kerro siitä meille etukäteen.',
  'reminder.promiseDue.title': 'Sovittu maksupäiväsi {date}',
  'reminder.promiseDue.text':
    'Kerroit meille, että maksat viimeistään {date}. Kiitos siitä. Eikö päivä enää sovi? Silloin löydämme ratkaisun yhdessä.',
  'reminder.instalmentDue.title': 'Eräsi {date}',
  'reminder.instalmentDue.text':
    'Seuraavan eräsi eräpäivä on {date}. Eikö päivä sovi? Silloin löydämme ratkaisun yhdessä.',
  'reminder.dueSoon.title': 'Maksu {date}',
  'reminder.dueSoon.text':
    'Maksun eräpäivä on {date}. Oletko jo maksanut? Silloin kaikki on kunnossa.',
  'reminder.instalmentMissed.title': 'Eräsi, eräpäivä {date}',
  'reminder.instalmentMissed.text':
    'Eräsi, jonka eräpäivä oli {date}, on vielä avoinna. Suunnitelmasi jatkuu. Löydämme ratkaisun yhdessä.',
  'reminder.overdue.title': 'Maksu on vielä avoinna',
  'reminder.overdue.text':
    'Maksun eräpäivä oli {date}. Se on vielä avoinna. Oletko jo maksanut? Silloin kaikki on kunnossa.',
  'reminder.ways.text': 'Tapoja on kolme: voit maksaa, maksaa erissä tai saada apua.',
  'reminder.ways.link': 'Näytä kolme tapaa',
};
