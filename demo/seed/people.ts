import type { Faker } from '@faker-js/faker';

/**
 * People who do not exist: usual first names with family names that nobody bears. Telephone numbers
 * come from the ranges that the German and Swedish regulators keep for fiction; elsewhere they begin
 * with digits that no subscriber has.
 */
export interface Country {
  readonly locale: string;
  readonly jurisdiction: string;
  readonly timeZone: string;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** A number is this and two digits, the smallest of which is `firstNumber`. */
  readonly phone: string;
  readonly firstNumber: number;
}

const words = (text: string): readonly string[] => text.split(' ');

const germanNames = {
  firstNames: words(
    'Anna Ayşe Barbara Carla Daria Elif Eva Frieda Greta Hanna Ines Johanna Katharina Lena Mara ' +
      'Nele Olga Paula Ronja Sabine Tessa Ute Vera Wiebke Achim Ben Can David Emil Finn Georg ' +
      'Henrik Ivan Jonas Karim Leon Mehmet Nils Oskar Piotr Rainer Sven Thilo Uwe Viktor Yusuf',
  ),
  lastNames: words(
    'Ahornsen Birkenfurt Dünenberger Erlenbrucher Falkenrieder Föhrenau Ginsterkamp Haselrieder ' +
      'Heidebrinker Kieselbrunn Kranichfeldt Lerchenauer Möwenkamp Moorkämper Nebeltau ' +
      'Quellbacher Regenwarther Rosenmoor Schilfroder Silberdorn Sommerrain Steinwarter ' +
      'Sternhagener Tannhofer Uferschmied Wiesengrundt Wolkenstedt Zirbenwald',
  ),
  phone: '+49 171 39200',
  firstNumber: 0,
};

export const countries = {
  de: {
    locale: 'de-DE',
    jurisdiction: 'DE',
    timeZone: 'Europe/Berlin',
    ...germanNames,
  },
  at: {
    locale: 'de-AT',
    jurisdiction: 'AT',
    timeZone: 'Europe/Vienna',
    ...germanNames,
  },
  se: {
    locale: 'sv-SE',
    jurisdiction: 'SE',
    timeZone: 'Europe/Stockholm',
    firstNames: words('Astrid Elsa Ebba Freja Ingrid Saga Tuva Axel Björn Gustav Hugo Nils Olle'),
    lastNames: words(
      'Björkvallen Fjällmarker Granhede Havsbrisen Klarsjöberg Ljunghaven Mossdalen Rönnviken ' +
        'Snöfältet Stjärnholt Tallbäcken Vinterlunden Älvskyggen',
    ),
    phone: '+46 70 17406',
    firstNumber: 5,
  },
  no: {
    locale: 'nb-NO',
    jurisdiction: 'NO',
    timeZone: 'Europe/Oslo',
    firstNames: words('Ane Frida Ingeborg Kari Silje Solveig Tiril Aksel Eirik Håkon Lars Sindre'),
    lastNames: words(
      'Bjørkelien Fjordvangen Granlidal Havbrekken Lyngmarken Nordstøa Snøhaugen Solvarden ' +
        'Steinfonna Storvatnet Vindheimen',
    ),
    phone: '+47 10 00 00',
    firstNumber: 0,
  },
  dk: {
    locale: 'da-DK',
    jurisdiction: 'DK',
    timeZone: 'Europe/Copenhagen',
    firstNames: words('Agnes Bodil Freja Karla Maren Asger Emil Frederik Malthe Søren'),
    lastNames: words(
      'Havgårdsen Klitmarker Lyngholter Mosebroen Ravnskovby Sommerkærby Strandhøjen Vesterklit ' +
        'Æblegrenen',
    ),
    phone: '+45 10 00 00',
    firstNumber: 0,
  },
  fi: {
    locale: 'fi-FI',
    jurisdiction: 'FI',
    timeZone: 'Europe/Helsinki',
    firstNames: words('Aino Helmi Iida Kerttu Venla Eero Onni Oskari Toivo Väinö'),
    lastNames: words(
      'Harmaala Järvimetsälä Kivikoskela Koivurantala Lumivaarala Metsolampi Pihlajakari ' +
        'Revonmäkelä Sinivuorela Tuulisaarela',
    ),
    phone: '+358 00 1000',
    firstNumber: 0,
  },
} as const satisfies Record<string, Country>;

export type CountryCode = keyof typeof countries;

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The nth person of a country; two have the same name only when all names have been used. */
export function nthPerson(country: Country, n: number): Person {
  const { firstNames, lastNames } = country;
  const first = n % firstNames.length;
  const round = Math.floor(n / firstNames.length);
  // Counted from the end, so that the names of a person do not begin alike; moved on by each round.
  const last = (2 * lastNames.length - 1 - (first % lastNames.length) + round) % lastNames.length;
  return person(country, firstNames[first], lastNames[last], n);
}

export function anyPerson(country: Country, faker: Faker): Person {
  const first = faker.helpers.arrayElement(country.firstNames);
  const last = faker.helpers.arrayElement(country.lastNames);
  return person(country, first, last, faker.number.int({ max: 99 }));
}

function person(country: Country, first = '', last = '', n: number): Person {
  const number = country.firstNumber + (n % (100 - country.firstNumber));
  return {
    name: `${first} ${last}`,
    // Domain kept for examples: RFC 2606.
    email: `${ascii(first)}.${ascii(last)}@example.org`,
    phone: country.phone + String(number).padStart(2, '0'),
  };
}

const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ı: 'i', ß: 'ss' };

function ascii(name: string): string {
  return name
    .toLowerCase()
    .replace(/[øæıß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
