import { html, nothing, type TemplateResult } from 'lit';
import { errorNotice } from '../../../parts/later/notice.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import type { ViewHost } from '../../view.js';
import { backToHelp } from '../back.js';
import { refusalWords, type Refusal } from './refusal.js';

export interface AskingForm {
  readonly host: ViewHost;
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly text: string;
  /** Why the last try was not carried out, where the fields can mend it. */
  readonly refusal?: Refusal | undefined;
  readonly onSubmit: (event: Event) => void;
}

/** First view of asking for something: the way back, what this is, and the fields. */
export const askingForm = (
  { host, title, text, refusal, onSubmit }: AskingForm,
  fields: unknown,
): TemplateResult =>
  html`<form class="sheet" novalidate @submit=${onSubmit}>
    ${backToHelp(host)}
    <div class="tight">
      ${viewHeading(title, host.card.headingLevel)}
      <p>${text}</p>
    </div>
    ${refusal ? errorNotice(refusalWords(refusal)) : nothing} ${fields}
  </form>`;
