import type { NotAskedReason, Session, Survey, SurveyTrigger } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { wordingsUnder } from '../../core/domain/experiment.js';
import { drawOf, whyNotAsked } from '../../core/domain/survey-eligibility.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import { experimentsOf } from './experiments.js';
import { holdsAt } from './holds.js';
import { invalid, type Writes } from './operation.js';
import type { SurveyRecord } from './records.js';
import { withoutIdentifiers } from './redact/index.js';
import { readComment } from './sentiment/index.js';
import { approachOf } from './session.js';
import { found, type ReadUnit, type WriteUnit } from './unit.js';

const secondItems = ['respect', 'effort', 'trust'] as const;

/** Drawn by the survey's random id, so that each item is asked equally often. */
function secondItemOf(id: string): Survey['secondItem'] {
  const sum = Array.from(id).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return secondItems[sum % secondItems.length] ?? 'trust';
}

/** For how many days words of distress, and a reminder that somebody came by, are remembered. */
const distressDays = 90;
const reminderDays = 14;

const dayOf = (unit: ReadUnit, instant: string): string =>
  toCivilDate(new Date(instant), unit.account.timeZone);

/** An offer that was never seen was no question. */
const asked = (unit: ReadUnit, records: readonly SurveyRecord[]) =>
  records
    .filter(({ state }) => state !== 'offered')
    .map(({ survey, shownAt, createdAt }) => ({
      on: dayOf(unit, shownAt ?? createdAt),
      kind: survey.kind,
    }));

async function reasonNotToAsk(
  unit: WriteUnit,
  records: readonly SurveyRecord[],
): Promise<NotAskedReason | undefined> {
  const { account, today } = unit;
  const holds = (await holdsAt(unit)).map(({ kind }) => kind);
  const requests = await unit.openRequests();
  const { approach } = await approachOf(unit);
  const recently = addDays(today, -distressDays);
  const written = [...records, ...(await unit.tx.list('request'))];
  return whyNotAsked(
    {
      today,
      offered: account.capabilities.survey,
      accountOpen: account.state === 'open',
      moratorium: holds.includes('moratorium'),
      hardship: approach === 'protected',
      distress: written.some(
        ({ distress, createdAt }) => distress === true && dayOf(unit, createdAt) > recently,
      ),
      restricted: account.restricted !== undefined,
      openDispute: requests.some(({ kind }) => kind === 'dispute'),
      asked: asked(unit, records),
      draw: drawOf(await unit.pseudonym(), today),
    },
    unit.policy.survey,
  );
}

/** That somebody came to an exit, once a day each; asked or not, and why not. */
async function noteExit(
  unit: WriteUnit,
  trigger: SurveyTrigger,
  reason: NotAskedReason | undefined,
): Promise<void> {
  const id = `${trigger} ${unit.today}`;
  // Who was asked comes by again, on the page that thanks.
  if (await unit.tx.get('exit', id)) return;
  const state = reason === undefined ? 'asked' : 'notAsked';
  await unit.put('exit', { ...unit.newRecord(), id, state, trigger, reason });
}

/** The channel of the reminder that somebody may have come by; `none` without one lately. */
async function channelBefore(unit: ReadUnit): Promise<string> {
  const [last] = await unit.tx.list('reminder', { states: ['released'], limit: 1 });
  const isRecent =
    last?.sending && dayOf(unit, last.sending.at) > addDays(unit.today, -reminderDays);
  return isRecent ? last.sending.channel : 'none';
}

/** Which words the customer reads: by it, reports tell versions of a wording apart. */
async function copyVersionOf(unit: ReadUnit, approach: Session['approach']): Promise<string> {
  const { survey, experiments } = unit.policy;
  const wordings = wordingsUnder(experiments, await experimentsOf(unit, approach));
  return [survey.copyVersion, ...wordings].join('+');
}

async function offer(unit: WriteUnit, trigger: SurveyTrigger): Promise<Survey> {
  const { validDays } = unit.policy.survey;
  const base = unit.newRecord();
  const { approach } = await approachOf(unit);
  const expires = new Date(unit.now.getTime() + validDays * 86_400_000);
  const survey: Survey = {
    surveyId: base.id,
    kind: 'transactional',
    trigger,
    secondItem: secondItemOf(base.id),
    copyVersion: await copyVersionOf(unit, approach),
    expiresAt: expires.toISOString(),
  };
  await unit.put('survey', {
    ...base,
    state: 'offered',
    survey,
    approach,
    channel: await channelBefore(unit),
    dueOn: toCivilDate(expires, unit.account.timeZone),
  });
  return survey;
}

/** What is kept of a comment. It is read as it is kept, so that its codes can be told from it. */
function commentFacts(unit: ReadUnit, text: string) {
  const comment = withoutIdentifiers(text);
  const { locale } = unit.account;
  const { sentiment, topics, distress } = readComment(comment, locale, unit.policy.survey.lexicons);
  return { comment, sentiment, topics, distress };
}

export const surveyWrites = {
  getNextSurvey: async (unit, { query: { trigger } }) => {
    const records = await unit.tx.list('survey');
    const reason = await reasonNotToAsk(unit, records);
    await noteExit(unit, trigger, reason);
    if (reason !== undefined) return { data: undefined };
    const now = unit.now.toISOString();
    const standing = records.find(
      ({ state, survey }) =>
        state === 'offered' && survey.trigger === trigger && survey.expiresAt > now,
    );
    return { data: standing?.survey ?? (await offer(unit, trigger)) };
  },

  markSurveyShown: async (unit, { id }) => {
    const record = found(await unit.tx.get('survey', id));
    if (record.state === 'offered') {
      const shownAt = unit.now.toISOString();
      await unit.put('survey', { ...record, state: 'shown', shownAt, dueOn: undefined });
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
    const now = unit.now.toISOString();
    const facts = comment === undefined ? undefined : commentFacts(unit, comment);
    await unit.put('survey', {
      ...record,
      state: declined ? 'declined' : 'answered',
      // Whoever answers has seen it, even if the page could not say so.
      shownAt: record.shownAt ?? now,
      answeredAt: now,
      dueOn: undefined,
      score,
      followUps,
      ...facts,
      mayContact,
    });
    const notBefore = addDays(unit.today, unit.policy.survey.quarantineDays);
    return { data: { notBefore, ...(facts?.distress && { leadToHelp: true }) } };
  },
} satisfies Writes;
