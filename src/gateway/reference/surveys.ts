import type { Survey } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import { holdsAt } from './holds.js';
import { invalid, type Writes } from './operation.js';
import type { SurveyRecord } from './records.js';
import { withoutIdentifiers } from './redact.js';
import { found, type ReadUnit } from './unit.js';

const secondItems = ['respect', 'effort', 'trust'] as const;

/** Drawn by the survey's random id, so that each item is asked equally often. */
function secondItemOf(id: string): Survey['secondItem'] {
  const sum = Array.from(id).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return secondItems[sum % secondItems.length] ?? 'trust';
}

/** Nobody is asked in a moratorium, in declared hardship or while a service is restricted. */
async function mayBeAsked(unit: ReadUnit): Promise<boolean> {
  const { account } = unit;
  const holds = await holdsAt(unit);
  const requests = await unit.openRequests();
  return (
    account.capabilities.survey &&
    account.state === 'open' &&
    account.approach !== 'protected' &&
    !account.restricted &&
    !holds.some(({ kind }) => kind === 'moratorium') &&
    !requests.some(({ pauseReason }) => pauseReason !== undefined)
  );
}

/** Asked lately, on whatever occasion. Declining counts, an offer that was never seen does not. */
function inQuarantine(unit: ReadUnit, records: readonly SurveyRecord[]): boolean {
  const since = addDays(unit.today, -unit.policy.survey.quarantineDays);
  return records.some(
    ({ state, createdAt }) =>
      state !== 'offered' && toCivilDate(new Date(createdAt), unit.account.timeZone) > since,
  );
}

export const surveyWrites = {
  getNextSurvey: async (unit, { query }) => {
    const records = await unit.tx.list('survey');
    if (!(await mayBeAsked(unit)) || inQuarantine(unit, records)) return { data: undefined };
    const now = unit.now.toISOString();
    const standing = records.find(
      ({ state, survey }) =>
        state === 'offered' && survey.trigger === query.trigger && survey.expiresAt > now,
    );
    if (standing) return { data: standing.survey };

    const { copyVersion, validDays } = unit.policy.survey;
    const base = unit.newRecord();
    const expires = new Date(unit.now.getTime() + validDays * 86_400_000);
    const survey: Survey = {
      surveyId: base.id,
      kind: 'transactional',
      trigger: query.trigger,
      secondItem: secondItemOf(base.id),
      copyVersion,
      expiresAt: expires.toISOString(),
    };
    const dueOn = toCivilDate(expires, unit.account.timeZone);
    await unit.put('survey', { ...base, state: 'offered', survey, dueOn });
    return { data: survey };
  },

  markSurveyShown: async (unit, { id }) => {
    const record = found(await unit.tx.get('survey', id));
    if (record.state === 'offered') {
      await unit.put('survey', { ...record, state: 'shown', dueOn: undefined });
    }
    return { data: undefined };
  },

  createSurveyResponse: async (unit, { body }) => {
    const record = found(await unit.tx.get('survey', body.surveyId));
    const { score, declined = false, comment, followUps, mayContact } = body;
    if (record.state === 'answered' || record.state === 'declined') {
      throw new ProblemError('already-answered');
    }
    if ((score === undefined) !== declined) throw invalid('/score', 'exactly-one');
    await unit.put('survey', {
      ...record,
      state: declined ? 'declined' : 'answered',
      dueOn: undefined,
      score,
      followUps,
      comment: comment === undefined ? undefined : withoutIdentifiers(comment),
      mayContact,
    });
    return { data: { notBefore: addDays(unit.today, unit.policy.survey.quarantineDays) } };
  },
} satisfies Writes;
