import { LimitedError, NoAnswerError } from './api.js';
import { accessChecks } from './checks/access.js';
import { answerChecks } from './checks/answers.js';
import { capabilityChecks } from './checks/capabilities.js';
import { etagChecks } from './checks/etags.js';
import { httpChecks } from './checks/http.js';
import { listChecks } from './checks/lists.js';
import { moneyChecks } from './checks/money.js';
import { quoteChecks } from './checks/quotes.js';
import { requestChecks } from './checks/requests.js';
import { writeChecks } from './checks/writes.js';
import { codeOf, described } from './problem.js';
import { reads, Subject, type CheckOptions } from './subject.js';
import { judge, notChecked, type Check, type Finding, type Outcome, type Result } from './types.js';

/** Every request is to be answered; what the others met is gathered here. */
const answered: Check = {
  id: 'http.answered',
  says: 'Every request is answered, in time.',
  where: 'Checks of this command',
  run: () => ({ kind: 'passed' }),
};

const active = [
  ...accessChecks,
  ...capabilityChecks,
  ...etagChecks,
  ...listChecks,
  ...moneyChecks,
  ...requestChecks,
  ...writeChecks,
  ...quoteChecks,
];

/** These look at every answer that was seen, so that they come last. */
const looksAtAll = new Set(['problems.private', 'privacy.account-number', 'money.currency']);

/** All checks, in the order of the report. */
export const checks: readonly Check[] = [
  answered,
  ...active.filter(({ id }) => !looksAtAll.has(id)),
  ...httpChecks,
  ...answerChecks,
  ...active.filter(({ id }) => looksAtAll.has(id)),
];

/** The backend cannot be checked at all. */
export class UnreachableError extends Error {}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly id: string;
}

/**
 * Looks at a backend by every check.
 *
 * @throws {UnreachableError} when nothing answers there, or the token opens nothing
 */
export async function runChecks(
  options: CheckOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<readonly Result[]> {
  const subject = new Subject(options);
  await reach(subject);
  const unanswered = new Map<string, Finding>();
  const results: Result[] = [];
  for (const [done, check] of checks.entries()) {
    onProgress({ done, of: checks.length, id: check.id });
    results.push({ check, outcome: await outcomeOf(check, subject, unanswered) });
  }
  return results.map((result) =>
    result.check === answered
      ? { check: answered, outcome: judge([...unanswered.values()]) }
      : result,
  );
}

async function reach(subject: Subject): Promise<void> {
  try {
    const reply = await subject.reply('getSession');
    if (reply && reply.status < 300) return readWhatIsThere(subject);
    const code = reply && codeOf(reply);
    const hint =
      code === 'unauthenticated' || code === 'token-expired' || reply?.status === 401
        ? 'the token is refused'
        : 'is this where the contract is served, without /v1?';
    throw new UnreachableError(`GET /session: ${reply ? described(reply) : 'nothing'}; ${hint}`);
  } catch (error) {
    if (error instanceof NoAnswerError) throw new UnreachableError(error.message, { cause: error });
    throw error;
  }
}

/** First of all, so that what checks provoke later does not count among the answers to reads. */
async function readWhatIsThere(subject: Subject): Promise<void> {
  for (const name of reads) {
    await subject.reply(name).catch((error: unknown) => {
      // The checks that need it meet it again, and say so.
      if (!(error instanceof NoAnswerError || error instanceof LimitedError)) throw error;
    });
  }
}

async function outcomeOf(
  check: Check,
  subject: Subject,
  unanswered: Map<string, Finding>,
): Promise<Outcome> {
  if (check.writes && !subject.options.write) return notChecked('needs --write');
  try {
    return await check.run(subject);
  } catch (error) {
    if (error instanceof LimitedError) {
      const later = error.seconds === undefined ? 'later' : `in ${error.seconds} s`;
      return notChecked(`the backend’s limit is reached; try again ${later}`);
    }
    if (!(error instanceof NoAnswerError)) throw error;
    const { at, what } = error;
    const mend = 'Answer within the time-out, if only by a 503 or 504; --timeout allows more.';
    unanswered.set(at, { at, seen: what, mend });
    return notChecked(`${at}: ${what}`);
  }
}
