import type { SupportOptions } from '../contract/index.js';

type SupportOption = SupportOptions['options'][number];

/**
 * Free and independent debt advice by jurisdiction. Configuration adds to it, never removes it: the
 * service always names it, and the page has it even when no backend answers.
 */
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
