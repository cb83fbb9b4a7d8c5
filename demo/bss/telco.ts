import type { Hono } from 'hono';
import * as z from 'zod';
import { addDays } from '../../src/core/domain/index.js';
import type { ApiVersion, ToldFacts } from '../../src/gateway/tmforum/index.js';
import { problem } from './answers.js';
import { createBss } from './app.js';
import type { KeptState } from './kept-state.js';
import { collect, factsAfter, isPaused } from './night.js';
import type { Credentials } from './tokens.js';

export interface TelcoOptions {
  readonly stack: ApiVersion;
  readonly credentials: Credentials;
  readonly kept: KeptState;
  /** The day from which invented customers are seen, where there are none yet. */
  readonly today: string;
}

const Day = z.strictObject({ today: z.iso.date() });

/**
 * The stack of the demo's telco with its customers. Beside the TM Forum APIs it answers what they do not
 * tell, `GET /facts/{account}` and `GET /history/{account}`, and `POST /day` begins a day: direct debits
 * are collected up to it. A payment that is told is booked at once.
 */
export async function createTelco({ stack, credentials, kept, today }: TelcoOptions): Promise<{
  readonly app: Hono;
  readonly seedDay: string;
}> {
  // Loaded only now: a start with data does without.
  const state = kept.read(stack) ?? (await import('./seed.js')).seedOf(stack, today);
  const facts = new Map(Object.entries(state.facts));
  let { collectedUntil } = state;

  const bss = createBss(stack, credentials, () => {
    lookAgain();
    save();
  });
  const { app, accounts, collections, onlyWithToken } = bss;
  bss.rules.filters = 'exact';
  bss.rules.booksPayments = 'atOnce';
  for (const account of state.accounts) accounts.set(account.id, account);
  for (const [name, records] of Object.entries(state.collections)) {
    collections[name as keyof typeof collections].push(...records);
  }

  function save(): void {
    kept.write({
      ...state,
      accounts: [...accounts.values()],
      collections,
      facts: Object.fromEntries(facts),
      collectedUntil,
    });
  }

  /** What is told of an account follows what is booked on it. */
  function lookAgain(): void {
    for (const account of accounts.values()) {
      facts.set(account.id, factsAfter(account, factsOfAccount(account.id)));
    }
  }

  const factsOfAccount = (accountId: string): ToldFacts => facts.get(accountId) ?? {};

  function beginDay(day: string): void {
    while (collectedUntil < day) {
      collectedUntil = addDays(collectedUntil, 1);
      for (const account of accounts.values()) {
        if (isPaused(account, collections.troubleTicket, collectedUntil)) continue;
        collect(account, factsOfAccount(account.id), collectedUntil);
      }
    }
    lookAgain();
    save();
  }

  app.get('/facts/:id', onlyWithToken, (context) => {
    const found = facts.get(context.req.param('id'));
    return found ? context.json(found) : problem(context, 404);
  });
  app.get('/history/:id', onlyWithToken, (context) => {
    const found = state.history[context.req.param('id')];
    return found ? context.json(found) : problem(context, 404);
  });
  app.post('/day', onlyWithToken, async (context) => {
    const day = Day.safeParse(await context.req.json().catch(() => undefined));
    if (!day.success) return problem(context, 400);
    beginDay(day.data.today);
    return context.body(null, 204);
  });

  save();
  return { app, seedDay: state.seedDay };
}
