import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Item, SupportRequest } from '../../../../core/contract/index.js';
import { formatDate, getLocale } from '../../../../i18n/index.js';
import { lines } from '../../../parts/later/lines.js';
import { referenceWords } from '../../../parts/later/stub.js';
import type { ViewHost } from '../../view.js';
import { conciliationLink, requestLines } from '../request/facts.js';
import { zoneOf } from '../request/receipt-step.js';
import { kindWords, noteWords, stateWords, stepWords } from '../request/request-words.js';

/** One request: what it is, how it stands, what happens next, and taking it back. */
export function requestCard(
  request: SupportRequest,
  items: readonly Item[],
  { account, card }: ViewHost,
  onWithdraw: () => void,
): TemplateResult {
  const { id, kind, receipt, withdrawable } = request;
  const locale = getLocale();
  return html`<section class="request" aria-labelledby="request-${id}">
    <div class="tight">
      <div class="large" id="request-${id}" role="heading" aria-level=${card.headingLevel + 1}>
        ${kindWords(kind)}
      </div>
      <p>${stateWords(request)}</p>
    </div>
    ${lines([
      ...requestLines(request, items, zoneOf(account), locale),
      ...nextLines(request, locale),
      {
        name: msg('Your reference', { id: 'support.requests.reference.label' }),
        content: referenceWords(receipt.reference),
      },
    ])}
    ${conciliationLink(account, request) ?? nothing}
    ${
      withdrawable
        ? html`<button class="link" aria-describedby="request-${id}" @click=${onWithdraw}>
            ${msg('Withdraw the request', { id: 'support.requests.withdraw.action' })}
          </button>`
        : nothing
    }
  </section>`;
}

function nextLines({ kind, receipt }: SupportRequest, locale: string) {
  const steps = receipt.nextSteps.flatMap(({ code, on }) => {
    const words = stepWords(code);
    return words === undefined || on === undefined ? [] : [`${formatDate(on, locale)}: ${words}`];
  });
  const isHeld = receipt.nextSteps.some(({ code }) => code === 'nothingDemanded');
  const notes = isHeld ? noteWords({ ...receipt, confirmation: undefined }, kind) : [];
  const words = [...steps, ...notes];
  if (words.length === 0) return [];
  return [
    {
      name: msg('What happens next', { id: 'support.requests.next.label' }),
      content: words.map((each) => html`<span class="block">${each}</span>`),
    },
  ];
}
