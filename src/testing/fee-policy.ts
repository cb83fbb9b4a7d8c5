import { defaultPolicy, type ReferencePolicy } from '../gateway/reference/index.js';

const document = 'ratenplan-2026-11';

/**
 * A telco whose plans cost 2.00 from 60.00 on. That makes them credit, so each offer comes with its
 * APR and with pre-contract information. Plans of the default policy are free.
 */
export const feePolicy: Partial<ReferencePolicy> = {
  plans: {
    EUR: (defaultPolicy.plans['EUR'] ?? []).slice(0, 1).map(({ toMinor: _open, ...band }) => ({
      ...band,
      fromMinor: 6_000,
      feeMinor: 200,
      precontractDocument: document,
    })),
  },
  precontract: {
    [document]: [
      'Kreditgeber: Nordlicht Mobil GmbH, Hafenstraße 1, 20457 Hamburg',
      'Sie können den Plan 14 Tage lang ohne Grund widerrufen.',
      'Sie können jederzeit früher zahlen. Das kostet nichts.',
    ],
  },
};
