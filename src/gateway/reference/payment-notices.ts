import { addBusinessDays, addDays } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import { checkAmount, checkDate } from './checks.js';
import { remainingMinor } from './figures.js';
import type { Writes } from './operation.js';
import { step } from './receipts.js';
import { withoutCardNumbers } from './redact/index.js';
import { putRequest } from './request-view.js';

export const paymentNoticeWrites = {
  createPaymentNotice: async (unit, { body }) => {
    const { reviewBusinessDays, maxDaysAgo, maxDaysAhead } = unit.policy.paymentNotice;
    const { today, holidays } = unit;
    const owedMinor = sumMinor((await unit.openItems()).map(remainingMinor));
    checkAmount(unit, body.amount, 1, owedMinor);
    checkDate(body.paidOn, addDays(today, -maxDaysAgo), addDays(today, maxDaysAhead), '/paidOn');
    const from = body.paidOn > today ? body.paidOn : today;
    const until = addBusinessDays(from, reviewBusinessDays, holidays);
    return putRequest(
      unit,
      {
        kind: 'paymentNotice',
        detail: { amount: body.amount, on: body.paidOn, until },
        comment: body.reference === undefined ? undefined : withoutCardNumbers(body.reference),
        dueOn: addDays(until, 1),
      },
      [step('weCheck', until), step('nothingDemanded', until)],
    );
  },
} satisfies Writes;
