import type { Checkout } from './checkout.js';

const de = {
  title: 'Bezahlen bei Talerweg',
  demo: 'Vorführung: Talerweg gibt es nicht. Hier fließt kein Geld.',
  recipient: 'Empfänger',
  reference: 'Zahlungsnummer',
  heading: (amount: string) => `${amount} bezahlen`,
  question: 'Wie soll diese Zahlung ausgehen?',
  questionHint: 'Bei einer echten Bezahlseite geben Sie hier Ihre Bankdaten ein.',
  outcomes: {
    succeed: ['Zahlung bestätigen', 'Das Geld ist sofort da.'],
    slow: ['Zahlung verzögern', 'Das Geld kommt einige Sekunden später an.'],
    decline: ['Zahlung ablehnen', 'Die Bank sagt nein.'],
    cancel: ['Zahlung abbrechen', 'Sie kehren zurück, ohne zu bezahlen.'],
  },
  states: {
    processing: ['Ihre Zahlung ist unterwegs', 'Hier ist nichts mehr zu tun.'],
    succeeded: ['Ihre Zahlung ist angekommen', 'Hier ist nichts mehr zu tun.'],
    failed: ['Ihre Zahlung wurde abgelehnt', 'Es wurde nichts abgebucht.'],
    cancelled: ['Ihre Zahlung ist abgebrochen', 'Es wurde nichts abgebucht.'],
    expired: ['Diese Bezahlseite ist abgelaufen', 'Es wurde nichts abgebucht.'],
  },
  back: (merchant: string) => `Zurück zu ${merchant}`,
  unknownTitle: 'Diese Bezahlseite gibt es nicht',
  unknownText: 'Bitte beginnen Sie die Zahlung bei Ihrem Anbieter neu.',
};

const en: typeof de = {
  title: 'Pay with Talerweg',
  demo: 'Demonstration: Talerweg does not exist. No money moves here.',
  recipient: 'Recipient',
  reference: 'Payment number',
  heading: (amount) => `Pay ${amount}`,
  question: 'How should this payment end?',
  questionHint: 'On a real payment page you enter your bank details here.',
  outcomes: {
    succeed: ['Confirm payment', 'The money arrives at once.'],
    slow: ['Delay payment', 'The money arrives some seconds later.'],
    decline: ['Decline payment', 'The bank says no.'],
    cancel: ['Cancel payment', 'You return without paying.'],
  },
  states: {
    processing: ['Your payment is on its way', 'There is nothing left to do here.'],
    succeeded: ['Your payment has arrived', 'There is nothing left to do here.'],
    failed: ['Your payment was declined', 'Nothing was charged.'],
    cancelled: ['Your payment is cancelled', 'Nothing was charged.'],
    expired: ['This payment page has expired', 'Nothing was charged.'],
  },
  back: (merchant) => `Back to ${merchant}`,
  unknownTitle: 'There is no such payment page',
  unknownText: 'Please start the payment again at your provider.',
};

export type Texts = typeof de;
export type ClosedState = Exclude<Checkout['state'], 'open'>;
type Language = 'de' | 'en';

const texts: Record<Language, Texts> = { de, en };

/** German, unless the merchant asked for English. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^en\b/i.test(locale) ? 'en' : 'de';
}

export function textsFor(language: Language): Texts {
  return texts[language];
}
