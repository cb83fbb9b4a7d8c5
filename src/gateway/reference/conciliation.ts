/** Bodies that settle disputes with a telco, by jurisdiction. Source for DE: TKG §68. */
export const conciliation: Readonly<Record<string, string>> = {
  DE: 'https://www.bundesnetzagentur.de/schlichtungsstelle-tk',
  AT: 'https://www.rtr.at/schlichtungsstelle',
  SE: 'https://www.arn.se/',
  NO: 'https://www.brukerklagenemnda.no/',
};
