/**
 * People who do not exist: usual first names with family names that nobody bears. Telephone numbers
 * come from the ranges that the German and Swedish regulators keep for fiction; elsewhere they begin
 * with digits that no subscriber has.
 */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** What stands before the two digits that tell numbers apart. */
  readonly phone: string;
}

const germanNames = {
  firstNames: (
    'Anna Ayşe Barbara Carla Daria Elif Eva Frieda Greta Hanna Ines Johanna Katharina Lena Mara ' +
    'Nele Olga Paula Ronja Sabine Tessa Ute Vera Wiebke Achim Ben Can David Emil Finn Georg Henrik ' +
    'Ivan Jonas Karim Leon Mehmet Nils Oskar Piotr Rainer Sven Thilo Uwe Viktor Yusuf'
  ).split(' '),
  lastNames: (
    'Ahornsen Birkenfurt Dünenberger Erlenbrucher Falkenrieder Föhrenau Ginsterkamp Haselrieder ' +
    'Heidebrinker Kieselbrunn Kranichfeldt Lerchenauer Möwenkamp Moorkämper Nebeltau Quellbacher ' +
    'Regenwarther Rosenmoor Schilfroder Silberdorn Sommerrain Steinwarter Sternhagener Tannhofer ' +
    'Uferschmied Wiesengrundt Wolkenstedt Zirbenwald'
  ).split(' '),
} as const;

export const countries = {
  de: {
    jurisdiction: 'DE',
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    ...germanNames,
    phone: '+49 171 39200',
  },
  at: {
    jurisdiction: 'AT',
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
    currency: 'EUR',
    ...germanNames,
    phone: '+49 171 39200',
  },
  se: {
    jurisdiction: 'SE',
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    currency: 'SEK',
    firstNames: 'Astrid Elsa Ebba Freja Ingrid Saga Tuva Axel Björn Gustav Hugo Nils Olle'.split(
      ' ',
    ),
    lastNames: (
      'Björkvallen Fjällmarker Granhede Havsbrisen Klarsjöberg Ljunghaven Mossdalen Rönnviken ' +
      'Snöfältet Stjärnholt Tallbäcken Vinterlunden Älvskyggen'
    ).split(' '),
    phone: '+46 70 17406',
  },
  no: {
    jurisdiction: 'NO',
    locale: 'nb-NO',
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
    firstNames: 'Ane Frida Ingeborg Kari Silje Solveig Tiril Aksel Eirik Håkon Lars Sindre'.split(
      ' ',
    ),
    lastNames: (
      'Bjørkelien Fjordvangen Granlidal Havbrekken Lyngmarken Nordstøa Snøhaugen Solvarden ' +
      'Steinfonna Storvatnet Vindheimen'
    ).split(' '),
    phone: '+47 10 00 00',
  },
  dk: {
    jurisdiction: 'DK',
    locale: 'da-DK',
    timeZone: 'Europe/Copenhagen',
    currency: 'DKK',
    firstNames: 'Agnes Bodil Freja Karla Maren Asger Emil Frederik Malthe Søren'.split(' '),
    lastNames: (
      'Havgårdsen Klitmarker Lyngholter Mosebroen Ravnskovby Sommerkærby Strandhøjen Vesterklit ' +
      'Æblegrenen'
    ).split(' '),
    phone: '+45 10 00 00',
  },
  fi: {
    jurisdiction: 'FI',
    locale: 'fi-FI',
    timeZone: 'Europe/Helsinki',
    currency: 'EUR',
    firstNames: 'Aino Helmi Iida Kerttu Venla Eero Onni Oskari Toivo Väinö'.split(' '),
    lastNames: (
      'Harmaala Järvimetsälä Kivikoskela Koivurantala Lumivaarala Metsolampi Pihlajakari ' +
      'Revonmäkelä Sinivuorela Tuulisaarela'
    ).split(' '),
    phone: '+358 00 1000',
  },
} as const satisfies Record<string, Country>;

export type CountryCode = keyof typeof countries;
