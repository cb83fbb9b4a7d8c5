import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../../core/contract/index.js';
import { formatDate } from '../../../i18n/index.js';
import { label } from '../../parts/label.js';
import { ledger } from '../../parts/later/ledger.js';
import { notice } from '../../parts/later/notice.js';
import { infoIcon } from '../../parts/later/icons.js';
import type { ViewHost } from '../view.js';

/** Bills to a page. */
const pageSize = 6;

/** Bills one by one, page by page, each with what it is for and how it stands. */
export class ItemList {
  readonly #host: ViewHost;
  /** Where each page begins; the first one has no cursor. */
  #cursors: (string | undefined)[] = [];

  constructor(host: ViewHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#cursors.length > 0;
  }

  open(): void {
    if (!this.isOpen) this.#more(undefined);
  }

  #more(cursor: string | undefined): void {
    this.#cursors = [...this.#cursors, cursor];
    this.#host.card.requestUpdate();
  }

  render(locale: string): TemplateResult {
    const pages = this.#cursors.map((cursor) =>
      this.#host.account.read('listItems', {
        query: { status: 'all', limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
      }),
    );
    const items = pages.flatMap(({ data }) => data?.data ?? []);
    const last = pages.at(-1);
    const next = last?.data?.nextCursor;
    return html`
      ${
        items.length > 0
          ? ledger(
              items.map((item) => toRow(item, locale)),
              undefined,
              locale,
            )
          : nothing
      }
      ${
        last?.status === 'ready' && items.length === 0
          ? html`<p>${msg('There are no bills yet.', { id: 'balance.items.none.text' })}</p>`
          : nothing
      }
      ${last?.status === 'pending' ? html`<p class="ghost"></p>` : nothing}
      ${
        last?.status === 'failed' && !last.data
          ? html`${notice(
                infoIcon,
                msg('The bills do not load right now.', { id: 'balance.items.error' }),
              )}
              <button class="link" @click=${() => this.#host.account.refreshAll()}>
                ${msg('Load the bills again', { id: 'balance.items.again.action' })}
              </button>`
          : nothing
      }
      ${next === undefined ? nothing : moreBills(() => this.#more(next))}
    `;
  }
}

export const moreBills = (onMore: () => void): TemplateResult =>
  html`<button type="button" class="link" @click=${onMore}>
    ${msg('Show more bills', { id: 'balance.items.more.action' })}
  </button>`;

const toRow = (item: Item, locale: string) => ({
  name: label(item.label),
  remark: itemRemark(item, locale),
  money: item.status === 'paid' ? item.amount : item.remaining,
});

/** How a bill stands, with its date. */
export function itemRemark({ status, dueDate, issuedOn }: Item, locale: string): string {
  const due = dueDate === undefined ? '' : formatDate(dueDate, locale);
  const issuedDate = formatDate(issuedOn, locale);
  switch (status) {
    case 'paid':
      return msg('Paid', { id: 'balance.items.paid.label' });
    case 'disputed':
      return msg('We are checking it and do not ask for it', {
        id: 'balance.items.disputed.label',
      });
    case 'inPlan':
      return msg('In your plan', { id: 'balance.items.inPlan.label' });
    case 'inTransit':
      return msg('Your payment is on its way', { id: 'balance.items.inTransit.label' });
    case 'cancelled':
      return msg('Cancelled', { id: 'balance.items.cancelled.label' });
    case 'overdue':
    case 'open':
    case 'unknown':
      if (due) return dueWords(status, due);
  }
  return msg(str`Of ${issuedDate}`, { id: 'balance.items.issued.label' });
}

const dueWords = (status: Item['status'], dueDate: string): string =>
  status === 'overdue'
    ? msg(str`Was due on ${dueDate}`, { id: 'balance.items.overdue.label' })
    : msg(str`Is due on ${dueDate}`, { id: 'balance.items.due.label' });
