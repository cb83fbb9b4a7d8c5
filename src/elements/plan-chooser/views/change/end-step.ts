import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formatDate, formatMoney } from '../../../../i18n/index.js';
import { amount } from '../../../parts/amount.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { lines } from '../../../parts/later/lines.js';
import { notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { decision, type ReviewValues } from './decision.js';
import { kindWords } from './kind-words.js';
import { releasedAmount } from './new-schedule.js';

/**
 * Second view of ending a plan: what it means, from when. The plan runs on without this confirmation.
 *
 * @param today the server's civil date
 */
export function endStep(values: ReviewValues, today: string): TemplateResult {
  const { plan, quote, locale, headingLevel } = values;
  const released = releasedAmount(quote);
  const openAmount = formatMoney(released, locale);
  const todayDate = formatDate(today, locale);
  return html`<div class="sheet">
    ${backButton(msg('Back to the choice', { id: 'plan.changeReview.back.link' }), values.onBack)}
    <div class="tight">
      <p class="second">${kindWords('cancel').name}</p>
      ${viewHeading(msg('Would you like to end your plan?', { id: 'plan.end.title' }), headingLevel)}
      <p>
        ${msg(str`From ${todayDate} on there are no instalments. ${openAmount} are due again.`, {
          id: 'plan.end.text',
        })}
      </p>
    </div>
    ${lines([
      {
        name: msg('Already paid', { id: 'plan.running.paid.label' }),
        content: amount(plan.paid, locale),
      },
      { name: msg('Due again', { id: 'plan.end.open.label' }), content: amount(released, locale) },
      { name: msg('Costs', { id: 'plan.review.costs.label' }), content: amount(quote.fee, locale) },
    ])}
    ${notice(
      infoIcon,
      msg('Ending it costs nothing. You can make another plan at any time.', {
        id: 'plan.end.calm.text',
      }),
    )}
    ${decision(values, msg('End the plan now', { id: 'plan.end.confirm.primary' }))}
  </div>`;
}
