import { addDays, onBusinessDay } from '../../core/domain/civil-date.js';
import { promiseWindow, smallestPromise } from '../../core/domain/promise.js';
import { ProblemError } from '../../core/errors/index.js';
import { checkAmount, checkDate } from './checks.js';
import { accountFigures, inCurrency } from './figures.js';
import { need, type Reads, type Writes } from './operation.js';
import { step } from './receipts.js';
import type { RequestRecord } from './records.js';
import { putRequest } from './request-view.js';
import type { ReadUnit } from './unit.js';

/** One promise, one pause at a time: the first one has to end or be withdrawn. */
export async function refuseSecond(unit: ReadUnit, kind: RequestRecord['kind']): Promise<void> {
  const existing = (await unit.openRequests()).find((request) => request.kind === kind);
  if (existing) throw new ProblemError('state-conflict', { id: existing.id });
}

const windowOf = (unit: ReadUnit) => promiseWindow(unit.today, unit.policy.promise, unit.holidays);

export const promiseReads = {
  getPromiseOptions: async (unit) => {
    need(unit, 'promise');
    const { payNowMinor } = await accountFigures(unit);
    const { earliest, latest } = windowOf(unit);
    return {
      data: {
        amount: inCurrency(unit, payNowMinor),
        minAmount: inCurrency(unit, smallestPromise(payNowMinor, unit.policy.promise)),
        earliest,
        latest,
        nonBusinessDays: [...unit.holidays]
          .filter((day) => day >= earliest && day <= latest)
          .sort(),
      },
    };
  },
} satisfies Reads;

export const promiseWrites = {
  createPromise: async (unit, { body }) => {
    need(unit, 'promise');
    await refuseSecond(unit, 'promise');
    const { payNowMinor } = await accountFigures(unit);
    const smallestMinor = smallestPromise(payNowMinor, unit.policy.promise);
    checkAmount(unit, body.amount, Math.max(1, smallestMinor), payNowMinor);
    const { earliest, latest } = windowOf(unit);
    const payBy = onBusinessDay(body.payBy, unit.holidays);
    checkDate(payBy, earliest, latest, '/payBy');
    return putRequest(
      unit,
      {
        kind: 'promise',
        detail: { amount: body.amount, on: payBy },
        keptMinor: 0,
        dueOn: addDays(payBy, unit.policy.promise.graceDays + 1),
      },
      [step('nothingDemanded', payBy), step('payBy', payBy)],
    );
  },
} satisfies Writes;
