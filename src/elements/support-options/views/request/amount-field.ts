import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../../core/contract/index.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import { formatMoney, formatMoneyParts } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { choiceGroup } from '../../../parts/later/choice.js';
import { field } from '../../../parts/later/field.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';

/** All of an amount, or another one, as it was entered. */
export interface AmountDraft {
  readonly scope: 'all' | 'part';
  readonly partText: string;
}

export const emptyAmount: AmountDraft = { scope: 'all', partText: '' };

export interface AmountField {
  readonly legend: string;
  readonly draft: AmountDraft;
  /** What `all` stands for. */
  readonly all: Money;
  readonly allLabel: string;
  readonly partLabel: string;
  /** Above the field for another amount. */
  readonly fieldLabel: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly locale: string;
  readonly onChange: (change: Partial<AmountDraft>) => void;
}

/** All of it, or an amount of one's own. */
export function amountField(values: AmountField): TemplateResult {
  const { legend, draft, all, locale, onChange } = values;
  const { scope, partText } = draft;
  return html`${choiceGroup({
    id: 'scope',
    legend,
    kind: 'radio',
    choices: [
      {
        value: 'all',
        name: values.allLabel,
        aside: amount(all, locale),
        isChosen: scope === 'all',
      },
      { value: 'part', name: values.partLabel, isChosen: scope === 'part' },
    ],
    onChange: (chosen) => onChange({ scope: chosen as AmountDraft['scope'] }),
  })}
  ${
    scope === 'part'
      ? ownAmount({ ...values, onInput: (text) => onChange({ partText: text }) }, partText)
      : nothing
  }`;
}

type OwnAmount = Pick<AmountField, 'fieldLabel' | 'hint' | 'error' | 'all' | 'locale'> & {
  readonly onInput: (text: string) => void;
};

/** An amount of one's own, in the currency of `all`. */
export const ownAmount = (
  { fieldLabel, hint, error, all, locale, onInput }: OwnAmount,
  value: string,
): TemplateResult =>
  field({
    id: 'part',
    label: fieldLabel,
    hint,
    kind: 'amount',
    value,
    unit: formatMoneyParts(all, locale).currency,
    error,
    onInput,
  });

/** @returns the amount that was entered; undefined where it is none between the bounds */
export function amountOf(
  { scope, partText }: AmountDraft,
  all: Money,
  bounds: { readonly smallestMinor: number; readonly largestMinor: number },
): Money | undefined {
  if (scope === 'all') return all;
  const amountMinor = parseAmount(partText, currencyDigits(all.currency) ?? 2);
  if (amountMinor === undefined) return undefined;
  const { smallestMinor, largestMinor } = bounds;
  return amountMinor < smallestMinor || amountMinor > largestMinor
    ? undefined
    : { ...all, amountMinor };
}

/** From which to which amount. */
export function amountRange(smallest: Money, largest: Money, locale: string): string {
  const smallestAmount = formatMoney(smallest, locale);
  const largestAmount = formatMoney(largest, locale);
  return msg(str`You can pay from ${smallestAmount} to ${largestAmount}.`, {
    id: 'support.form.amount.hint',
  });
}

export const missingAmount = (): string =>
  msg('Please enter an amount in figures.', { id: 'support.form.amount.error' });
