import { openSqlStore } from '../../../demo/backend/index.js';
import { generatePortfolio } from '../../../demo/seed/portfolio.js';
import { Backend, openSurroundings, type SharedLocation } from '../backend.js';
import { countStored, type Accepted, type Stored } from './count.js';
import { prepareIntents, type Intent } from './intents.js';

export interface CrashOptions {
  readonly location: SharedLocation;
  readonly accounts: number;
  readonly commitments: number;
  /** How often the process is killed before it may finish. */
  readonly kills: number;
  /** Hears of progress. */
  readonly tell?: (line: string) => void;
}

export interface CrashReport extends Stored {
  readonly sent: number;
  /** Answers that had come when the process was killed, each time. */
  readonly answeredBeforeKill: readonly number[];
  /** Answered with 201, however often it took. */
  readonly accepted: number;
  /** Commitments whose repeat was answered differently. */
  readonly changedAnswers: number;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}
type Answers = Map<Intent, Answer>;

/**
 * Sends commitments all at once to a real backend on a generated portfolio, kills it with SIGKILL
 * when part of them are answered, starts it again and repeats what was not answered with the same
 * keys; then counts what the database holds.
 */
export async function crash(options: CrashOptions): Promise<CrashReport> {
  const { location, accounts, commitments, kills, tell = () => {} } = options;
  const since = new Date();
  const accountIds = await loadPortfolio(location, accounts);
  tell(`${accounts} accounts are in place`);
  const surroundings = await openSurroundings();
  const start = () => Backend.start(location, surroundings, { empty: true });
  try {
    let backend = await start();
    const intents = await prepareIntents(backend, accountIds.slice(0, commitments));
    const answers: Answers = new Map();
    const answeredBeforeKill: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = answers.size;
      await sendAndKill(backend, intents, answers);
      answeredBeforeKill.push(answers.size - before);
      tell(`killed when ${answers.size} of ${intents.length} were answered`);
      backend = await start();
    }
    await sendOpen(backend, intents, answers);
    const changedAnswers = await countChangedAnswers(backend, intents, answers);
    await backend.stop();
    const accepted = intents.flatMap((intent) => acceptedOf(intent, answers.get(intent)));
    const stored = await countStored(location, accepted, since);
    return {
      sent: intents.length,
      answeredBeforeKill,
      accepted: accepted.length,
      changedAnswers,
      ...stored,
    };
  } finally {
    await surroundings.close();
  }
}

/** @returns the accounts that have something to pay, and nothing agreed */
async function loadPortfolio(location: SharedLocation, accounts: number): Promise<string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const portfolio = [...generatePortfolio({ accounts, seed: 1, today })];
  const store = await openSqlStore(location);
  try {
    await store.load(portfolio.flatMap(({ entries }) => entries));
  } finally {
    await store.close();
  }
  return portfolio
    .filter(({ scenario }) => scenario === 'overdue')
    .map(({ accountId }) => accountId);
}

/** Kills the process when a third of what is open has been answered. */
async function sendAndKill(backend: Backend, intents: Intent[], answers: Answers): Promise<void> {
  const enough = answers.size + Math.ceil((intents.length - answers.size) / 3);
  let killed: Promise<void> | undefined;
  await sendOpen(backend, intents, answers, () => {
    if (answers.size >= enough) killed ??= backend.kill();
  });
  await killed;
}

/** Sends what has no answer yet, all at once. */
async function sendOpen(
  backend: Backend,
  intents: readonly Intent[],
  answers: Answers,
  heard = () => {},
): Promise<void> {
  const open = intents.filter((intent) => !answers.has(intent));
  await Promise.all(
    open.map(async (intent) => {
      const answer = await send(backend, intent);
      if (!answer) return;
      answers.set(intent, answer);
      heard();
    }),
  );
}

/** @returns undefined for what may or may not have happened */
async function send(backend: Backend, intent: Intent): Promise<Answer | undefined> {
  try {
    const response = await backend.call(intent.accountId, intent.path, intent);
    const body = await response.text();
    return response.status < 500 ? { status: response.status, body } : undefined;
  } catch {
    return undefined;
  }
}

async function countChangedAnswers(
  backend: Backend,
  intents: readonly Intent[],
  answers: Answers,
): Promise<number> {
  const again: Answers = new Map();
  await sendOpen(backend, intents, again);
  return intents.filter((intent) => again.get(intent)?.body !== answers.get(intent)?.body).length;
}

function acceptedOf({ accountId }: Intent, answer: Answer | undefined): Accepted[] {
  if (answer?.status !== 201) return [];
  const { id } = JSON.parse(answer.body) as { id: string };
  return [{ accountId, id }];
}
