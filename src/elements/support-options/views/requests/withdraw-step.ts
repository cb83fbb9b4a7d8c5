import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { Item, SupportRequest } from '../../../../core/contract/index.js';
import { getLocale } from '../../../../i18n/index.js';
import { lines } from '../../../parts/later/lines.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { ViewHost } from '../../view.js';
import { confirmActions } from '../request/confirm-actions.js';
import { requestLines } from '../request/facts.js';
import { zoneOf } from '../request/receipt-step.js';
import type { Refusal } from '../request/refusal.js';
import { kindWords } from '../request/request-words.js';

export interface WithdrawValues {
  readonly request: SupportRequest;
  readonly items: readonly Item[];
  readonly host: ViewHost;
  readonly progress: WriteState<unknown>['status'];
  readonly refusal: Refusal | undefined;
}

export interface WithdrawCallbacks {
  readonly onConfirm: (event: Event) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/** What happens when it is taken back; nothing is without this confirmation. */
export function withdrawStep(values: WithdrawValues, callbacks: WithdrawCallbacks): TemplateResult {
  const { request, items, host } = values;
  const consequence = consequenceWords(request.kind);
  return html`<form class="sheet" novalidate @submit=${callbacks.onConfirm}>
    ${backButton(msg('Back to your requests', { id: 'support.withdraw.back.link' }), callbacks.onBack)}
    <div class="tight">
      <p class="second">${kindWords(request.kind)}</p>
      ${viewHeading(msg('Would you like to withdraw it?', { id: 'support.withdraw.title' }), host.card.headingLevel)}
      ${consequence ? html`<p>${consequence}</p>` : nothing}
    </div>
    ${lines(requestLines(request, items, zoneOf(host.account), getLocale()))}
    ${confirmActions({
      ...values,
      confirmLabel: msg('Withdraw the request', { id: 'support.withdraw.confirm.primary' }),
      otherLabel: msg('Keep the request', { id: 'support.withdraw.keep.action' }),
      onCheck: callbacks.onCheck,
      onOther: callbacks.onBack,
    })}
  </form>`;
}

function consequenceWords(kind: SupportRequest['kind']): string | undefined {
  switch (kind) {
    case 'callback':
      return msg('Then we do not call you. You can book another time.', {
        id: 'support.withdraw.callback.text',
      });
    case 'message':
      return msg('Then we do not answer it. You can write again.', {
        id: 'support.withdraw.message.text',
      });
    case 'dispute':
      return msg('Then we stop checking. What is not paid yet is open again.', {
        id: 'support.withdraw.dispute.text',
      });
    case 'pause':
      return msg('Then the pause ends. What is due is open again.', {
        id: 'support.withdraw.pause.text',
      });
    case 'promise':
      return msg('Then the agreed day no longer counts. What is due is open again.', {
        id: 'support.withdraw.promise.text',
      });
    case 'paymentNotice':
      return msg('Then we do not look for this payment.', { id: 'support.withdraw.notice.text' });
    case 'thirdParty':
      return msg('Then this person no longer sees your account.', {
        id: 'support.withdraw.access.text',
      });
    case 'unknown':
      return undefined;
  }
}
