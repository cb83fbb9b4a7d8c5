import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from './choice.js';

export interface Field {
  readonly id: string;
  readonly label: string;
  /** What would do, before anything is entered. */
  readonly hint?: string | undefined;
  readonly kind: 'amount' | 'number' | 'date';
  readonly value: string;
  /** After what is entered: a currency. */
  readonly unit?: string;
  /** In place of the hint, beside the field. */
  readonly error?: string | undefined;
  readonly onInput: (value: string) => void;
  /** The customer has left the field. */
  readonly onLeave?: () => void;
}

const longest = { amount: 20, number: 3, date: 10 } as const;

/** One line to fill in. Dates have the device's own calendar. */
export function field(values: Field): TemplateResult {
  const { id, label, hint, kind, value, unit, error, onInput, onLeave } = values;
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : nothing;
  return html`<div class="tight">
    <label for=${id}>${label}</label>
    ${hint && !error ? html`<p class="second" id="${id}-hint">${hint}</p>` : nothing}
    <div class=${kind === 'number' ? 'field small-field' : 'field'}>
      <input
        id=${id}
        name=${id}
        type=${kind === 'date' ? 'date' : 'text'}
        inputmode=${kind === 'amount' ? 'decimal' : 'numeric'}
        autocomplete="off"
        maxlength=${longest[kind]}
        .value=${value}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
        @change=${onLeave}
      />
      ${unit ? html`<span class="currency">${unit}</span>` : nothing}
    </div>
    ${errorText(id, error)}
  </div>`;
}
