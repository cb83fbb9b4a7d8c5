import type { LocalDate } from '../../core/contract/index.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import type { Holidays } from '../../core/domain/civil-date.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Context } from './options.js';
import type {
  AccountRecord,
  ItemRecord,
  PaymentRecord,
  PlanRecord,
  RecordKind,
  Records,
  ReminderRecord,
  RequestRecord,
  SegmentRecord,
} from './records.js';
import type { Reading, Transaction } from './store.js';

/** States in which a record still has an effect; the others are history. */
const liveStates = {
  item: ['open', 'inPlan'],
  payment: ['created', 'actionRequired', 'processing', 'succeeded'],
  plan: ['pending', 'active'],
  request: ['received', 'inProgress', 'needsInfo'],
  reminder: ['planned'],
  segment: ['undecided', 'current'],
} as const satisfies { readonly [K in RecordKind]?: readonly Records[K]['state'][] };
type LiveKind = keyof typeof liveStates;
type LiveRecords = { readonly [K in LiveKind]: Map<string, Records[K]> };

const isLive = (kind: LiveKind, state: string): boolean =>
  (liveStates[kind] as readonly string[]).includes(state);

/** States of a payment whose money has left the customer and is not booked yet. */
export const inTransitStates: ReadonlySet<string | undefined> = new Set([
  'processing',
  'succeeded',
]);

/** Records that tell how somebody behaves. */
const behaviourKinds: ReadonlySet<RecordKind> = new Set(['item', 'payment', 'plan', 'request']);

/** Members of the account that change what may be asked for. */
const owedMembers: readonly (keyof AccountRecord)[] = [
  'creditMinor',
  'depositMinor',
  'scheduledDebit',
];

async function readLive(tx: Reading): Promise<LiveRecords> {
  const kinds = Object.keys(liveStates) as LiveKind[];
  const entries = kinds.map(async (kind) => {
    const records = await tx.list(kind, { states: liveStates[kind] });
    return [kind, new Map(records.map((record) => [record.id, record]))] as const;
  });
  // Each kind has its own records; entries lose that.
  return Object.fromEntries(await Promise.all(entries)) as unknown as LiveRecords;
}

/** Oldest first: what is due first, is paid first. */
function byAge(a: ItemRecord, b: ItemRecord): number {
  const [dueA, dueB] = [a.dueDate ?? a.issuedOn, b.dueDate ?? b.issuedOn];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What one call sees of one account: a fixed moment, the account, and its records. */
export class ReadUnit {
  readonly today: LocalDate;
  readonly holidays: Holidays;
  #live: Promise<LiveRecords> | undefined;

  protected constructor(
    readonly tx: Reading,
    readonly context: Context,
    readonly now: Date,
    protected record: AccountRecord,
  ) {
    this.today = toCivilDate(now, record.timeZone);
    this.holidays = context.holidaysOf(record.jurisdiction);
  }

  /** @throws ProblemError `not-found` when there is no such account */
  protected static async accountOf(tx: Reading): Promise<AccountRecord> {
    return found(await tx.get('account', tx.accountId));
  }

  static async open(tx: Reading, context: Context, now: Date): Promise<ReadUnit> {
    return new ReadUnit(tx, context, now, await this.accountOf(tx));
  }

  get account(): AccountRecord {
    return this.record;
  }

  get policy(): Context['policy'] {
    return this.context.policy;
  }

  /** What is not paid, oldest first. */
  async openItems(): Promise<readonly ItemRecord[]> {
    return [...(await this.live('item')).values()].sort(byAge);
  }

  /** What is not booked and not given up. */
  async openPayments(): Promise<readonly PaymentRecord[]> {
    return [...(await this.live('payment')).values()];
  }

  async openRequests(): Promise<readonly RequestRecord[]> {
    return [...(await this.live('request')).values()];
  }

  /** What would be sent some time from now on. */
  async plannedReminders(): Promise<readonly ReminderRecord[]> {
    return [...(await this.live('reminder')).values()];
  }

  /** What the rules decided last, or have to decide; undefined where they do not. */
  async segment(): Promise<SegmentRecord | undefined> {
    const [segment] = (await this.live('segment')).values();
    return segment;
  }

  async activePlan(): Promise<PlanRecord | undefined> {
    const [plan] = (await this.live('plan')).values();
    return plan;
  }

  protected async live<K extends LiveKind>(kind: K): Promise<Map<string, Records[K]>> {
    // Rules about one of them look at most of the others, too: all are read at once.
    this.#live ??= readLive(this.tx);
    return (await this.#live)[kind] as Map<string, Records[K]>;
  }
}

/** The shared name by which an account is found from its pseudonym. */
export const pseudonymClaim = (pseudonym: string): string => `pseudonym ${pseudonym}`;

/** A call that commits: one unit of work, stored as a whole or not at all. */
export class WriteUnit extends ReadUnit {
  #accountChanged = false;
  #owedChanged = false;
  #behaviourChanged = false;

  private constructor(
    override readonly tx: Transaction,
    context: Context,
    now: Date,
    account: AccountRecord,
  ) {
    super(tx, context, now, account);
  }

  static override async open(tx: Transaction, context: Context, now: Date): Promise<WriteUnit> {
    return new WriteUnit(tx, context, now, await this.accountOf(tx));
  }

  /** What every new record starts with. */
  newRecord(): { readonly id: string; readonly accountId: string; readonly createdAt: string } {
    return {
      id: this.context.ids.id(),
      accountId: this.account.id,
      createdAt: this.now.toISOString(),
    };
  }

  /** Whether this call has changed what an approach is decided by. */
  get behaviourChanged(): boolean {
    return this.#behaviourChanged;
  }

  /** How the telco's people and reports call this account; made, and kept, when first needed. */
  async pseudonym(): Promise<string> {
    const { pseudonym = this.context.ids.id() } = this.account;
    if (this.account.pseudonym === undefined) {
      await this.tx.claim(pseudonymClaim(pseudonym));
      this.updateAccount({ pseudonym });
    }
    return pseudonym;
  }

  async put<K extends RecordKind>(kind: K, record: Records[K]): Promise<void> {
    if (behaviourKinds.has(kind)) this.#behaviourChanged = true;
    if (kind === 'item') this.#owedChanged = true;
    if (kind in liveStates) await this.#keepLive(kind as LiveKind, record as Records[LiveKind]);
    await this.tx.put(kind, record);
  }

  async #keepLive<K extends LiveKind>(kind: K, record: Records[K]): Promise<void> {
    const live = await this.live(kind);
    const before = live.get(record.id)?.state;
    // A payment that left or came back changes what may be asked for.
    if (inTransitStates.has(before) !== inTransitStates.has(record.state)) this.#owedChanged = true;
    if (isLive(kind, record.state)) live.set(record.id, record);
    else live.delete(record.id);
  }

  updateAccount(changes: Partial<AccountRecord>): void {
    this.record = { ...this.record, ...changes };
    this.#accountChanged = true;
    if (owedMembers.some((member) => member in changes)) this.#owedChanged = true;
  }

  /** A step that happened; kept with the account. */
  note(kind: AccountRecord['timeline'][number]['kind'], on: LocalDate = this.today): void {
    this.updateAccount({ timeline: [...this.account.timeline, { kind, on }] });
  }

  /** Stores what changed about the account itself. Called once, when the work has succeeded. */
  async saveAccount(): Promise<void> {
    if (this.#owedChanged) this.updateAccount({ version: this.account.version + 1 });
    if (this.#accountChanged) await this.tx.put('account', this.account);
  }
}

/** @throws ProblemError `not-found`, the same for what is missing and for what is somebody else's */
export function found<T>(record: T | undefined): T {
  if (record === undefined) throw new ProblemError('not-found');
  return record;
}
