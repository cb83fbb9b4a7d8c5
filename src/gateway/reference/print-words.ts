/** Words of printed documents, by language; the page's own words live in i18n. */
export interface PrintWords {
  readonly receipt: string;
  readonly plan: string;
  readonly amount: string;
  readonly total: string;
  readonly bookedOn: string;
  readonly reference: string;
  readonly instalment: string;
  readonly costs: string;
  readonly precontract: string;
  /** Annual percentage rate of charge. */
  readonly apr: string;
  readonly rights: string;
}

const words: Readonly<Record<string, PrintWords>> = {
  de: {
    receipt: 'Zahlungsbeleg',
    plan: 'Ihr Ratenplan',
    amount: 'Betrag',
    total: 'Summe',
    bookedOn: 'Gebucht am',
    reference: 'Referenz',
    instalment: 'Rate',
    costs: 'Kosten des Plans',
    precontract: 'Vorvertragliche Informationen',
    apr: 'Effektiver Jahreszins',
    rights: 'Mit dem Plan erkennen Sie die Rechnungen nicht an.',
  },
  en: {
    receipt: 'Payment receipt',
    plan: 'Your instalment plan',
    amount: 'Amount',
    total: 'Total',
    bookedOn: 'Booked on',
    reference: 'Reference',
    instalment: 'Instalment',
    costs: 'Cost of the plan',
    precontract: 'Pre-contract information',
    apr: 'Annual percentage rate of charge',
    rights: 'With this plan you do not accept the bills as correct.',
  },
  sv: {
    receipt: 'Kvitto',
    plan: 'Din avbetalningsplan',
    amount: 'Belopp',
    total: 'Summa',
    bookedOn: 'Bokförd den',
    reference: 'Referens',
    instalment: 'Delbetalning',
    costs: 'Kostnad för planen',
    precontract: 'Förhandsinformation',
    apr: 'Effektiv ränta',
    rights: 'Planen betyder inte att du godkänner fakturorna.',
  },
  nb: {
    receipt: 'Kvittering',
    plan: 'Din nedbetalingsplan',
    amount: 'Beløp',
    total: 'Sum',
    bookedOn: 'Bokført',
    reference: 'Referanse',
    instalment: 'Avdrag',
    costs: 'Kostnad for planen',
    precontract: 'Opplysninger før avtalen',
    apr: 'Effektiv rente',
    rights: 'Planen betyr ikke at du godkjenner fakturaene.',
  },
};

/** English where there are no words of the locale's language. */
export function printWords(locale: string): PrintWords {
  const [language = 'en'] = locale.split('-');
  return (words[language] ?? words['en']) as PrintWords;
}
