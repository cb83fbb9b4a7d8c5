import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { getLocale } from '../../../i18n/index.js';
import { plural } from '../../../i18n/later.js';
import { cardWarning } from './card-warning.js';
import { errorText } from './choice.js';

/** As many characters as the contract takes. */
const longestText = 1000;

export interface TextArea {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly error?: string | undefined;
  readonly onInput: (text: string) => void;
}

/** A field for the customer's own words, with how many characters are left; warns of card numbers. */
export function textArea({ id, label, text, error, onInput }: TextArea): TemplateResult {
  const warning = cardWarning(id, text);
  const described = [error ? 'error' : 'hint', warning !== nothing && 'card'];
  return html`<div class="tight">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      name=${id}
      class="text"
      rows="5"
      maxlength=${longestText}
      .value=${text}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described.flatMap((part) => (part ? `${id}-${part}` : [])).join(' ')}
      @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="second" id="${id}-hint">${leftWords(longestText - text.length)}</p>
    ${warning} ${errorText(id, error)}
  </div>`;
}

const leftWords = (count: number): string =>
  plural(
    count,
    msg('1 character left|# characters left', { id: 'common.textArea.left.hint' }),
    getLocale(),
  );
