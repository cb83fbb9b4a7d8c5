import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Entry } from '../../src/gateway/reference/index.js';
import type { ApiVersion, ToldFacts } from '../../src/gateway/tmforum/index.js';
import type { Collections } from './collections.js';
import type { BssAccount } from './portfolio.js';

/** All that the stack knows. */
export interface BssState {
  /** What it was written in: the records of one version are no good in the other. */
  readonly stack: ApiVersion;
  /** The day from which it was filled is seen. */
  readonly seedDay: string;
  readonly accounts: readonly BssAccount[];
  readonly collections: Collections;
  readonly facts: Readonly<Record<string, ToldFacts>>;
  /** What was known of each customer before the gateway came. */
  readonly history: Readonly<Record<string, readonly Entry[]>>;
  /** Days whose direct debits are collected end here. */
  readonly collectedUntil: string;
}

/** The stack's state in a file; written whole, so that a stop in between leaves the one before. */
export class KeptState {
  readonly #file: string;

  constructor(file: string, { reset }: { readonly reset: boolean }) {
    this.#file = file;
    if (reset) rmSync(file, { force: true });
  }

  /** @throws Error for a file that cannot be used, saying how to go on */
  read(stack: ApiVersion): BssState | undefined {
    if (!existsSync(this.#file)) return undefined;
    const state = this.#parsed();
    if (state.stack === stack) return state;
    throw this.#unusable(`it is of a stack of ${state.stack}`);
  }

  #parsed(): BssState {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as BssState;
    } catch (cause) {
      throw this.#unusable('it is no JSON', cause);
    }
  }

  #unusable(reason: string, cause?: unknown): Error {
    return new Error(`${this.#file} cannot be used (${reason}): delete it, or start with --reset`, {
      cause,
    });
  }

  write(state: BssState): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(state), { mode: 0o600 });
    renameSync(next, this.#file);
  }
}
