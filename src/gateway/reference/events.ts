import { ProblemError } from '../../core/errors/index.js';
import type { Writes } from './operation.js';

/** Versions count like numbers: "2" is newer than "1", "2026-10" newer than "2026-9". */
function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}

export const eventWrites = {
  recordEvents: async (unit, { body }) => {
    const { consent, events } = body;
    const consented = consent.purposes.includes('improvement');
    if (!consented || isOlder(consent.version, unit.policy.consentVersion)) {
      throw new ProblemError('consent-missing');
    }
    for (const { id, ...event } of events) {
      // The page's id: a batch that is sent twice is stored once.
      await unit.put('event', {
        ...unit.newRecord(),
        id,
        state: 'recorded',
        consentVersion: consent.version,
        event,
      });
    }
    return { data: undefined };
  },
} satisfies Writes;
