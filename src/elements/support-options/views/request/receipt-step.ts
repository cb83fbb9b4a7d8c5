import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountController } from '../../../../controllers/index.js';
import type { Item, SupportRequest } from '../../../../core/contract/index.js';
import { formatDate, getLocale } from '../../../../i18n/index.js';
import { figure } from '../../../parts/amount.js';
import { icon } from '../../../parts/icons.js';
import { label } from '../../../parts/label.js';
import { lines } from '../../../parts/later/lines.js';
import { stub } from '../../../parts/later/stub.js';
import { timeline } from '../../../parts/later/timeline.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import { serverDate } from '../../../parts/server-date.js';
import { checkIcon } from '../../../parts/state-icons.js';
import type { ViewHost } from '../../view.js';
import { byWords, paidWords, pauseWords } from './day-words.js';
import { conciliationLink, requestLines, slotWords } from './facts.js';
import { madeWords, noteWords, stepWords } from './request-words.js';

/** What was agreed, what happens next, how to change it, and a reference to keep. */
export function receiptStep(
  request: SupportRequest,
  items: readonly Item[],
  { account, card, close, open }: ViewHost,
): TemplateResult {
  const locale = getLocale();
  const timeZone = zoneOf(account);
  const { receipt, kind } = request;
  return html`<div class="sheet two">
      <div class="stack">
        <div class="tight">
          <p class="eyebrow">${icon(checkIcon)}<span class="second">${madeWords(kind)}</span></p>
          ${viewHeading(headingOf(request, timeZone, locale), card.headingLevel, 'plain')}
          ${noteWords(receipt, kind).map((words) => html`<p>${words}</p>`)}
        </div>
        ${lines(requestLines(withoutHeading(request), items, timeZone, locale))}
        ${conciliationLink(account, request) ?? nothing}
      </div>
      <div class="stack side">
        <div class="large" role="heading" aria-level=${card.headingLevel + 1}>
          ${msg('What happens next', { id: 'support.receipt.next.title' })}
        </div>
        ${nextSteps(request, serverDate(account) ?? '', locale)}
        <p class="second">
          ${msg('You can look it up and withdraw it here at any time.', {
            id: 'support.receipt.change.text',
          })}
        </p>
      </div>
      <div class="actions whole">
        <button class="button" @click=${() => open('requests')}>
          ${msg('See your requests', { id: 'support.receipt.requests.action' })}
        </button>
        <button class="button" @click=${close}>
          ${msg('See all ways to help', { id: 'support.receipt.close.action' })}
        </button>
      </div>
    </div>
    ${stub(receipt.reference)}`;
}

/** The telco's time zone. */
export const zoneOf = (account: AccountController): string =>
  account.read('getSession').data?.timeZone ?? 'UTC';

/** What stands in the heading needs no line of its own. */
const withoutHeading = ({ kind, detail, ...request }: SupportRequest): SupportRequest => ({
  ...request,
  kind,
  detail: {
    ...detail,
    slot: undefined,
    heldAmount: undefined,
    ...(detail.on !== undefined && { amount: undefined }),
    ...(kind === 'pause' && { until: undefined }),
    name: undefined,
  },
});

/** The thing just agreed: an amount, or a statement. */
function headingOf(request: SupportRequest, timeZone: string, locale: string): unknown {
  const { heldAmount, amount, on } = request.detail;
  if (heldAmount?.amountMinor) {
    return figure(heldAmount, msg('not asked for', { id: 'support.receipt.held.label' }), locale);
  }
  if (amount && on !== undefined) {
    return figure(amount, amountWords(request.kind, on, locale), locale);
  }
  return html`<span class="statement">${statementOf(request, timeZone, locale)}</span>`;
}

function statementOf(
  { kind, detail, receipt }: SupportRequest,
  timeZone: string,
  locale: string,
): unknown {
  const { slot, name, until } = detail;
  if (slot) return slotWords(slot, timeZone, locale);
  if (name !== undefined) return label(name);
  if (kind === 'pause' && until !== undefined) return pauseWords(until, locale);
  return answerWords(receipt, locale) ?? madeWords(kind);
}

/** What an amount is about: it is to be paid, or it was. */
function amountWords(kind: SupportRequest['kind'], on: string, locale: string): string {
  return kind === 'promise' ? byWords(on, locale) : paidWords(on, locale);
}

function answerWords({ nextSteps }: SupportRequest['receipt'], locale: string): string | undefined {
  const on = nextSteps.find(({ code }) => code === 'weAnswer')?.on;
  if (on === undefined) return undefined;
  const answerDate = formatDate(on, locale);
  return msg(str`We answer by ${answerDate}`, { id: 'support.receipt.answer.title' });
}

function nextSteps(
  { receipt, kind }: SupportRequest,
  today: string,
  locale: string,
): TemplateResult {
  const steps = receipt.nextSteps.flatMap(({ code, on }) => {
    const words = stepWords(code);
    return words !== undefined && on !== undefined ? [{ on, words }] : [];
  });
  return timeline(steps, today, `${madeWords(kind)}.`, locale);
}
