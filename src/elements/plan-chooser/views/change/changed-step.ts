import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { icon } from '../../../parts/icons.js';
import { stub } from '../../../parts/later/stub.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import { checkIcon } from '../../../parts/state-icons.js';
import { planBars } from '../plan-bars.js';
import { scheduleTable } from '../schedule.js';
import { scheduleWords } from '../schedule-words.js';
import { openInstalments } from './draft.js';

export interface ChangedValues {
  readonly plan: Plan;
  /** Whether the browser can save files and print. */
  readonly hasFiles: boolean;
  readonly headingLevel: number;
  readonly locale: string;
  readonly onCalendar: () => void;
  readonly onPrint: () => void;
  readonly onClose: () => void;
  readonly helpButton: TemplateResult;
}

/** The receipt: what was agreed, what happens next, and what to keep. */
export function changedStep(values: ChangedValues): TemplateResult {
  const { plan, hasFiles, headingLevel, locale } = values;
  return html`<div class="sheet full">
      <div class="tight">
        <p class="eyebrow">${icon(checkIcon)}<span class="second">${changedWords()}</span></p>
        ${viewHeading(scheduleWords(openInstalments(plan), locale), headingLevel)}
        <p>${nextWords(plan, locale)}</p>
        <p>
          ${msg('The new dates count from now on. You can change them again.', {
            id: 'plan.changed.text',
          })}
        </p>
      </div>
      ${planBars(plan, locale)} ${scheduleTable(openInstalments(plan), plan.remaining, locale)}
      <div class="actions">
        <button class="button" @click=${values.onClose}>
          ${msg('See your plan', { id: 'plan.receipt.close.action' })}
        </button>
        ${hasFiles ? files(values) : nothing} ${values.helpButton}
      </div>
    </div>
    ${plan.receipt ? stub(plan.receipt.reference) : nothing}`;
}

export const changedWords = (): string =>
  msg('Your plan is changed', { id: 'plan.changed.status' });

function nextWords({ nextInstalment: next }: Plan, locale: string): string | typeof nothing {
  if (!next) return nothing;
  const nextAmount = formatMoney(next.amount, locale);
  const nextDate = formatDate(next.dueDate, locale);
  return msg(str`Next instalment: ${nextAmount} on ${nextDate}.`, { id: 'plan.changed.next.text' });
}

const files = ({ onCalendar, onPrint }: ChangedValues): TemplateResult =>
  html`<button class="button" @click=${onCalendar}>
      ${msg('Save the dates', { id: 'plan.receipt.calendar.action' })}
    </button>
    <button class="button" @click=${onPrint}>
      ${msg('Print the receipt', { id: 'plan.receipt.print.action' })}
    </button>`;
