import type { LocalDate } from '../../core/contract/index.js';
import { byText } from './by-text.js';
import type { ChangeRecord, ExperimentStop } from './records.js';
import type { Ledger, RefusalCount } from './store.js';

/** The ledger of the sandbox and of tests. */
export class MemoryLedger implements Ledger {
  readonly #changes = new Map<string, ChangeRecord>();
  readonly #refusals: RefusalCount[] = [];
  readonly #stops = new Map<string, ExperimentStop>();

  addChange(change: ChangeRecord): Promise<ChangeRecord> {
    const kept = this.#changes.get(change.id) ?? structuredClone(change);
    this.#changes.set(change.id, kept);
    return Promise.resolve(structuredClone(kept));
  }

  changes(): Promise<readonly ChangeRecord[]> {
    const all = [...this.#changes.values()];
    all.sort((a, b) => byText(a.from, b.from) || byText(a.id, b.id));
    return Promise.resolve(structuredClone(all));
  }

  addRefusals(counts: readonly RefusalCount[]): Promise<void> {
    this.#refusals.push(...counts);
    return Promise.resolve();
  }

  refusals(from: LocalDate, to: LocalDate): Promise<readonly Omit<RefusalCount, 'day'>[]> {
    const sums = new Map<string, Omit<RefusalCount, 'day'>>();
    for (const { day, operation, code, count } of this.#refusals) {
      if (day < from || day > to) continue;
      const key = `${operation} ${code}`;
      sums.set(key, { operation, code, count: (sums.get(key)?.count ?? 0) + count });
    }
    return Promise.resolve([...sums].sort(([a], [b]) => byText(a, b)).map(([, sum]) => sum));
  }

  stopExperiment(stop: ExperimentStop): Promise<void> {
    if (!this.#stops.has(stop.id)) this.#stops.set(stop.id, structuredClone(stop));
    return Promise.resolve();
  }

  experimentStops(): Promise<readonly ExperimentStop[]> {
    const all = [...this.#stops.values()].sort((a, b) => byText(a.id, b.id));
    return Promise.resolve(structuredClone(all));
  }
}
