import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { Money, PaymentOptions, SupportRequest } from '../../../../core/contract/index.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import { formatMoneyParts } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { infoIcon, worksIcon } from '../../../parts/later/icons.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';

export type CopyName = 'holder' | 'iban' | 'bic' | 'reference' | 'amount';

export interface TransferValues {
  readonly transfer: NonNullable<PaymentOptions['transfer']>;
  readonly money: Money;
  /** What was copied last. */
  readonly copied: CopyName | undefined;
  /** "I have transferred it". */
  readonly noticeState: WriteState<SupportRequest>;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface TransferCallbacks {
  readonly onCopy: (name: CopyName, text: string) => void;
  readonly onNotice: () => void;
  readonly onBack: () => void;
}

/** Everything a bank asks for, each to copy. Nothing is paid here. */
export function transferStep(values: TransferValues, callbacks: TransferCallbacks): TemplateResult {
  const { transfer, money, locale, headingLevel } = values;
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
  return html`<div class="sheet">
    ${backButton(msg('Back to the choice', { id: 'balance.transfer.back.link' }), callbacks.onBack)}
    ${viewHeading(msg('Transfer with these details', { id: 'balance.transfer.title' }), headingLevel)}
    <dl class="ledger copy">
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
    </dl>
    ${alreadyPaid(values, callbacks)}
  </div>`;
}

/** `1234,50`: as banks take it, without marks between thousands. */
function plainNumber(money: Money, locale: string): string {
  const { number } = formatMoneyParts(money, locale);
  return number.replace(currencyDigits(money.currency) === 0 ? /\D/g : /\D(?=.*\D)/g, '');
}

export const copiedText = (): string => msg('Copied', { id: 'balance.transfer.copied.status' });

function alreadyPaid(values: TransferValues, { onNotice }: TransferCallbacks): TemplateResult {
  const { noticeState } = values;
  if (noticeState.status === 'ready') {
    const { reference } = noticeState.data.receipt;
    return notice(
      worksIcon,
      html`${msg('Thank you. Your notice has arrived.', { id: 'balance.transfer.noticed.text' })}<br />
        <bdi class="reference" translate="no">${reference.slice(0, 40)}</bdi>`,
    );
  }
  const isBusy = noticeState.status === 'pending' || noticeState.status === 'unknown';
  return html`
    ${notice(
      infoIcon,
      msg('A transfer takes a day or two. Tell us once you have sent it, then we know.', {
        id: 'balance.transfer.text',
      }),
    )}
    ${
      noticeState.status === 'failed'
        ? errorNotice(
            msg('Your notice did not arrive. Please try again.', {
              id: 'balance.transfer.notice.error',
            }),
          )
        : nothing
    }
    <div class="actions">
      <button class="button" aria-disabled=${isBusy ? 'true' : nothing} @click=${onNotice}>
        ${msg('Tell us about the transfer', { id: 'balance.transfer.notice.action' })}
      </button>
    </div>
  `;
}
