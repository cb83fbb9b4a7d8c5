import { html, nothing, type TemplateResult } from 'lit';
import { cardWarning } from './card-warning.js';
import { errorText } from './choice.js';

export interface Field {
  readonly id: string;
  readonly label: string;
  /** What would do, before anything is entered. */
  readonly hint?: string | undefined;
  readonly kind: 'amount' | 'number' | 'date' | 'time' | 'text';
  readonly value: string;
  /** After what is entered: a currency. */
  readonly unit?: string;
  /** In place of the hint, beside the field. */
  readonly error?: string | undefined;
  /** The customer's own words: a card number in them is pointed out. */
  readonly warnsOfCard?: boolean;
  /** Days that the device's calendar offers, both included. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly onInput: (value: string) => void;
  /** The customer has left the field. */
  readonly onLeave?: () => void;
}

const longest = { amount: 20, number: 3, date: 10, time: 5, text: 120 } as const;
const keyboards = {
  amount: 'decimal',
  number: 'numeric',
  date: nothing,
  time: nothing,
  text: nothing,
} as const;

/** One line to fill in. Dates and times have the device's own way of choosing. */
export function field(values: Field): TemplateResult {
  const { id, label, hint, kind, value, unit, error, onInput, onLeave } = values;
  const warning = values.warnsOfCard ? cardWarning(id, value) : nothing;
  const described = [error ? 'error' : hint && 'hint', warning !== nothing && 'card'];
  const describedBy = described.flatMap((part) => (part ? `${id}-${part}` : [])).join(' ');
  return html`<div class="tight">
    <label for=${id}>${label}</label>
    ${hint && !error ? html`<p class="second" id="${id}-hint">${hint}</p>` : nothing}
    <div class=${kind === 'number' ? 'field small-field' : 'field'}>
      <input
        id=${id}
        name=${id}
        type=${kind === 'date' || kind === 'time' ? kind : 'text'}
        inputmode=${keyboards[kind]}
        autocomplete="off"
        maxlength=${longest[kind]}
        min=${values.earliest ?? nothing}
        max=${values.latest ?? nothing}
        .value=${value}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy || nothing}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
        @change=${onLeave}
      />
      ${unit ? html`<span class="currency">${unit}</span>` : nothing}
    </div>
    ${warning} ${errorText(id, error)}
  </div>`;
}
