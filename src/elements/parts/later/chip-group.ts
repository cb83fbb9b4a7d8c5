import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from './choice.js';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

export interface ChipGroup<Value extends string> {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string | TemplateResult | undefined;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: Value | undefined;
  readonly error?: string | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One decision of native radio buttons, for names so short that they stand side by side. */
export function chipGroup<Value extends string>(values: ChipGroup<Value>): TemplateResult {
  const { id, legend, hint, chips, chosen, error, onChoose } = values;
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : nothing;
  return html`<fieldset role="radiogroup" aria-describedby=${describedBy}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="second" id="${id}-hint">${hint}</p>` : nothing}
    <div class="chips">
      ${chips.map(
        ({ value, name }) =>
          html`<label class=${value === chosen ? 'chip chosen' : 'chip'}>
            <input
              type="radio"
              name=${id}
              .checked=${value === chosen}
              @change=${() => onChoose(value)}
            />
            ${name}
          </label>`,
      )}
    </div>
    ${errorText(id, error)}
  </fieldset>`;
}
