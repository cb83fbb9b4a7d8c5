import { ProblemError } from '../../core/errors/index.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import type { Intent, Principal, StoredAnswer } from '../http/service.js';
import { runUnit } from './operation.js';
import type { Context } from './options.js';
import type { AnswerRecord } from './records.js';
import type { Transaction } from './store.js';
import type { WriteUnit } from './unit.js';

/** Carries an answer of 400 or more out of a commit, so that the commit is undone. */
class Undone extends Error {
  constructor(readonly answer: StoredAnswer) {
    super('The work was undone; its answer is kept');
  }
}

export const answerId = ({ method, path, key }: Intent): string => `${method} ${path} ${key}`;

/** The kept answer of this intent. */
async function keptAnswer(
  tx: Transaction,
  intent: Intent,
  now: Date,
): Promise<StoredAnswer | undefined> {
  const record = await tx.get('answer', answerId(intent));
  if (!record || record.keepUntil <= now.toISOString()) return undefined;
  if (record.fingerprint !== intent.fingerprint) throw new ProblemError('idempotency-key-reused');
  return record.answer;
}

async function keep(unit: WriteUnit, intent: Intent, answer: StoredAnswer): Promise<StoredAnswer> {
  const keepUntil = new Date(unit.now.getTime() + intent.keepHours * 3_600_000);
  const record: AnswerRecord = {
    ...unit.newRecord(),
    id: answerId(intent),
    state: 'kept',
    dueOn: toCivilDate(keepUntil, unit.account.timeZone),
    fingerprint: intent.fingerprint,
    answer,
    keepUntil: keepUntil.toISOString(),
  };
  await unit.put('answer', record);
  return answer;
}

/**
 * Runs `work` at most once for an intent. Its answer is stored in the commit that stores what it
 * did, so no crash can part them; a refusal undoes the work and is kept by a commit of its own.
 *
 * While the first call of an intent is running in this process, others are told so. One in another
 * process waits for the account and then finds the answer.
 */
export function createOnce(context: Context) {
  const running = new Set<string>();

  const commit = (
    accountId: string,
    intent: Intent,
    work: (unit: WriteUnit) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer> =>
    context.store.commit(accountId, async (tx) => {
      const now = context.clock();
      const kept = await keptAnswer(tx, intent, now);
      if (kept) return kept;
      return runUnit(tx, context, now, async (unit) => keep(unit, intent, await work(unit)));
    });

  return async (
    { accountId }: Principal,
    intent: Intent,
    work: (unit: WriteUnit) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer> => {
    const name = `${accountId} ${answerId(intent)}`;
    if (running.has(name)) {
      throw new ProblemError('idempotency-in-progress', { retryAfterSeconds: 1 });
    }
    running.add(name);
    try {
      return await commit(accountId, intent, async (unit) => {
        const answer = await work(unit);
        if (answer.status >= 400) throw new Undone(answer);
        return answer;
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
      return await commit(accountId, intent, () => Promise.resolve(error.answer));
    } finally {
      running.delete(name);
    }
  };
}
