import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { ContactPreferences } from '../../../../core/contract/index.js';
import { chipGroup } from '../../../parts/later/chip-group.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { languageWords, lawWords, settingName } from '../words.js';
import { channelFields } from './channel-fields.js';
import type { Flaw } from './draft.js';
import { mostWindows, newWindow, quietField } from './quiet-fields.js';

export interface FormStep {
  readonly draft: ContactPreferences;
  readonly languages: readonly string[];
  readonly flaw: Flaw | undefined;
  readonly headingLevel: number;
  readonly status: WriteState<unknown>['status'];
  /** Above the buttons: what became of the last try. */
  readonly outcome: unknown;
  readonly onChange: (change: (draft: ContactPreferences) => Partial<ContactPreferences>) => void;
  /** A window more; the focus goes to it. */
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onSave: (event: Event) => void;
  readonly onDiscard: () => void;
  readonly onBack: () => void;
}

export { newWindow };

/** All settings in one view, in the order in which people ask: how, when, in which words. */
export function formStep(step: FormStep): TemplateResult {
  const { draft, headingLevel, onChange } = step;
  const { channels, quietTimes, language, largePrint } = draft;
  const title = (words: string): TemplateResult =>
    html`<div class="large" role="heading" aria-level=${headingLevel + 1}>${words}</div>`;
  return html`<form class="sheet" novalidate @submit=${step.onSave}>
    ${backButton(msg('Back to the overview', { id: 'prefs.edit.back.link' }), step.onBack)}
    <div class="tight">
      ${viewHeading(msg('How may we reach you?', { id: 'prefs.edit.title' }), headingLevel)}
      <p>${msg('Nothing changes before you save.', { id: 'prefs.edit.text' })}</p>
    </div>
    ${channelFields(channels, step.flaw?.kind === 'noWay', (channel, choice) =>
      onChange((now) => ({
        channels: now.channels.map((each) =>
          each.channel === channel ? { ...each, choice } : each,
        ),
      })),
    )}
    ${notice(infoIcon, lawWords())}
    <div class="group">
      <div class="tight">
        ${title(settingName.quietTimes())}
        <p>${msg('In these times we neither write nor call.', { id: 'prefs.edit.quiet.text' })}</p>
      </div>
      ${quietTimes.map((value, index) =>
        quietField({
          index,
          value,
          flaw: step.flaw,
          onChange: (change) =>
            onChange((now) => ({
              quietTimes: now.quietTimes.map((each, at) =>
                at === index ? { ...each, ...change(each) } : each,
              ),
            })),
          onRemove: () => step.onRemove(index),
        }),
      )}
      ${
        quietTimes.length < mostWindows
          ? html`<button type="button" id="add" class="button" @click=${step.onAdd}>
              ${msg('Add a quiet time', { id: 'prefs.edit.add.action' })}
            </button>`
          : nothing
      }
    </div>
    <div class="group">
      ${title(msg('Language and print', { id: 'prefs.edit.reading.title' }))}
      ${chipGroup({
        id: 'language',
        legend: settingName.language(),
        chips: step.languages.map((tag) => ({
          value: tag,
          name: languageWords(tag, step.languages),
        })),
        chosen: language,
        onChoose: (tag) => onChange(() => ({ language: tag })),
      })}
      <label class=${largePrint ? 'choice chosen' : 'choice'}>
        <input
          type="checkbox"
          name="print"
          .checked=${largePrint}
          @change=${() => onChange((now) => ({ largePrint: !now.largePrint }))}
        />
        <span
          >${msg('Send letters and documents in large print', { id: 'prefs.edit.print.label' })}</span
        >
      </label>
    </div>
    ${step.outcome}
    <div class="actions">
      ${confirmButton(step.status, msg('Save settings', { id: 'prefs.edit.save.primary' }))}
      <button type="button" class="button" @click=${step.onDiscard}>
        ${msg('Cancel the changes', { id: 'prefs.edit.discard.action' })}
      </button>
    </div>
  </form>`;
}
