import type { LocalDate, Receipt } from '../core/contract/index.js';
import { addDays, addMonths, currencyDigits } from '../core/domain/index.js';
import type {
  AccountRecord,
  Entry,
  ItemRecord,
  PaymentRecord,
  RequestRecord,
} from '../gateway/reference/index.js';
import { newAccount, type ScenarioOptions } from './scenario-account.js';
import { priceIn } from './scenario-markets.js';
import { scenarioWords, type ScenarioWords } from './scenario-words.js';

/** A bill or charge; days count from today. */
export interface ItemFacts {
  /** Price in euro cents; converted for other currencies. */
  readonly cents: number;
  readonly due: number;
  /** Default: two weeks before it is due. */
  readonly issued?: number;
  readonly kind?: ItemRecord['kind'];
  /** Default: the word for a bill, and the month. */
  readonly label?: string;
}

/** Puts one account together. Records are plain values; the kit only knows today and the customer. */
export class ScenarioKit {
  readonly words: ScenarioWords;
  readonly #entries: Entry[] = [];
  #account: AccountRecord;
  #count = 0;

  constructor(
    name: string,
    readonly today: LocalDate,
    options: ScenarioOptions = {},
  ) {
    this.#account = newAccount(name, this.at(-900), options);
    this.words = scenarioWords(this.#account.locale);
  }

  get account(): AccountRecord {
    return this.#account;
  }

  day(offset: number): LocalDate {
    return addDays(this.today, offset);
  }

  at(offset: number, time = '08:00'): string {
    return `${this.day(offset)}T${time}:00.000Z`;
  }

  price(cents: number): number {
    return priceIn(this.#account.currency, cents);
  }

  change(changes: Partial<AccountRecord>): void {
    this.#account = { ...this.#account, ...changes };
  }

  /** Steps that happened, with their days. */
  happened(...steps: readonly [AccountRecord['timeline'][number]['kind'], number][]): void {
    const timeline = [
      ...this.#account.timeline,
      ...steps.map(([kind, offset]) => ({ kind, on: this.day(offset) })),
    ].sort((a, b) => (a.on < b.on ? -1 : 1));
    this.change({ timeline });
  }

  /** Bills are paid by direct debit. */
  byDirectDebit(): void {
    this.change({
      collection: { kind: 'directDebit', maskedAccount: 'DE•• •••• 3000' },
      paymentMethods: [
        ...this.#account.paymentMethods,
        {
          id: 'method-account',
          kind: 'saved',
          label: this.words.savedAccount,
          maskedDetail: 'DE•• •••• 3000',
        },
      ],
    });
  }

  /** Adds an item with its document. `changes` has the last word. */
  item(facts: ItemFacts, changes: Partial<ItemRecord> = {}): ItemRecord {
    const { cents, due, issued = due - 14, kind = 'bill' } = facts;
    const issuedOn = this.day(issued);
    const record: ItemRecord = {
      ...this.base('item', this.at(issued)),
      state: 'open',
      kind,
      label: facts.label ?? this.#billLabel(issuedOn),
      ...(kind === 'bill' && {
        period: { from: addMonths(issuedOn, -1), to: addDays(issuedOn, -1) },
      }),
      issuedOn,
      receivedOn: this.day(issued + 1),
      dueDate: this.day(due),
      amountMinor: this.price(cents),
      paidMinor: 0,
      disputedMinor: 0,
      documentId: kind === 'bill' ? `document-${String(this.#count)}` : undefined,
      ...changes,
    };
    this.add({ kind: 'item', record });
    if (record.documentId !== undefined) this.#addDocument(record, record.documentId);
    return record;
  }

  /** A paid bill with its payment. */
  paidBill(facts: ItemFacts & { readonly paid: number }): void {
    const item = this.item(facts);
    const { amountMinor } = item;
    this.add({ kind: 'item', record: { ...item, state: 'paid', paidMinor: amountMinor } });
    this.payment({ cents: facts.cents, at: facts.paid, state: 'posted' }, [item]);
    this.happened(['paymentBooked', facts.paid]);
  }

  /** A payment of these items, each as far as the money goes. */
  payment(
    { cents, at, state }: { cents: number; at: number; state: PaymentRecord['state'] },
    items: readonly ItemRecord[],
    changes: Partial<PaymentRecord> = {},
  ): void {
    let restMinor = this.price(cents);
    const allocations = items.map(({ id, amountMinor }) => {
      const partMinor = Math.min(restMinor, amountMinor);
      restMinor -= partMinor;
      return { itemId: id, amountMinor: partMinor };
    });
    const createdAt = this.at(at, '09:30');
    const record: PaymentRecord = {
      ...this.base('payment', createdAt),
      state,
      amountMinor: this.price(cents),
      purpose: { kind: 'balance' },
      allocations,
      receipt: this.receipt('KZ', createdAt),
      ...changes,
    };
    this.add({ kind: 'payment', record });
  }

  request(
    kind: RequestRecord['kind'],
    at: number,
    facts: Pick<RequestRecord, 'detail'> & Partial<RequestRecord>,
    nextSteps: Receipt['nextSteps'] = [],
  ): void {
    const createdAt = this.at(at, '10:15');
    const record: RequestRecord = {
      ...this.base('request', createdAt),
      state: 'received',
      kind,
      receipt: this.receipt('KV', createdAt, nextSteps),
      ...facts,
    };
    this.add({ kind: 'request', record });
  }

  receipt(prefix: string, createdAt: string, nextSteps: Receipt['nextSteps'] = []): Receipt {
    return {
      reference: `${prefix}-${this.#digits()}-${this.#digits()}`,
      createdAt,
      nextSteps,
      confirmation: { channel: 'email', maskedContactPoint: 'j•••@example.org' },
    };
  }

  /** What every record starts with. Ids count, so that a scenario is the same every time. */
  base(kind: string, createdAt: string): { id: string; accountId: string; createdAt: string } {
    this.#count += 1;
    const { accountId } = this.#account;
    return { id: `${kind}-${String(this.#count)}`, accountId, createdAt };
  }

  /** Adds a record, or replaces the one of the same kind and id. */
  add(entry: Entry): void {
    const index = this.#entries.findIndex(
      ({ kind, record }) => kind === entry.kind && record.id === entry.record.id,
    );
    if (index < 0) this.#entries.push(entry);
    else this.#entries[index] = entry;
  }

  /** The account first, as stores want it. */
  entries(): Entry[] {
    return [{ kind: 'account', record: this.#account }, ...this.#entries];
  }

  #billLabel(issuedOn: LocalDate): string {
    const { locale } = this.#account;
    const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    const month = new Intl.DateTimeFormat(locale, format).format(new Date(issuedOn));
    return `${this.words.bill} ${month}`;
  }

  #addDocument({ label, amountMinor, createdAt }: ItemRecord, id: string): void {
    const { accountId, currency } = this.#account;
    const digits = currencyDigits(currency) ?? 2;
    const amount = (amountMinor / 10 ** digits).toFixed(digits);
    const lines = [this.#account.label, `${label}: ${amount} ${currency}`];
    const record = { id, accountId, createdAt, state: 'current', title: label, lines } as const;
    this.add({ kind: 'document', record });
  }

  /** Four digits that look random and are the same every time. */
  #digits(): string {
    this.#count += 1;
    const seed = Array.from(this.#account.accountId).reduce(
      (hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9_973,
      this.#count,
    );
    return String((seed * 7_919) % 10_000).padStart(4, '0');
  }
}

/** 84.90 from two bills, as in the drawn design. */
export function twoOverdueBills(kit: ScenarioKit, changes: Partial<ItemRecord> = {}): ItemRecord[] {
  return [
    kit.item({ cents: 3_995, due: -49 }, changes),
    kit.item({ cents: 4_495, due: -20 }, changes),
  ];
}
