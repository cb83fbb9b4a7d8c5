import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { SupportRequest } from '../../../../core/contract/index.js';
import { icon } from '../../../parts/icons.js';
import { stub } from '../../../parts/later/stub.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import { checkIcon } from '../../../parts/state-icons.js';
import type { ViewHost } from '../../view.js';
import { kindWords } from '../request/request-words.js';

export const withdrawnWords = (): string =>
  msg('You have withdrawn it', { id: 'support.withdrawn.title' });

/** It is taken back: what is closed, and where to go on. */
export const withdrawnStep = (
  { kind, receipt }: SupportRequest,
  { card, close }: ViewHost,
  onList: () => void,
): TemplateResult =>
  html`<div class="sheet">
      <div class="tight">
        <p class="eyebrow">${icon(checkIcon)}<span class="second">${kindWords(kind)}</span></p>
        ${viewHeading(withdrawnWords(), card.headingLevel)}
        <p>
          ${msg('It is closed. You can ask for it again at any time.', {
            id: 'support.withdrawn.text',
          })}
        </p>
      </div>
      <div class="actions">
        <button class="button" @click=${onList}>
          ${msg('See your requests', { id: 'support.receipt.requests.action' })}
        </button>
        <button class="button" @click=${close}>
          ${msg('See all ways to help', { id: 'support.receipt.close.action' })}
        </button>
      </div>
    </div>
    ${stub(receipt.reference)}`;
