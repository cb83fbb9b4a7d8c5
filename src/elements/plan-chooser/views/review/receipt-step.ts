import { msg, str } from '@lit/localize';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Plan } from '../../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { goIcon, icon } from '../../../parts/icons.js';
import { checkIcon } from '../../../parts/state-icons.js';
import { stub } from '../../../parts/later/stub.js';
import { timeline } from '../../../parts/later/timeline.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import { fileErrorWords } from '../precontract.js';
import { calendarIcon, paperIcon, printIcon } from './icons.js';
import { planFigure } from './plan-figure.js';
import { confirmationWords, stepWords } from './receipt-words.js';

export interface ReceiptValues {
  readonly plan: Plan;
  /** The server's civil date. */
  readonly today: string;
  /** Whether the browser can save files and print. */
  readonly hasFiles: boolean;
  /** A file was asked for and could not be fetched. */
  readonly hasFailed: boolean;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface ReceiptCallbacks {
  readonly onCalendar: () => void;
  readonly onDocument: () => void;
  readonly onPrint: () => void;
  readonly onClose: () => void;
  readonly helpButton: TemplateResult;
}

/** What was agreed, what happens next, how to change it, and a reference to keep. */
export function receiptStep(values: ReceiptValues, callbacks: ReceiptCallbacks): TemplateResult {
  const { plan, locale, headingLevel } = values;
  const { receipt } = plan;
  const totalAmount = formatMoney(plan.total, locale);
  return html`<div class="sheet two">
      <div class="stack">
        <div class="tight">
          <p class="eyebrow">${icon(checkIcon)}<span class="second">${agreedWords()}</span></p>
          ${viewHeading(planFigure(plan.instalments, locale), headingLevel, 'plain')}
          <p>
            ${msg(str`With it you pay ${totalAmount} in all.`, { id: 'plan.receipt.text' })}
            ${receipt && confirmationWords(receipt)}
          </p>
        </div>
        ${values.hasFiles ? files(values, callbacks) : textToCopy(values)}
        ${values.hasFailed ? html`<p class="why">${fileErrorWords()}</p>` : nothing}
      </div>
      <div class="stack side">
        <div class="large" role="heading" aria-level=${headingLevel + 1}>
          ${msg('What happens next', { id: 'plan.receipt.next.title' })}
        </div>
        ${nextSteps(values)}
        <p class="second">
          ${msg('You want to change something? Do it here at any time, or ask us.', {
            id: 'plan.receipt.change.text',
          })}
        </p>
      </div>
      <div class="actions whole">
        <button class="button" @click=${callbacks.onClose}>
          ${msg('See your plan', { id: 'plan.receipt.close.action' })}
        </button>
        ${callbacks.helpButton}
      </div>
    </div>
    ${receipt ? stub(receipt.reference) : nothing}`;
}

export const agreedWords = (): string => msg('Your plan is agreed', { id: 'plan.receipt.status' });

function nextSteps({ plan, today, locale }: ReceiptValues): TemplateResult {
  const steps = (plan.receipt?.nextSteps ?? []).flatMap(({ code, on }) => {
    const words = stepWords(code, plan, locale);
    return words !== undefined && on !== undefined ? [{ on, words }] : [];
  });
  const todayWords = msg('Plan agreed. We send no more reminders.', {
    id: 'plan.receipt.today.text',
  });
  return timeline(steps, today, todayWords, locale);
}

function files({ plan }: ReceiptValues, callbacks: ReceiptCallbacks): TemplateResult {
  return html`<ul class="doors">
    ${door(calendarIcon, msg('Save the dates', { id: 'plan.receipt.calendar.action' }), msg('For your calendar', { id: 'plan.receipt.calendar.hint' }), callbacks.onCalendar)}
    ${
      plan.receipt?.documentId === undefined
        ? nothing
        : door(
            paperIcon,
            msg('Save the receipt', { id: 'plan.receipt.document.action' }),
            msg('As a PDF file', { id: 'plan.receipt.document.hint' }),
            callbacks.onDocument,
          )
    }
    ${door(printIcon, msg('Print the receipt', { id: 'plan.receipt.print.action' }), msg('One page with all of it', { id: 'plan.receipt.print.hint' }), callbacks.onPrint)}
  </ul>`;
}

const door = (
  shape: SVGTemplateResult,
  name: string,
  hint: string,
  onPress: () => void,
): TemplateResult =>
  html`<li>
    <button class="door" @click=${onPress}>
      ${icon(shape)}<span><b>${name}</b><span class="second block">${hint}</span></span
      >${icon(goIcon, 'go')}
    </button>
  </li>`;

/** For web views that can neither save nor print. */
function textToCopy({ plan, locale }: ReceiptValues): TemplateResult {
  const lines = plan.instalments.map(({ dueDate, amount }) => {
    return `${formatDate(dueDate, locale)}: ${formatMoney(amount, locale)}`;
  });
  return html`<div class="tight">
    <label for="copy">${msg('Your dates, to copy', { id: 'plan.receipt.copy.label' })}</label>
    <textarea
      id="copy"
      class="copy"
      readonly
      rows=${lines.length}
      .value=${lines.join('\n')}
    ></textarea>
  </div>`;
}
