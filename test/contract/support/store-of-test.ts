import { expect } from 'vitest';
import { MemoryStore, type Entry } from '../../../src/gateway/reference/index.js';

/**
 * Its daily run is over the customers of the test that runs: over all that there have been, each would
 * be read from the stack on each day.
 */
export class StoreOfTest extends MemoryStore {
  readonly #tests = new Map<string, string | undefined>();

  override load(entries: Iterable<Entry>): Promise<void> {
    const all = [...entries];
    for (const { record } of all) this.#tests.set(record.accountId, currentTest());
    return super.load(all);
  }

  override async due(at: string): Promise<readonly string[]> {
    return this.#ofThisTest(await super.due(at));
  }

  override async toRemind(at: string): Promise<readonly string[]> {
    return this.#ofThisTest(await super.toRemind(at));
  }

  #ofThisTest(accountIds: readonly string[]): string[] {
    return accountIds.filter((id) => this.#tests.get(id) === currentTest());
  }
}

const currentTest = (): string | undefined => expect.getState().currentTestName;
