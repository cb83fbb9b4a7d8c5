import type { AccountController, RemoteState } from '../../../controllers/index.js';
import type { Item } from '../../../core/contract/index.js';

/** Which items, and how many to a page. */
interface ItemQuery {
  readonly status: 'all' | 'open';
  readonly limit: number;
}

type Page = RemoteState<{
  readonly data: readonly Item[];
  readonly nextCursor?: string | undefined;
}>;

/** The account's items, page by page. */
export class ItemPages {
  readonly #account: AccountController;
  readonly #query: ItemQuery;
  /** Where each page begins; the first one has no cursor. */
  #cursors: readonly (string | undefined)[] = [undefined];

  constructor(account: AccountController, query: ItemQuery) {
    this.#account = account;
    this.#query = query;
  }

  get #pages(): Page[] {
    return this.#cursors.map((cursor) => this.#account.read('listItems', this.#inputAt(cursor)));
  }

  get items(): Item[] {
    return this.#pages.flatMap(({ data }) => data?.data ?? []);
  }

  get isLoading(): boolean {
    return this.#pages.some(({ status, data }) => !data && status !== 'failed');
  }

  get hasFailed(): boolean {
    return this.#pages.some(({ status, data }) => !data && status === 'failed');
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  get #next(): string | undefined {
    return this.#pages.at(-1)?.data?.nextCursor;
  }

  more(): void {
    const next = this.#next;
    if (next !== undefined) this.#cursors = [...this.#cursors, next];
  }

  reload(): void {
    for (const cursor of this.#cursors) this.#account.refresh('listItems', this.#inputAt(cursor));
  }

  #inputAt(cursor: string | undefined) {
    return { query: { ...this.#query, ...(cursor !== undefined && { cursor }) } };
  }
}
