import { openTestDatabase } from '../../support/postgres.js';
import { type HandName, handNames } from './hand.js';

/** A flow is gone through once for each of these. */
export interface Run {
  readonly name: string;
  /** Undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly hand: HandName;
}

/** Every database that there is, by pointer and by keyboard. */
export async function openRuns(): Promise<{ runs: Run[]; end: () => Promise<void> }> {
  const database = await openTestDatabase();
  const backends = [
    { name: 'PGlite', databaseUrl: undefined },
    ...(database ? [{ name: 'PostgreSQL', databaseUrl: database.url }] : []),
  ];
  return {
    runs: backends.flatMap((backend) => handNames.map((hand) => ({ ...backend, hand }))),
    end: async () => database?.close(),
  };
}
