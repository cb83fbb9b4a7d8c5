import type { AccountController, RemoteState } from '../../../../controllers/index.js';
import type { Item } from '../../../../core/contract/index.js';

/** Items to a page. */
const pageSize = 20;

type Page = RemoteState<{
  readonly data: readonly Item[];
  readonly nextCursor?: string | undefined;
}>;

/** The account's items, page by page. */
export class ItemPages {
  readonly #account: AccountController;
  /** Where each page begins; the first one has no cursor. */
  #cursors: readonly (string | undefined)[] = [undefined];

  constructor(account: AccountController) {
    this.#account = account;
  }

  get #pages(): Page[] {
    return this.#cursors.map((cursor) => this.#account.read('listItems', queryOf(cursor)));
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
    for (const cursor of this.#cursors) this.#account.refresh('listItems', queryOf(cursor));
  }
}

const queryOf = (cursor: string | undefined) => ({
  query: { status: 'all', limit: pageSize, ...(cursor !== undefined && { cursor }) } as const,
});
