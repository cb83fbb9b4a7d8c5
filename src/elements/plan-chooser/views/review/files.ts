import { msg, str } from '@lit/localize';
import type { Plan } from '../../../../core/contract/index.js';
import { calendarFile } from '../../../../core/domain/calendar-file.js';
import { formatMoney } from '../../../../i18n/index.js';

/** The instalments of a plan as a calendar file. Without a receipt its own days date it. */
export function planCalendar({ id, instalments, receipt }: Plan, locale: string): Blob {
  const instalmentCount = instalments.length;
  const days = instalments.map(({ number, dueDate, amount }) => {
    const instalmentAmount = formatMoney(amount, locale);
    const numberCount = number;
    return {
      uid: `${id}-${String(number)}@kulanz`,
      on: dueDate,
      summary: msg(str`Instalment ${numberCount} of ${instalmentCount}: ${instalmentAmount}`, {
        id: 'plan.receipt.entry.label',
      }),
    };
  });
  const stamp = receipt?.createdAt ?? `${instalments[0]?.dueDate ?? ''}T00:00:00Z`;
  return new Blob([calendarFile(days, stamp)], { type: 'text/calendar;charset=utf-8' });
}
