import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { SupportRequest } from '../../../../core/contract/index.js';
import { getLocale } from '../../../../i18n/index.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { lines } from '../../../parts/later/lines.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import type { ViewHost } from '../../view.js';
import { requestLines } from './facts.js';
import { zoneOf } from './receipt-step.js';
import { madeWords } from './request-words.js';

/** Instead of the fields, where one at a time is possible: the one that is open. */
export const alreadyOpen = (request: SupportRequest, host: ViewHost): TemplateResult =>
  html`${notice(infoIcon, `${madeWords(request.kind)}.`)}
    ${lines(requestLines(request, [], zoneOf(host.account), getLocale()))}
    <p>
      ${msg('You can withdraw it and then ask for another one.', { id: 'support.form.open.text' })}
    </p>
    <div class="actions">
      <button type="button" class="button" @click=${() => host.open('requests')}>
        ${msg('See your requests', { id: 'support.receipt.requests.action' })}
      </button>
      ${otherWay(host)}
    </div>`;

/** Instead of the fields: why there is nothing to enter. */
export const nothingToEnter = (words: string, host: ViewHost): TemplateResult =>
  html`<p>${words}</p>
    <div class="actions">${otherWay(host)}</div>`;

/** Instead of the fields: what they need does not load. */
export const loadFailed = (onReload: () => void): TemplateResult =>
  html`${errorNotice(msg('This does not load right now.', { id: 'support.form.load.error' }))}
    <button type="button" class="link" @click=${onReload}>
      ${msg('Load it again', { id: 'support.form.reload.action' })}
    </button>`;

export const loading = (): TemplateResult => html`<p class="ghost"></p>`;

const otherWay = ({ close }: ViewHost): TemplateResult =>
  html`<button type="button" class="button" @click=${close}>
    ${msg('Choose another way', { id: 'support.form.other.action' })}
  </button>`;
