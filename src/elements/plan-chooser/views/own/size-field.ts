import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OwnPlanTerms } from '../../../../core/domain/own-plan.js';
import { formatMoneyParts } from '../../../../i18n/index.js';
import { chipGroup } from '../../../parts/later/chip-group.js';
import { field } from '../../../parts/later/field.js';
import { frequencyOf, rangeOf, type Draft, type Problem, type Size } from './draft.js';
import { nearestWords, problemWords, rangeWords } from './words.js';

export interface SizeField {
  readonly draft: Draft;
  readonly terms: OwnPlanTerms;
  readonly today: string;
  readonly problem: Problem | undefined;
  /** The customer wanted to go on with it; before, nothing is put where they may be pressing. */
  readonly isChecked: boolean;
  readonly locale: string;
  readonly onChange: (change: Partial<Draft>) => void;
  /** The customer has left the field. */
  readonly onLeave: () => void;
}

/** How large a plan is: how much each time, or how many times. What was entered in one stays. */
export function sizeField(values: SizeField): TemplateResult {
  const { draft, onChange } = values;
  const chips = {
    amount: msg('The amount', { id: 'plan.own.by.amount.option' }),
    count: msg('The number', { id: 'plan.own.by.count.option' }),
  };
  return html`${chipGroup<Size>({
    id: 'by',
    legend: msg('What would you like to set?', { id: 'plan.own.by.label' }),
    chips: (['amount', 'count'] as const).map((value) => ({ value, name: chips[value] })),
    chosen: draft.by,
    onChoose: (by) => onChange({ by }),
  })}
  ${entry(values)} ${nearest(values)}`;
}

function entry({ draft, terms, today, problem, locale, onChange, onLeave }: SizeField) {
  const { by } = draft;
  const range = rangeOf(by, draft, terms, today);
  const shared = {
    id: by,
    hint: range && rangeWords(by, range, terms.amount, locale),
    error: problem?.field === by ? problemWords(problem, terms.amount, locale) : undefined,
    onLeave,
  };
  return by === 'amount'
    ? field({
        ...shared,
        label: amountLabel(frequencyOf(draft, terms) === 'weekly'),
        kind: 'amount',
        value: draft.amountText,
        unit: formatMoneyParts(terms.amount, locale).currency,
        onInput: (amountText) => onChange({ amountText }),
      })
    : field({
        ...shared,
        label: msg('How many instalments fit?', { id: 'plan.own.count.label' }),
        kind: 'number',
        value: draft.countText,
        onInput: (countText) => onChange({ countText }),
      });
}

const amountLabel = (isWeekly: boolean): string =>
  isWeekly
    ? msg('How much fits each week?', { id: 'plan.own.weekly.label' })
    : msg('How much fits each month?', { id: 'plan.own.amount.label' });

/** One press to what would do. */
function nearest(values: SizeField): TemplateResult | typeof nothing {
  const { problem, isChecked, terms, locale, onChange } = values;
  if (problem?.reason !== 'range' || !isChecked) return nothing;
  const { field: by, nearest: value } = problem;
  const take = (): void =>
    onChange(
      by === 'amount'
        ? { amountText: formatMoneyParts({ ...terms.amount, amountMinor: value }, locale).number }
        : { countText: String(value) },
    );
  return html`<button type="button" class="link" @click=${take}>
    ${nearestWords(by, value, terms.amount, locale)}
  </button>`;
}
