import type { LocalDate, SupportOptions } from '../contract/index.js';

type SupportOption = SupportOptions['options'][number];

/** Somebody who helps for nothing, and how we know. */
interface AdviceBody {
  readonly org: string;
  readonly url: string;
  /** Where it says that the help is free and who gives it, and what of the address is not in there. */
  readonly source: string;
  /** When the source was read last. */
  readonly readOn: LocalDate;
}

const readOn = '2026-11-27';

/**
 * Free and independent debt advice by jurisdiction (ISO 3166). Addresses are front pages and
 * directories, because those stay. Sources were read as stored copies, so look at an address before
 * you ship to a country.
 */
export const adviceBodies: Readonly<Record<string, readonly AdviceBody[]>> = {
  DE: [
    {
      org: 'Arbeitsgemeinschaft Schuldnerberatung der Verbände',
      url: 'https://www.meine-schulden.de/',
      source: 'meine-schulden.de/hilfe-finden/stellensuche: directory of recognised advice centres',
      readOn,
    },
    {
      org: 'Caritas Online-Beratung',
      url: 'https://www.caritas.de/onlineberatung',
      source: 'Address in the source code of the counselling platform itself (Caritas, GitHub)',
      readOn,
    },
  ],
  AT: [
    {
      org: 'Staatlich anerkannte Schuldenberatungen',
      url: 'https://www.schuldenberatung.at/',
      source: 'oesterreich.gv.at, Schuldenberatungsstellen: recognised centres are free of charge',
      readOn,
    },
  ],
  CH: [
    {
      org: 'Schuldenberatung Schweiz',
      url: 'https://www.schulden.ch/',
      source: 'caritas.ch names the umbrella association; address from public directories',
      readOn,
    },
    {
      org: 'Caritas Schweiz',
      url: 'https://www.caritas.ch/',
      source: 'caritas.ch, Schuldenberatung: prevention, information and advice',
      readOn,
    },
  ],
  DK: [
    {
      org: 'Forbrugerrådet Tænk: gældsrådgivning',
      url: 'https://taenk.dk/',
      source:
        'dokumentation.taenk.dk, letter of 1 July 2019: volunteers in seven centres; front page',
      readOn,
    },
  ],
  FI: [
    {
      org: 'Talous- ja velkaneuvonta',
      url: 'https://oikeus.fi/oikeusapu/',
      source: 'oikeus.fi/oikeusapu, Financial and debt counselling: given by the legal aid offices',
      readOn,
    },
    {
      org: 'Takuusäätiö',
      url: 'https://www.takuusaatio.fi/',
      source: 'demokraatti.fi on Velkalinja, its free line; address from public directories',
      readOn,
    },
  ],
  IS: [
    {
      org: 'Umboðsmaður skuldara',
      url: 'https://www.ums.is/',
      source: 'ums.is/english: free assistance to individuals',
      readOn,
    },
  ],
  NO: [
    {
      org: 'NAV: økonomisk rådgivning',
      url: 'https://www.nav.no/',
      source: 'tromso.kommune.no, Gjeldsrådgivning: free, given by NAV; front page',
      readOn,
    },
  ],
  SE: [
    {
      org: 'Kommunens budget- och skuldrådgivning',
      url: 'https://www.konsumentverket.se/',
      source: 'konsumentverket.se, KO har ordet 2019: a right by law, and free; front page',
      readOn,
    },
  ],
  NL: [
    {
      org: 'Geldfit (Nederlandse Schuldhulproute)',
      url: 'https://geldfit.nl/',
      source:
        'rijksoverheid.nl, 7 November 2022: ministry and Geldfit point to all help; nd.nl, September 2020: free and anonymous. Municipalities and companies take part in it',
      readOn: '2026-11-29',
    },
    {
      org: 'SchuldHulpMaatje',
      url: 'https://schuldhulpmaatje.nl/',
      source: 'rd.nl, June 2019: trained volunteers, free; nieuwsszw.nl, 30 January 2019',
      readOn: '2026-11-29',
    },
  ],
  BE: [
    {
      org: 'OCMW en CAW: Eerste hulp bij schulden',
      url: 'https://www.eerstehulpbijschulden.be/',
      source: 'bierbeek.be/schuldbemiddeling: given by the OCMW, free, names this address',
      readOn: '2026-11-29',
    },
    {
      org: "Centre d'appui aux services de médiation de dettes (Bruxelles)",
      url: 'https://tropdedettes.be/',
      source: 'echosducredit.be, Mieux visibiliser les SMD: names the address; free',
      readOn: '2026-11-29',
    },
  ],
  LU: [
    {
      org: 'Inter-Actions et Ligue médico-sociale',
      url: 'https://www.endettement.lu/',
      source:
        'lequotidien.lu, week against over-indebtedness 2025: the address; the service is free',
      readOn: '2026-11-29',
    },
  ],
  PL: [
    {
      org: 'Nieodpłatna pomoc prawna i poradnictwo obywatelskie',
      url: 'https://www.gov.pl/web/nieodplatna-pomoc',
      source:
        'gov.pl/web/gov/skorzystaj-z-darmowej-pomocy-prawnej: free in over 1,500 places, also for debts in instalments',
      readOn: '2026-11-29',
    },
  ],
  UA: [
    {
      org: 'Система безоплатної правничої допомоги',
      url: 'https://legalaid.gov.ua/',
      source:
        'dopomoha-info.org.ua/dopomoga/pravova-dopomoga: free primary legal aid for everybody; address from public directories',
      readOn: '2026-11-29',
    },
  ],
  GB: [
    {
      org: 'StepChange',
      url: 'https://www.stepchange.org/',
      source: 'stepchange.org, press release of 28 February 2024: free, impartial, charitable',
      readOn,
    },
    {
      org: 'National Debtline',
      url: 'https://www.nationaldebtline.org/',
      source: 'thisismoney.co.uk on the Money Advice Trust; address from public directories',
      readOn,
    },
  ],
};

/** For every other country: a network whose members are national. */
const elsewhere: readonly AdviceBody[] = [
  {
    org: 'European Consumer Debt Network',
    url: 'https://ecdn.eu/',
    source: 'ecdn.eu/2023/01/28/austria: introduces its members country by country',
    readOn,
  },
];

/** What a telco adds, by jurisdiction. */
export type MoreAdvice = Readonly<Record<string, readonly SupportOption[]>>;

/**
 * Whom a customer can ask who is not the telco. Never empty: configuration adds to it and cannot
 * remove it, and the page has it even when no backend answers.
 *
 * @param jurisdiction ISO 3166; undefined when nobody knows who is there
 */
export function debtHelpIn(
  jurisdiction: string | undefined,
  more: MoreAdvice = {},
): readonly SupportOption[] {
  const country = jurisdiction ?? '';
  const ours = (adviceBodies[country] ?? elsewhere).map(({ org, url }): SupportOption => ({
    kind: 'debtHelp',
    org,
    url,
  }));
  return [
    ...ours,
    ...(more[country] ?? []).map((each) => ({ ...each, kind: 'debtHelp' as const })),
  ];
}
