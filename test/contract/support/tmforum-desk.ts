import { expect } from 'vitest';
import { ProblemError } from '../../../src/core/errors/index.js';
import { toCivilDate } from '../../../src/core/domain/index.js';
import {
  openStack,
  type ApiName,
  type ApiVersion,
  type Desk,
  type Stack,
} from '../../../src/gateway/tmforum/index.js';
import { bssAccount, startBss, type Bss, type PortfolioName } from '../../../demo/bss/index.js';
import { createChecker, type Checker } from '../../support/tmforum/checker/index.js';
import { configFor } from './tmforum-config.js';
import { filtersOfReads, filtersOfWrites } from './tmforum-exceptions.js';

/** The writes into a stack, with every call checked against the official files. */
export interface OpenDesk {
  readonly bss: Bss;
  readonly checker: Checker;
  readonly desk: Desk;
  readonly stack: Stack;
  /** Records of others that were dropped, by API. */
  readonly foreign: Map<ApiName, number>;
  /** A new account in this state. */
  readonly openAccount: (name?: PortfolioName) => string;
  /** Calls that wrote, as method and path. */
  readonly writes: () => readonly string[];
}

export async function openDesk(version: ApiVersion, changes: object = {}): Promise<OpenDesk> {
  const bss = await startBss(version);
  const checker = createChecker(fetch, [...filtersOfReads, ...filtersOfWrites]);
  const foreign = new Map<ApiName, number>();
  const writes: string[] = [];
  const now = new Date('2026-12-01T10:00:00.000Z');
  const { stack, desk } = openStack(
    { ...configFor(bss.origin, version), ...changes },
    {
      fetch(input, init) {
        const request = new Request(input, init);
        const { pathname } = new URL(request.url);
        const isWrite = request.method !== 'GET' && pathname.startsWith('/tmf-api');
        if (isWrite) writes.push(`${request.method} ${pathname}`);
        return checker.fetch(request);
      },
      clock: () => now,
      sleep: () => Promise.resolve(),
      onForeignRecords: ({ api, count }) => foreign.set(api, (foreign.get(api) ?? 0) + count),
    },
  );
  let opened = 0;
  return {
    bss,
    checker,
    foreign,
    stack,
    desk,
    openAccount(name = 'overdue') {
      const id = `konto-${String((opened += 1))}`;
      bss.accounts.set(id, bssAccount(name, id, toCivilDate(now, 'Europe/Berlin')));
      return id;
    },
    writes: () => writes,
  };
}

/** A part of the desk that the test stack has. */
export const present = <T>(part: T | undefined): T =>
  part ?? expect.fail('the stack has no such API');

/** How work ends: `done`, or the code of what is wrong. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  );
