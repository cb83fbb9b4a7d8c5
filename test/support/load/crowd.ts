import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Backends } from './backends.js';
import type { Accepted } from './count.js';
import { prepareIntent, type Intent, type Read } from './intents.js';
import { Meter, type Answer } from './meter.js';

/** Between a call that was lost and its repeat; nobody is told to come back sooner than this. */
const patienceMs = 100;
/** Nobody here waits longer, whatever they are told. */
const longestPatienceMs = 2_000;

/** Looks at everything, like somebody who reads before they decide. */
const looks = ['/session', '/account', '/account/items', '/payment-options', '/support-options'];
const ownPlan = { numberOfInstalments: 4, frequency: 'monthly' };

/** Customers who come one after the other, so many at a time, each with one account. */
export class Crowd {
  /** How each intent was answered in the end. */
  readonly settled = new Map<Intent, Answer>();
  #visits = 0;
  /** Nothing that is asked for will be answered any more. */
  #isClosed = false;

  constructor(
    private readonly backends: Backends,
    private readonly accountIds: readonly string[],
    private readonly atOnce: number,
  ) {}

  get visits(): number {
    return this.#visits;
  }

  /**
   * Lets customers come until `end`; the last of them finish what they began.
   * @throws what `end` rejects with; everybody goes home then
   */
  async comeUntil<T>(end: Promise<T>, meter: Meter): Promise<T> {
    let isOver = false;
    const over = end
      .catch((error: unknown) => {
        this.#isClosed = true;
        throw error;
      })
      .finally(() => (isOver = true));
    const comeOneAfterTheOther = async () => {
      while (!isOver) await this.#visit((this.#visits += 1), meter);
    };
    const [result] = await Promise.all([
      over,
      ...Array.from({ length: this.atOnce }, comeOneAfterTheOther),
    ]);
    return result;
  }

  /** Repeats every intent once more. @returns how many were then answered otherwise */
  async countChangedAnswers(): Promise<number> {
    const meter = new Meter();
    let changed = 0;
    for (const [intent, { body }] of this.settled) {
      const again = await this.#settle(intent, meter);
      if (again.body !== body) changed += 1;
    }
    return changed;
  }

  /** What was answered with 201. */
  get accepted(): readonly Accepted[] {
    return [...this.settled].flatMap(([{ accountId }, { status, body }]) =>
      status === 201 ? [{ accountId, id: (JSON.parse(body) as { id: string }).id }] : [],
    );
  }

  async #visit(turn: number, meter: Meter): Promise<void> {
    const accountId = this.accountIds[turn % this.accountIds.length] ?? '';
    const read: Read = async (path) => {
      const answer = await this.#persist(meter, accountId, path);
      return answer.status === 200 ? JSON.parse(answer.body) : undefined;
    };
    for (const path of looks) await read(path);
    await this.#persist(meter, accountId, '/plan-quotes', { body: ownPlan });
    // Whoever comes again wants something else.
    const round = Math.floor(turn / this.accountIds.length);
    const prepared = await prepareIntent(read, turn + round);
    if (!prepared) return;
    const intent = { accountId, key: randomUUID(), ...prepared };
    this.settled.set(intent, await this.#settle(intent, meter));
    await read('/account');
  }

  #settle(intent: Intent, meter: Meter): Promise<Answer> {
    return this.#persist(meter, intent.accountId, intent.path, intent);
  }

  /** Calls until there is an answer that a repeat would not change, each time whoever is next. */
  async #persist(
    meter: Meter,
    accountId: string,
    path: string,
    options: { readonly body?: object; readonly key?: string } = {},
  ): Promise<Answer> {
    const kind = `${options.body ? 'POST' : 'GET'} ${path}`;
    for (;;) {
      const answer = await meter.call(kind, (signal) =>
        this.backends.any.call(accountId, path, { ...options, signal }),
      );
      if (answer && !answer.retryable) return answer;
      if (this.#isClosed) throw new Error(`${kind} was given up`);
      await pause(Math.min(answer?.retryAfterMs ?? patienceMs, longestPatienceMs));
    }
  }
}
