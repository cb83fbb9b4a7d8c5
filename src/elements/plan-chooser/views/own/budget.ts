import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../../core/contract/index.js';
import { suggestedInstalmentMinor } from '../../../../core/domain/affordability.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import type { PlanWish } from '../../../../core/domain/plan.js';
import { formatMoney, formatMoneyParts } from '../../../../i18n/index.js';
import { field } from '../../../parts/later/field.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';
import type { Range } from './draft.js';

/** A month of the household, as it was entered. It stays on the page, and is kept nowhere. */
export interface BudgetDraft {
  readonly income: string;
  readonly housing: string;
  readonly essentials: string;
  readonly debts: string;
}

export const emptyBudget: BudgetDraft = { income: '', housing: '', essentials: '', debts: '' };

export interface BudgetValues {
  readonly draft: BudgetDraft;
  readonly money: Money;
  readonly frequency: PlanWish['frequency'];
  /** Instalments that the plan takes. */
  readonly range: Range | undefined;
  readonly locale: string;
  readonly onDraft: (change: Partial<BudgetDraft>) => void;
  /** The suggestion becomes the instalment. */
  readonly onUse: (amountText: string) => void;
}

/** Works out what fits, for those who want it. Of all this only the chosen instalment leaves the page. */
export function budget(values: BudgetValues): TemplateResult {
  const { draft, money, locale, onDraft } = values;
  const line = (name: keyof BudgetDraft, label: string) =>
    field({
      id: name,
      label,
      kind: 'amount',
      value: draft[name],
      unit: formatMoneyParts(money, locale).currency,
      onInput: (text) => onDraft({ [name]: text }),
    });
  return html`<details>
    <summary class="link">
      ${msg('Calculate an instalment', { id: 'plan.budget.open.action' })}
    </summary>
    <div class="stack">
      <p>
        ${msg('What you enter here stays on this page. Nobody else sees it.', {
          id: 'plan.budget.text',
        })}
      </p>
      ${line('income', msg('Monthly income', { id: 'plan.budget.income.label' }))}
      ${line('housing', msg('Rent and heating', { id: 'plan.budget.housing.label' }))}
      ${line('essentials', msg('Food, power and travel', { id: 'plan.budget.essentials.label' }))}
      ${line('debts', msg('Other instalments', { id: 'plan.budget.debts.label' }))}
      ${draft.income ? result(values) : nothing}
    </div>
  </details>`;
}

function result({ draft, money, frequency, range, locale, onUse }: BudgetValues): TemplateResult {
  const minor = (text: string) => parseAmount(text, currencyDigits(money.currency) ?? 2) ?? 0;
  const suggested = suggestedInstalmentMinor(
    {
      incomeMinor: minor(draft.income),
      housingMinor: minor(draft.housing),
      essentialsMinor: minor(draft.essentials),
      otherDebtsMinor: minor(draft.debts),
    },
    frequency,
  );
  if (suggested === undefined || suggested < (range?.smallest ?? 1)) {
    return html`<p>
      ${msg('Little is left each month. Another way may fit better. We help you.', {
        id: 'plan.budget.none.text',
      })}
    </p>`;
  }
  const amountMinor = Math.min(suggested, range?.largest ?? suggested);
  const suggestedAmount = formatMoney({ ...money, amountMinor }, locale);
  const { number } = formatMoneyParts({ ...money, amountMinor }, locale);
  return html`<p>
      ${msg(str`An instalment of up to ${suggestedAmount} fits.`, { id: 'plan.budget.fits.text' })}
    </p>
    <button type="button" class="link" @click=${() => onUse(number)}>
      ${msg('Use this amount', { id: 'plan.budget.use.action' })}
    </button>`;
}
