import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../../core/contract/index.js';
import type { Draft } from './answer.js';
import { scale } from './scale.js';
import { itemWords, optionalWords } from './words.js';

/** The most that the contract takes. */
const longestComment = 500;
const agreements = [1, 2, 3, 4, 5];

/** What may be added to a score. All of it is optional, and to be called needs a yes of its own. */
export function followUp(
  survey: Survey,
  draft: Draft,
  onDraft: (change: Partial<Draft>) => void,
): TemplateResult {
  const statement = itemWords(survey);
  const onComment = ({ target }: Event): void =>
    onDraft({ comment: (target as HTMLTextAreaElement).value });
  const onContact = ({ target }: Event): void =>
    onDraft({ mayContact: (target as HTMLInputElement).checked });
  return html`<p>${optionalWords()}</p>
    <div class="tight">
      <label for="comment">
        ${msg('What was the main reason?', { id: 'nps.more.comment.label' })}
      </label>
      <p class="second" id="comment-hint">
        ${msg('Please no names and no account numbers.', { id: 'nps.more.comment.hint' })}
      </p>
      <textarea
        id="comment"
        rows="3"
        maxlength=${longestComment}
        aria-describedby="comment-hint"
        .value=${draft.comment}
        @input=${onComment}
      ></textarea>
    </div>
    ${
      statement === undefined
        ? nothing
        : scale({
            name: 'agreement',
            legend: html`${statement}`,
            values: agreements,
            low: msg('not true', { id: 'nps.more.low.label' }),
            high: msg('quite true', { id: 'nps.more.high.label' }),
            chosen: draft.agreement,
            onChoose: (agreement) => onDraft({ agreement }),
          })
    }
    <label class=${draft.mayContact ? 'choice chosen' : 'choice'}>
      <input type="checkbox" name="mayContact" .checked=${draft.mayContact} @change=${onContact} />
      <span>
        ${msg('You may call me about it', { id: 'nps.more.contact.label' })}
        <span class="second block">
          ${msg('Only if you would like that.', { id: 'nps.more.contact.hint' })}
        </span>
      </span>
    </label>`;
}
