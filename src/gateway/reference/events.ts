import type { EventBatch } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import { invalid, type Writes } from './operation.js';
import type { WriteUnit } from './unit.js';

/** How far clocks may be apart: pages count from the server's time, and hosts note consent by theirs. */
const skewMs = 5 * 60_000;

/** Versions count like numbers: "2" is newer than "1", "2026-10" newer than "2026-9". */
function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}

/** @throws ProblemError `consent-missing` for one to something else, an older one, and one of the future */
function requireConsent(
  unit: WriteUnit,
  { version, givenAt, purposes }: EventBatch['consent'],
): void {
  const isGiven =
    purposes.includes('improvement') &&
    !isOlder(version, unit.policy.consentVersion) &&
    Date.parse(givenAt) <= unit.now.getTime() + skewMs;
  if (!isGiven) throw new ProblemError('consent-missing');
}

/** @throws ProblemError `validation-failed` for what has not happened yet, or happened before the consent */
function requireTimes(unit: WriteUnit, { consent, events }: EventBatch): void {
  const earliest = Date.parse(consent.givenAt) - skewMs;
  const latest = unit.now.getTime() + skewMs;
  events.forEach(({ at }, index) => {
    const time = Date.parse(at);
    if (time < earliest || time > latest) throw invalid(`/events/${index}/at`, 'not-allowed');
  });
}

/** A batch is taken as a whole or refused as a whole: half of one would make a funnel that never was. */
export const eventWrites = {
  recordEvents: async (unit, { body }) => {
    const { consent, events } = body;
    requireConsent(unit, consent);
    requireTimes(unit, body);
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
