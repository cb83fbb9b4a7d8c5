import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import { noticeIcon } from '../state-icons.js';

export interface Choice {
  readonly value: string;
  readonly name: unknown;
  readonly hint?: unknown;
  /** At the end of the row: an amount. */
  readonly aside?: unknown;
  readonly isChosen: boolean;
}

export interface ChoiceGroup {
  readonly id: string;
  readonly legend: string;
  readonly kind: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  /** Said beside the choices and read out with them. */
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One decision of native radio buttons or check boxes, each in a row that is all target. */
export function choiceGroup({
  id,
  legend,
  kind,
  choices,
  error,
  onChange,
}: ChoiceGroup): TemplateResult {
  return html`<fieldset
    id=${id}
    role=${kind === 'radio' ? 'radiogroup' : 'group'}
    aria-describedby=${error ? `${id}-error` : nothing}
  >
    <legend>${legend}</legend>
    <div class="choices">
      ${choices.map(
        ({ value, name, hint, aside, isChosen }) =>
          html`<label class=${isChosen ? 'choice chosen' : 'choice'}>
            <input type=${kind} name=${id} .checked=${isChosen} @change=${() => onChange(value)} />
            <span>${name}<span class="second block">${hint}</span></span>
            <span>${aside}</span>
          </label>`,
      )}
    </div>
    ${errorText(id, error)}
  </fieldset>`;
}

/** Why something that was entered cannot be taken, in words and beside it. */
export const errorText = (
  id: string,
  error: string | undefined,
): TemplateResult | typeof nothing =>
  error
    ? html`<p class="why" id="${id}-error">${icon(noticeIcon)}<span>${error}</span></p>`
    : nothing;
