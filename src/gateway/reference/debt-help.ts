import type { SupportOptions } from '../../core/contract/index.js';

type SupportOption = SupportOptions['options'][number];

/** Free and independent debt advice by jurisdiction. Configuration adds to it, never removes it. */
export const debtHelp: Readonly<Record<string, readonly SupportOption[]>> = {
  DE: [
    {
      kind: 'debtHelp',
      org: 'Arbeitsgemeinschaft Schuldnerberatung der Verbände',
      url: 'https://www.meine-schulden.de/',
    },
    {
      kind: 'debtHelp',
      org: 'Caritas Online-Beratung',
      url: 'https://www.caritas.de/onlineberatung',
    },
  ],
  AT: [{ kind: 'debtHelp', org: 'Schuldenberatung', url: 'https://www.schuldenberatung.at/' }],
  SE: [
    {
      kind: 'debtHelp',
      org: 'Konsumentverket: budget- och skuldrådgivning',
      url: 'https://www.konsumentverket.se/',
    },
  ],
  NO: [{ kind: 'debtHelp', org: 'NAV: økonomisk rådgivning', url: 'https://www.nav.no/' }],
  IS: [{ kind: 'debtHelp', org: 'Umboðsmaður skuldara', url: 'https://www.ums.is/' }],
  GB: [{ kind: 'debtHelp', org: 'StepChange', url: 'https://www.stepchange.org/' }],
};

/** Bodies that settle disputes with a telco, by jurisdiction. Source for DE: TKG §68. */
export const conciliation: Readonly<Record<string, string>> = {
  DE: 'https://www.bundesnetzagentur.de/schlichtungsstelle-tk',
  AT: 'https://www.rtr.at/schlichtungsstelle',
  SE: 'https://www.arn.se/',
  NO: 'https://www.brukerklagenemnda.no/',
};
