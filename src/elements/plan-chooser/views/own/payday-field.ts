import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { chipGroup } from '../../../parts/later/chip-group.js';
import { field } from '../../../parts/later/field.js';
import type { Payday, PaydayDraft } from './payday.js';

export interface PaydayField {
  readonly draft: PaydayDraft;
  readonly paydays: readonly Payday[];
  readonly paydayError: string | undefined;
  readonly dayError: string | undefined;
  readonly onChange: (change: Partial<PaydayDraft>) => void;
}

/** When the customer's money comes, and where that is another day, which one. */
export function paydayField(values: PaydayField): TemplateResult {
  const { draft, paydays, paydayError, dayError, onChange } = values;
  return html`${chipGroup({
    id: 'payday',
    legend: msg('When does your money come?', { id: 'plan.own.payday.label' }),
    hint: msg('An instalment follows one to three days later.', { id: 'plan.own.payday.hint' }),
    chips: paydays.map((payday) => ({ value: payday, name: paydayWords(payday) })),
    chosen: draft.payday,
    error: paydayError,
    onChoose: (payday) => onChange({ payday }),
  })}
  ${
    draft.payday === 'day'
      ? field({
          id: 'day',
          label: msg('Day of the month', { id: 'plan.own.day.label' }),
          kind: 'number',
          value: draft.dayText,
          error: dayError,
          onInput: (dayText) => onChange({ dayText }),
        })
      : nothing
  }`;
}

export const missingPaydayWords = (): string =>
  msg('Please choose when your money comes.', { id: 'plan.own.payday.error' });

export const noDayWords = (): string =>
  msg('Please enter a day from 1 to 31.', { id: 'plan.own.day.error' });

function paydayWords(payday: Payday): string {
  switch (payday) {
    case 'first':
      return msg('On the 1st', { id: 'plan.own.payday.first.entry' });
    case 'fifteenth':
      return msg('On the 15th', { id: 'plan.own.payday.fifteenth.entry' });
    case 'last':
      return msg('On the last day', { id: 'plan.own.payday.last.entry' });
    case 'day':
      return msg('Another day', { id: 'plan.own.payday.day.entry' });
    case 'weekly':
      return msg('Every week', { id: 'plan.own.paydayOther.weekly.entry' });
    case 'none':
      return msg('I am not sure', { id: 'plan.own.paydayOther.none.entry' });
  }
}
