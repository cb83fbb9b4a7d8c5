/** What stands on bills, in the customer's language. */
export interface BillWords {
  readonly bill: string;
  readonly basicFee: string;
  readonly extras: string;
  readonly total: string;
  readonly customer: string;
}

const words = {
  de: {
    bill: 'Rechnung',
    basicFee: 'Grundpreis',
    extras: 'Zusätzliche Leistungen',
    total: 'Summe',
    customer: 'Kundennummer',
  },
  sv: {
    bill: 'Faktura',
    basicFee: 'Fast avgift',
    extras: 'Övriga tjänster',
    total: 'Summa',
    customer: 'Kundnummer',
  },
  nb: {
    bill: 'Faktura',
    basicFee: 'Fast pris',
    extras: 'Øvrige tjenester',
    total: 'Sum',
    customer: 'Kundenummer',
  },
  da: {
    bill: 'Regning',
    basicFee: 'Fast pris',
    extras: 'Øvrige ydelser',
    total: 'I alt',
    customer: 'Kundenummer',
  },
  fi: {
    bill: 'Lasku',
    basicFee: 'Perusmaksu',
    extras: 'Muut palvelut',
    total: 'Yhteensä',
    customer: 'Asiakasnumero',
  },
} as const satisfies Record<string, BillWords>;

/** German for languages that the demo has no customers of. */
export function billWords(locale: string): BillWords {
  const [language = ''] = locale.split('-');
  return language in words ? words[language as keyof typeof words] : words.de;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** "Rechnung März 2026" */
export function billLabel(locale: string, issuedOn: string): string {
  let format = monthFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    monthFormats.set(locale, format);
  }
  return `${billWords(locale).bill} ${format.format(new Date(issuedOn))}`;
}
