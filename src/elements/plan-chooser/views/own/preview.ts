import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../../core/contract/index.js';
import type { OwnPlanTerms } from '../../../../core/domain/own-plan.js';
import { plannedDates } from '../../../../core/domain/schedule.js';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { formatPercent } from '../../../../i18n/later.js';
import { aprLabel } from '../apr-label.js';
import { oddWords } from '../offer-words.js';
import { bars } from '../bars.js';
import { scheduleTable, type ScheduleRow } from '../schedule.js';
import { scheduleWords } from '../schedule-words.js';
import type { OwnPlan } from './draft.js';

/** With more instalments than this, the table is shown when it is asked for. */
const mostRows = 12;

export interface PreviewValues {
  readonly plan: OwnPlan;
  readonly terms: OwnPlanTerms;
  /** The table of a long plan was asked for. */
  readonly hasTable: boolean;
  readonly onTable: (hasTable: boolean) => void;
  readonly headingLevel: number;
  readonly locale: string;
}

/** The plan as it would be: picture, table, and why amounts and days are what they are. */
export function preview(values: PreviewValues): TemplateResult {
  const { plan, terms, headingLevel, locale } = values;
  const { amount, fee } = terms;
  const rows = previewRows(plan, amount, locale);
  const total = { ...amount, amountMinor: amount.amountMinor + fee.amountMinor };
  const notes = [oddWords(rows, locale), wishWords(plan, amount, locale)];
  return html`<div class="tight">
      <p class="second">
        ${msg('Your plan looks like this', { id: 'plan.preview.eyebrow.label' })}
      </p>
      <div class="large" role="heading" aria-level=${headingLevel}>
        ${scheduleWords(plan.schedule.instalments, locale)}
      </div>
    </div>
    ${bars(
      rows.map((row, index) => ({ ...row, state: index === 0 ? 'next' : 'later' })),
      locale,
    )}
    ${table(rows, total, values)} ${creditText(plan, locale)}
    <p class="second">${notes.filter(Boolean).join(' ')}</p>`;
}

/** A long one would stand between the fields and the button, and take long to draw. */
function table(
  rows: readonly ScheduleRow[],
  total: Money,
  { terms: { fee }, hasTable, onTable, locale }: PreviewValues,
): TemplateResult {
  if (rows.length <= mostRows) return scheduleTable(rows, total, locale, fee);
  const onToggle = ({ target }: Event): void => onTable((target as HTMLDetailsElement).open);
  return html`<details ?open=${hasTable} @toggle=${onToggle}>
    <summary class="link">${msg('See all dates', { id: 'plan.review.dates.action' })}</summary>
    ${hasTable ? scheduleTable(rows, total, locale, fee) : nothing}
  </details>`;
}

/** A plan with a cost: its rate now, and the document as soon as the server has worked it out. */
function creditText({ apr }: OwnPlan, locale: string): TemplateResult | typeof nothing {
  if (apr === undefined) return nothing;
  return html`<p>${aprLabel()}: <b>${formatPercent(apr, locale)}</b></p>
    <p class="second">
      ${msg('In the next step you can read the pre-contract information first.', {
        id: 'plan.preview.precontract.text',
      })}
    </p>`;
}

/** Rows with their day as it was meant, where that is no business day. */
function previewRows({ schedule }: OwnPlan, money: Money, locale: string): ScheduleRow[] {
  const { instalments, rhythm } = schedule;
  const planned = plannedDates(rhythm, instalments.length);
  return instalments.map(({ dueDate, amountMinor }, index) => {
    const meant = planned[index] ?? dueDate;
    return {
      dueDate,
      amount: { ...money, amountMinor },
      remark: meant === dueDate ? undefined : movedWords(formatDate(meant, locale)),
    };
  });
}

const movedWords = (plannedDate: string): string =>
  msg(str`The ${plannedDate} is no business day.`, { id: 'plan.preview.moved.text' });

/** No instalment is above the wish; so they may be smaller. */
function wishWords({ wish }: OwnPlan, money: Money, locale: string): string | undefined {
  const wished = wish.amountPerPeriod;
  if (!wished) return undefined;
  const wishAmount = formatMoney({ ...money, amountMinor: wished.amountMinor }, locale);
  return msg(str`Evenly spread, no instalment is above ${wishAmount}.`, {
    id: 'plan.preview.even.text',
  });
}
