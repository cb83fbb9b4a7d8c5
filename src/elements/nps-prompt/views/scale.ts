import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../../parts/later/choice.js';

export interface Scale {
  readonly name: string;
  /** The legend, or the id of what names the scale already. */
  readonly legend: TemplateResult | { readonly labelledBy: string };
  readonly values: readonly number[];
  /** What the first and the last number mean. */
  readonly low: string;
  readonly high: string;
  readonly chosen: number | undefined;
  readonly error?: string | undefined;
  readonly onChoose: (value: number) => void;
}

/** Numbers side by side as native radio buttons, with words at both ends. */
export function scale(options: Scale): TemplateResult {
  const { name, legend, values, low, high, chosen, error, onChoose } = options;
  const isNamed = 'labelledBy' in legend;
  const ids = [`${name}-low`, `${name}-high`, ...(error ? [`${name}-error`] : [])];
  return html`<fieldset
    role="radiogroup"
    aria-labelledby=${isNamed ? legend.labelledBy : nothing}
    aria-describedby=${ids.join(' ')}
    aria-invalid=${error ? 'true' : nothing}
  >
    ${isNamed ? nothing : html`<legend>${legend}</legend>`}
    <div class="scale ${name}">
      ${end('low', name, values.at(0), low)}
      <div class="numbers">
        ${values.map(
          (value) =>
            html`<label class=${value === chosen ? 'chip chosen' : 'chip'}>
              <input
                type="radio"
                name=${name}
                .checked=${value === chosen}
                @change=${() => onChoose(value)}
              />
              ${value}
            </label>`,
        )}
      </div>
      ${end('high', name, values.at(-1), high)}
    </div>
    ${errorText(name, error)}
  </fieldset>`;
}

const end = (
  place: 'low' | 'high',
  name: string,
  value: number | undefined,
  words: string,
): TemplateResult =>
  html`<p class="second ${place}" id="${name}-${place}"><b>${value}</b> ${words}</p>`;
