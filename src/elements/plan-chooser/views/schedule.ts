import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../core/contract/index.js';
import { formatDate, formatMoney } from '../../../i18n/index.js';
import { amount } from '../../parts/amount.js';

export interface ScheduleRow {
  readonly dueDate: string;
  readonly amount: Money;
  /** How it stands, or why its day was moved. */
  readonly remark?: string | undefined;
}

/**
 * Every date and instalment, and what they come to.
 * @param costs what the plan costs beside what is owed
 */
export function scheduleTable(
  rows: readonly ScheduleRow[],
  total: Money,
  locale: string,
  costs?: Money,
): TemplateResult {
  const costAmount = costs ? formatMoney(costs, locale) : '';
  return html`<table>
    <thead>
      <tr class="second">
        <th scope="col">${msg('Date', { id: 'plan.schedule.date.label' })}</th>
        <th scope="col">${msg('Instalment', { id: 'plan.schedule.amount.label' })}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ dueDate, amount: money, remark }) =>
          html`<tr>
            <th scope="row">
              <time datetime=${dueDate}>${formatDate(dueDate, locale)}</time>
              ${remark ? html`<span class="second block">${remark}</span>` : nothing}
            </th>
            <td>${amount(money, locale)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">
          ${
            costs
              ? msg(str`Total, costs: ${costAmount}`, { id: 'plan.schedule.costs.label' })
              : msg('Total', { id: 'plan.schedule.total.label' })
          }
        </th>
        <td>${amount(total, locale)}</td>
      </tr>
    </tfoot>
  </table>`;
}
