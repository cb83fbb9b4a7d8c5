import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** On to why the words are as they are; stands at the end of the words that an approach has. */
export const whyLink = (onPress: () => void): TemplateResult =>
  html`<button type="button" class="link" @click=${onPress}>
    ${msg('Why do I see this?', { id: 'common.why.link' })}
  </button>`;
