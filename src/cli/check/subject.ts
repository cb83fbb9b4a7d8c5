import {
  operation,
  type OperationAnswer,
  type OperationName,
  type Session,
} from '../../core/contract/index.js';
import { Api, type ApiOptions, type Reply } from './api.js';

export interface CheckOptions extends ApiOptions {
  /** A token of another account. */
  readonly foreignToken?: string | undefined;
  readonly expiredToken?: string | undefined;
  readonly staffToken?: string | undefined;
  /** The account's own number, which must not leave the server. */
  readonly account?: string | undefined;
  /** Whether the account may be changed. */
  readonly write: boolean;
  /** Whether the limit of reads may be used up. */
  readonly limits: boolean;
  /** A page that payments may return to. */
  readonly returnUrl?: string | undefined;
}

/** Where the id of a path comes from. */
const idSources: Readonly<Partial<Record<OperationName, OperationName>>> = {
  getItem: 'listItems',
  getPlan: 'listPlans',
  getPayment: 'listPayments',
  getRequest: 'listRequests',
};

/** Everything that can be read without changing anything, in the order of the contract. */
export const reads = [
  ...['getSession', 'getAccount', 'listItems', 'getItem', 'getDocument', 'getPaymentOptions'],
  ...['listPlanOffers', 'listPlans', 'getPlan', 'listPayments', 'getPayment'],
  ...['getPromiseOptions', 'getPauseOptions', 'getSupportOptions', 'listCallbackSlots'],
  ...['listRequests', 'getRequest', 'getContactPreferences', 'getNextSurvey'],
] as readonly OperationName[];

/** The backend that is checked; each resource is read once, when a check first asks for it. */
export class Subject {
  readonly api: Api;
  readonly #read = new Map<OperationName, Promise<Reply | undefined>>();

  constructor(readonly options: CheckOptions) {
    this.api = new Api(options);
  }

  /** Undefined where there is nothing to read, such as a plan of an account without one. */
  reply(name: OperationName): Promise<Reply | undefined> {
    const reply = this.#read.get(name) ?? this.#ask(name);
    this.#read.set(name, reply);
    return reply;
  }

  /** What was answered, where it is a success that fits the contract. */
  async data<K extends OperationName>(name: K): Promise<OperationAnswer<K> | undefined> {
    const reply = await this.reply(name);
    return reply && this.parsed(name, reply);
  }

  /** The same of an answer that a check has asked for itself. */
  parsed<K extends OperationName>(name: K, reply: Reply): OperationAnswer<K> | undefined {
    if (reply.status >= 300) return undefined;
    const parsed = operation(name).answer?.safeParse(reply.json);
    // The schema of this very operation gave the answer its type.
    return parsed?.success ? (parsed.data as OperationAnswer<K>) : undefined;
  }

  session(): Promise<Session | undefined> {
    return this.data('getSession');
  }

  /** The first id that a list names. */
  async idFor(name: OperationName): Promise<string | undefined> {
    if (name === 'getDocument') {
      const items = (await this.data('listItems'))?.data ?? [];
      return items.find(({ documentId }) => documentId !== undefined)?.documentId;
    }
    const source = idSources[name];
    const list = source && ((await this.data(source)) as { data: { id: string }[] } | undefined);
    return list?.data[0]?.id;
  }

  async #ask(name: OperationName): Promise<Reply | undefined> {
    const { path } = operation(name);
    const query = name === 'getNextSurvey' ? { query: { trigger: 'paid' } } : {};
    if (!path.includes('{id}')) return this.api.send(path, query);
    const id = await this.idFor(name);
    return id === undefined ? undefined : this.api.send(path, { id });
  }
}
