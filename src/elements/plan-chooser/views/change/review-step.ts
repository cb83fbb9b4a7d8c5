import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanChangeQuote } from '../../../../core/contract/index.js';
import { comma, formatDate } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { lines } from '../../../parts/later/lines.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { bars } from '../bars.js';
import { scheduleTable } from '../schedule.js';
import { scheduleWords } from '../schedule-words.js';
import { decision, type ReviewValues } from './decision.js';
import { kindWords } from './kind-words.js';
import { newSchedule, type NewEntry } from './new-schedule.js';

/** Second view: the plan as it would be. Nothing is changed without this confirmation. */
export function reviewStep(values: ReviewValues): TemplateResult {
  const { plan, quote, kind, locale } = values;
  const entries = newSchedule(quote, plan);
  return html`<div class="sheet two">
    <div class="stack">
      ${backButton(msg('Back to the choice', { id: 'plan.changeReview.back.link' }), values.onBack)}
      <div class="tight">
        <p class="second">${kindWords(kind).name}</p>
        ${viewHeading(
          scheduleWords(
            entries.filter(({ state }) => state !== 'paid'),
            locale,
          ),
          values.headingLevel,
        )}
      </div>
      ${facts(entries, quote, locale)}
    </div>
    <div class="stack side">
      ${bars(entries, locale)}
      ${scheduleTable(
        entries.map((entry) => ({ ...entry, remark: remark(entry) })),
        plan.total,
        locale,
        quote.fee,
      )}
    </div>
    ${decision(
      values,
      msg('Confirm the change', { id: 'plan.changeReview.confirm.primary' }),
      seenWords(values),
    )}
  </div>`;
}

/** What has changed since, besides this change. */
function seenWords({ seen, quote, locale }: ReviewValues): string | typeof nothing {
  if (!seen) return nothing;
  const oldLabel = scheduleWords(seen, locale);
  const newLabel = scheduleWords(quote.before, locale);
  return msg(str`Your plan was: ${oldLabel}. It is now: ${newLabel}.`, {
    id: 'plan.changeReview.seen.text',
  });
}

/** What a person looks for first: the next instalment, and the end so far and then. */
function facts(
  entries: readonly NewEntry[],
  { before, fee }: PlanChangeQuote,
  locale: string,
): TemplateResult {
  const next = entries.find(({ state }) => state === 'next');
  const last = entries.at(-1);
  const oldEndDate = formatDate(before.at(-1)?.dueDate ?? '', locale);
  return lines([
    ...(next
      ? [
          {
            name: msg('Next instalment', { id: 'plan.running.next.label' }),
            content: html`${formatDate(next.dueDate, locale)}${comma(locale)}${amount(next.amount, locale)}`,
          },
        ]
      : []),
    ...(last
      ? [
          {
            name: msg('Last instalment', { id: 'plan.review.last.label' }),
            content: html`${formatDate(last.dueDate, locale)}${comma(locale)}${amount(last.amount, locale)}<span
                class="second block"
                >${msg(str`So far: ${oldEndDate}`, { id: 'plan.changeReview.soFar.label' })}</span
              >`,
          },
        ]
      : []),
    { name: msg('Costs', { id: 'plan.review.costs.label' }), content: amount(fee, locale) },
  ]);
}

function remark({ state, isNew }: NewEntry): string | undefined {
  if (state === 'paid') return msg('Paid', { id: 'plan.dates.paid.label' });
  return isNew ? msg('New', { id: 'plan.changeReview.new.label' }) : undefined;
}
