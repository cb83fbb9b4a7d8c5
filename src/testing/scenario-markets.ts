/** Where a customer lives, by language, and what things cost there. */
export interface Market {
  readonly jurisdiction: string;
  readonly timeZone: string;
  readonly currency: string;
  /** The telco's account for transfers: the example of the IBAN registry (ISO 13616). */
  readonly iban: string;
}

const markets: Readonly<Record<string, Market>> = {
  de: {
    jurisdiction: 'DE',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    iban: 'DE89370400440532013000',
  },
  sv: {
    jurisdiction: 'SE',
    timeZone: 'Europe/Stockholm',
    currency: 'SEK',
    iban: 'SE4550000000058398257466',
  },
  nb: {
    jurisdiction: 'NO',
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
    iban: 'NO9386011117947',
  },
  da: {
    jurisdiction: 'DK',
    timeZone: 'Europe/Copenhagen',
    currency: 'DKK',
    iban: 'DK5000400440116243',
  },
  fi: {
    jurisdiction: 'FI',
    timeZone: 'Europe/Helsinki',
    currency: 'EUR',
    iban: 'FI2112345600000785',
  },
  is: {
    jurisdiction: 'IS',
    timeZone: 'Atlantic/Reykjavik',
    currency: 'ISK',
    iban: 'IS140159260076545510730339',
  },
};

/** Germany for languages without a country of their own here, such as English. */
export function marketOf(locale: string): Market {
  const [language = 'de'] = locale.split('-');
  return (markets[language] ?? markets['de']) as Market;
}

/** Minor units that one euro cent is worth in a price list. */
const perCent: Readonly<Record<string, number>> = { SEK: 10, NOK: 10, DKK: 7.5, ISK: 1.5 };

/** A price of so many euro cents in another currency's minor units. */
export function priceIn(currency: string, cents: number): number {
  return Math.round(cents * (perCent[currency] ?? 1));
}
