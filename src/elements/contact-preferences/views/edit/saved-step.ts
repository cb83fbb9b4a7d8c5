import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { ContactPreferences } from '../../../../core/contract/index.js';
import { icon } from '../../../parts/icons.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import { checkIcon } from '../../../parts/state-icons.js';
import { summary } from '../summary.js';
import { lawWords } from '../words.js';

/** A short confirmation: what holds now. */
export const savedStep = (
  now: ContactPreferences,
  languages: readonly string[],
  headingLevel: number,
  onClose: () => void,
): TemplateResult =>
  html`<div class="sheet full">
    <div class="tight">
      <p class="eyebrow">${icon(checkIcon)}<span class="second">${savedWords()}</span></p>
      ${viewHeading(msg('This holds now', { id: 'prefs.saved.title' }), headingLevel)}
      <p>${lawWords()}</p>
    </div>
    ${summary(now, languages)}
    <div class="actions">
      <button class="button" @click=${onClose}>
        ${msg('See the overview', { id: 'prefs.saved.close.action' })}
      </button>
    </div>
  </div>`;

export const savedWords = (): string =>
  msg('Your settings are saved.', { id: 'prefs.saved.status' });
