import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money, PaymentOptions } from '../../../../core/contract/index.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { DrawnCode } from './code.js';
import { plainNumber } from './plain-number.js';

export type CopyName = 'holder' | 'iban' | 'bic' | 'reference' | 'amount';

export interface TransferValues {
  readonly transfer: NonNullable<PaymentOptions['transfer']>;
  readonly money: Money;
  /** What was copied last. */
  readonly copied: CopyName | undefined;
  /** The same for a bank's app to read; absent where there can be none. */
  readonly code: DrawnCode | 'loading' | undefined;
  readonly isCodeOpen: boolean;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface TransferCallbacks {
  readonly onCopy: (name: CopyName, text: string) => void;
  readonly onCode: () => void;
  /** "I have transferred it". */
  readonly onTell: () => void;
  readonly onBack: () => void;
}

/** Everything a bank asks for, each to copy, and as a code. Nothing is paid here. */
export function transferStep(values: TransferValues, callbacks: TransferCallbacks): TemplateResult {
  return html`<div class="sheet">
    ${backButton(msg('Back to the choice', { id: 'balance.transfer.back.link' }), callbacks.onBack)}
    ${viewHeading(msg('Transfer with these details', { id: 'balance.transfer.title' }), values.headingLevel)}
    <div class="beside">${details(values, callbacks)} ${codeArea(values, callbacks)}</div>
    ${notice(
      infoIcon,
      msg('A transfer takes a day or two. Tell us once you have sent it, then we know.', {
        id: 'balance.transfer.text',
      }),
    )}
    <div class="actions">
      <button class="button" @click=${callbacks.onTell}>
        ${msg('Tell us about the transfer', { id: 'balance.transfer.notice.action' })}
      </button>
    </div>
  </div>`;
}

function details(values: TransferValues, callbacks: TransferCallbacks): TemplateResult {
  const { transfer, money, locale } = values;
  const row = (name: CopyName, caption: string, shown: unknown, text: string, action: string) =>
    html`<div>
      <dt class="second">${caption}</dt>
      <dd translate="no">${shown}</dd>
      <dd>
        <button class="link" @click=${() => callbacks.onCopy(name, text)}>
          ${values.copied === name ? copiedText() : action}
        </button>
      </dd>
    </div>`;
  return html`<dl class="ledger copy">
    ${row(
      'amount',
      msg('Amount', { id: 'balance.transfer.amount.label' }),
      amount(money, locale),
      plainNumber(money, locale),
      msg('Copy the amount', { id: 'balance.transfer.amount.action' }),
    )}
    ${row(
      'holder',
      msg('Payee', { id: 'balance.transfer.holder.label' }),
      label(transfer.holder),
      transfer.holder,
      msg('Copy the name', { id: 'balance.transfer.holder.action' }),
    )}
    ${row(
      'iban',
      'IBAN',
      label(transfer.iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')),
      transfer.iban.replace(/\s/g, ''),
      msg('Copy the IBAN', { id: 'balance.transfer.iban.action' }),
    )}
    ${
      transfer.bic === undefined
        ? nothing
        : row(
            'bic',
            'BIC',
            label(transfer.bic),
            transfer.bic,
            msg('Copy the BIC', { id: 'balance.transfer.bic.action' }),
          )
    }
    ${row(
      'reference',
      msg('Reference', { id: 'balance.transfer.reference.label' }),
      label(transfer.reference),
      transfer.reference,
      msg('Copy the reference', { id: 'balance.transfer.reference.action' }),
    )}
  </dl>`;
}

/** On a phone the code is of use to another device alone: there it opens on demand. */
function codeArea(
  { code, isCodeOpen }: TransferValues,
  { onCode }: TransferCallbacks,
): TemplateResult | typeof nothing {
  if (!code) return nothing;
  return html`<div class=${isCodeOpen ? 'scan' : 'scan closed'}>
    <button class="link" aria-expanded=${isCodeOpen} @click=${onCode}>
      ${
        isCodeOpen
          ? msg('Hide the code', { id: 'balance.code.hide.action' })
          : msg('Show the code for your bank’s app', { id: 'balance.code.show.action' })
      }
    </button>
    <figure>
      ${code === 'loading' ? html`<div class="code"></div>` : picture(code)}
      <figcaption class="second">
        ${msg('Scan it with the app of your bank. It holds the same details.', {
          id: 'balance.code.text',
        })}
      </figcaption>
    </figure>
  </div>`;
}

/** Dark on white in attributes, so that neither dark pages nor high contrast repaint it. */
const picture = ({ size, path }: DrawnCode): TemplateResult =>
  html`<svg
    class="code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${msg('Code for the app of your bank', { id: 'balance.code.label' })}
  >
    <rect width=${size} height=${size} fill="#fff" stroke="none" />
    <path d=${path} fill="#000" stroke="none" shape-rendering="crispEdges" />
  </svg>`;

export const copiedText = (): string => msg('Copied', { id: 'balance.transfer.copied.status' });
