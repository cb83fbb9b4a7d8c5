import { ProblemError } from '../../core/errors/index.js';
import { dayIn } from './day-in.js';
import type { AllRecords, Entry, RecordKind, Records } from './records.js';
import { MemoryLedger } from './memory-ledger.js';
import { tallyArms, type ArmTally, type TrialFrame } from './staff/arm-tally.js';
import { tallyRecords } from './staff/tally-records.js';
import type { TallyFrame, WeekTally } from './staff/week-tally.js';
import type { ListFilter, Reading, Store, Transaction } from './store.js';

type Table<K extends RecordKind> = ReadonlyMap<string, Records[K]>;
/** All records of one account. Never changed in place: a commit puts a new one in its stead. */
type Tables = { readonly [K in RecordKind]?: Table<K> };

/** States of an item that is not paid. */
const openStates: ReadonlySet<string> = new Set(['open', 'inPlan']);

/** Newest first, as `Reading.list` promises. */
function newestFirst(
  a: { createdAt: string; id: string },
  b: { createdAt: string; id: string },
): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

function select<K extends RecordKind>(table: Table<K>, filter: ListFilter): Records[K][] {
  const { states, dueBy, after, limit } = filter;
  return [...table.values()]
    .filter((record) => states === undefined || states.includes(record.state))
    .filter(({ dueOn }) => dueBy === undefined || (dueOn !== undefined && dueOn <= dueBy))
    .filter((record) => after === undefined || newestFirst(after, record) < 0)
    .sort(newestFirst)
    .slice(0, limit);
}

/** Reads of a fixed state; clones, so that nobody can change it from outside. */
class Snapshot implements Reading {
  constructor(
    readonly accountId: string,
    protected tables: Tables,
    protected readonly claims: Map<string, string>,
    private readonly ledger: MemoryLedger,
  ) {}

  get<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined> {
    return Promise.resolve(structuredClone(this.table(kind).get(id)));
  }

  list<K extends RecordKind>(kind: K, filter: ListFilter = {}): Promise<readonly Records[K][]> {
    return Promise.resolve(structuredClone(select<K>(this.table(kind), filter)));
  }

  claimed(names: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(names.filter((name) => this.claims.has(name))));
  }

  async stoppedExperiments(): Promise<ReadonlySet<string>> {
    return new Set((await this.ledger.experimentStops()).map(({ id }) => id));
  }

  protected table<K extends RecordKind>(kind: K): Table<K> {
    return this.tables[kind] ?? new Map<string, Records[K]>();
  }
}

class Draft extends Snapshot implements Transaction {
  /** Tables copied for writing so far. */
  readonly #own = new Map<RecordKind, Map<string, Records[RecordKind]>>();
  readonly #taken = new Set<string>();
  readonly #released = new Set<string>();

  get result(): Tables {
    return this.tables;
  }

  put<K extends RecordKind>(kind: K, record: Records[K]): Promise<void> {
    this.#writable(kind).set(record.id, structuredClone(record));
    return Promise.resolve();
  }

  remove(kind: RecordKind, id: string): Promise<void> {
    this.#writable(kind).delete(id);
    return Promise.resolve();
  }

  claim(name: string): Promise<boolean> {
    if (this.#released.delete(name)) return Promise.resolve(true);
    if (this.claims.has(name)) return Promise.resolve(false);
    // Seen by everybody at once: a second taker is refused even if this one is undone later.
    this.claims.set(name, this.accountId);
    this.#taken.add(name);
    return Promise.resolve(true);
  }

  release(name: string): Promise<void> {
    if (this.claims.get(name) === this.accountId) this.#released.add(name);
    return Promise.resolve();
  }

  keepClaims(): void {
    for (const name of this.#released) this.claims.delete(name);
  }

  undoClaims(): void {
    for (const name of this.#taken) this.claims.delete(name);
  }

  #writable(kind: RecordKind): Map<string, Records[RecordKind]> {
    let table = this.#own.get(kind);
    if (!table) {
      table = new Map<string, Records[RecordKind]>(this.table(kind));
      this.#own.set(kind, table);
      this.tables = { ...this.tables, [kind]: table };
    }
    return table;
  }
}

/** The store of the sandbox and of tests: lives as long as the page or the process. */
export class MemoryStore implements Store {
  readonly ledger = new MemoryLedger();
  readonly #accounts = new Map<string, Tables>();
  readonly #claims = new Map<string, string>();
  /** The last commitment of each account, so that the next one waits for it. */
  readonly #last = new Map<string, Promise<unknown>>();

  read<T>(accountId: string, work: (tx: Reading) => Promise<T>): Promise<T> {
    const tables = this.#accounts.get(accountId) ?? {};
    return work(new Snapshot(accountId, tables, this.#claims, this.ledger));
  }

  commit<T>(accountId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const before = this.#last.get(accountId) ?? Promise.resolve();
    const turn = before.then(() => this.#run(accountId, work));
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(accountId, settled);
    return turn;
  }

  async #run<T>(accountId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tables = this.#accounts.get(accountId);
    if (!tables) throw new ProblemError('not-found');
    const draft = new Draft(accountId, tables, this.#claims, this.ledger);
    try {
      const value = await work(draft);
      draft.keepClaims();
      this.#accounts.set(accountId, draft.result);
      return value;
    } catch (error) {
      draft.undoClaims();
      throw error;
    }
  }

  due(at: string): Promise<readonly string[]> {
    const isDue = (id: string, tables: Tables): boolean => {
      const today = dayIn(tables.account?.get(id)?.timeZone, at);
      return Object.values(tables).some((table) =>
        [...table.values()].some(({ dueOn }) => dueOn !== undefined && dueOn <= today),
      );
    };
    return Promise.resolve(this.#accountsWhere(isDue));
  }

  toRemind(at: string): Promise<readonly string[]> {
    const isWaiting = (id: string, { account, item }: Tables): boolean => {
      const next = account?.get(id)?.remindersNext;
      const open = [...(item?.values() ?? [])].some(({ state }) => openStates.has(state));
      return open && (next === undefined || next <= at);
    };
    return Promise.resolve(this.#accountsWhere(isWaiting));
  }

  owner(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#claims.get(name));
  }

  withReference(reference: string): Promise<string | undefined> {
    const found = [...this.#accounts].find(
      ([id, { account }]) => account?.get(id)?.reference === reference,
    );
    return Promise.resolve(found?.[0]);
  }

  tally(frame: TallyFrame): Promise<WeekTally> {
    return Promise.resolve(tallyRecords(this.#all(), frame));
  }

  tallyArms(frame: TrialFrame): Promise<readonly ArmTally[]> {
    return Promise.resolve(tallyArms(this.#all(), frame));
  }

  #all(): AllRecords {
    const accounts = [...this.#accounts.values()];
    return <K extends RecordKind>(kind: K) =>
      accounts.flatMap((tables) => [...((tables[kind] as Table<K> | undefined)?.values() ?? [])]);
  }

  #accountsWhere(isMeant: (id: string, tables: Tables) => boolean): readonly string[] {
    return [...this.#accounts]
      .filter(([id, tables]) => isMeant(id, tables))
      .map(([id]) => id)
      .sort();
  }

  load(entries: Iterable<Entry>): Promise<void> {
    const loaded = new Map<string, Draft>();
    for (const { kind, record } of entries) {
      const { accountId } = record;
      const draft =
        loaded.get(accountId) ??
        new Draft(accountId, this.#accounts.get(accountId) ?? {}, this.#claims, this.ledger);
      loaded.set(accountId, draft);
      void draft.put(kind, record);
    }
    for (const [accountId, draft] of loaded) this.#accounts.set(accountId, draft.result);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
