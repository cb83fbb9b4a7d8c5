import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../../core/contract/index.js';
import type { OwnPlanTerms } from '../../../../core/domain/own-plan.js';
import { plannedDates } from '../../../../core/domain/schedule.js';
import { formatDate, formatMoney, formatPercent } from '../../../../i18n/index.js';
import { aprLabel } from '../apr-label.js';
import { oddWords } from '../offer-words.js';
import { bars } from '../bars.js';
import { scheduleTable, type ScheduleRow } from '../schedule.js';
import { scheduleWords } from '../schedule-words.js';
import type { OwnPlan } from './draft.js';

/** The plan as it would be: picture, table, and why amounts and days are what they are. */
export function preview(
  plan: OwnPlan,
  { amount, fee }: OwnPlanTerms,
  headingLevel: number,
  locale: string,
): TemplateResult {
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
    ${scheduleTable(rows, total, locale, fee)} ${creditText(plan, locale)}
    <p class="second">${notes.filter(Boolean).join(' ')}</p>`;
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
    const plannedDate = formatDate(meant, locale);
    return {
      dueDate,
      amount: { ...money, amountMinor },
      remark:
        meant === dueDate
          ? undefined
          : msg(str`The ${plannedDate} is no business day.`, { id: 'plan.preview.moved.text' }),
    };
  });
}

/** No instalment is above the wish; so they may be smaller. */
function wishWords({ wish }: OwnPlan, money: Money, locale: string): string | undefined {
  const wished = wish.amountPerPeriod;
  if (!wished) return undefined;
  const wishAmount = formatMoney({ ...money, amountMinor: wished.amountMinor }, locale);
  return msg(str`Evenly spread, no instalment is above ${wishAmount}.`, {
    id: 'plan.preview.even.text',
  });
}
