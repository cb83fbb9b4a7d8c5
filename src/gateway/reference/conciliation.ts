import type { LocalDate } from '../../core/contract/index.js';

/** Somebody who settles a dispute with a telco out of court, and how we know. */
interface ConciliationBody {
  readonly url: string;
  /** Where it says who is responsible, and what of the address is not in there. */
  readonly source: string;
  /** When the source was read last, as a stored copy. */
  readonly readOn: LocalDate;
}

const readOn = '2026-11-27';

/** Conciliation bodies for telecommunications by jurisdiction (ISO 3166). */
export const conciliationBodies: Readonly<Record<string, ConciliationBody>> = {
  DE: {
    url: 'https://www.bundesnetzagentur.de/DE/Vportal/Schlichtung/Schlichtung_TK/start.html',
    source:
      'TKG §68(1); page of the Schlichtungsstelle, read on another host of the same authority',
    readOn,
  },
  AT: {
    url: 'https://www.rtr.at/schlichtungsstelle',
    source: 'verbraucherrecht.at on the rules of procedure of RTR, which names the address',
    readOn,
  },
  CH: {
    url: 'https://www.ombudscom.ch/',
    source: 'bakom.admin.ch, Dispute resolution in telecommunications; ombudscom.ch',
    readOn,
  },
  DK: {
    url: 'https://teleanke.dk/',
    source: 'teleanke.dk, Scope and process: bills and terms of landline, mobile and internet',
    readOn,
  },
  FI: {
    url: 'https://www.kuluttajariita.fi/',
    source: 'kuluttajariita.fi/en: disputes of consumers with businesses, free of charge',
    readOn,
  },
  IS: {
    url: 'https://island.is/en/p/complaints-board-for-goods-and-services',
    source: 'island.is, Complaints board for goods and services: most disputes of consumers',
    readOn,
  },
  NO: {
    url: 'https://www.brukerklagenemnda.no/',
    source: 'eng.nkom.no, The Consumer Complaints Board for Electronic Communications',
    readOn,
  },
  SE: {
    url: 'https://www.arn.se/',
    source: 'Not read; terms of Swedish shops name Allmänna reklamationsnämnden with this address',
    readOn,
  },
  GB: {
    url: 'https://www.ofcom.org.uk/phones-and-broadband/service-quality/adr-schemes',
    source: 'Ofcom: every provider belongs to one of two schemes; name yours by configuration',
    readOn,
  },
};

/**
 * Where a dispute can be settled out of court. A telco can name its own body or one of another
 * country; ours stands where it names none.
 */
export const conciliationIn = (
  jurisdiction: string,
  own: Readonly<Record<string, string>> = {},
): string | undefined => own[jurisdiction] || conciliationBodies[jurisdiction]?.url;
