import { addDays } from '../../core/domain/civil-date.js';
import { inOrder, isOpen, type Instalment } from '../../core/domain/plan-state.js';
import { checkDate } from './checks.js';
import { need, type Reads, type Writes } from './operation.js';
import { nextCollection } from './plan-collection.js';
import { frameFor } from './plan-view.js';
import { refuseSecond } from './promises.js';
import { step } from './receipts.js';
import type { RequestRecord } from './records.js';
import { putRequest } from './request-view.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** Days on which a pause can end; without a wish it ends on `defaultUntil`. */
function windowOf({ today, policy: { pause } }: ReadUnit) {
  return {
    defaultUntil: addDays(today, pause.defaultDays),
    earliest: addDays(today, 1),
    latest: addDays(today, pause.maxDays),
  };
}

export const pauseReads = {
  getPauseOptions: async (unit) => {
    need(unit, 'pause');
    return Promise.resolve({ data: windowOf(unit) });
  },
} satisfies Reads;

export const pauseWrites = {
  createPause: async (unit, { body }) => {
    need(unit, 'pause');
    await refuseSecond(unit, 'pause');
    const { defaultUntil, earliest, latest } = windowOf(unit);
    const until = body.until ?? defaultUntil;
    checkDate(until, earliest, latest, '/until');
    return putRequest(
      unit,
      { kind: 'pause', detail: { until }, pauseReason: body.reasonCode, dueOn: addDays(until, 1) },
      [step('nothingDemanded', until), step('pauseEnds', until)],
    );
  },
} satisfies Writes;

/**
 * When a pause ends, instalments that fell due in it get a new day soon after, so that nobody comes
 * out of a pause with missed instalments.
 */
export async function resumePlan(unit: WriteUnit, pause: RequestRecord): Promise<void> {
  const plan = await unit.activePlan();
  const frame = plan && frameFor(unit, plan.agreedMinor);
  if (!frame) return;
  const from = addDays(pause.createdAt.slice(0, 10), -frame.band.graceDays);
  const until = pause.detail.until ?? unit.today;
  const rested = (each: Instalment): boolean =>
    isOpen(each) && each.dueDate >= from && each.dueDate <= until && each.dueDate <= unit.today;
  const instalments = inOrder(
    plan.instalments.map((each): Instalment =>
      rested(each) ? { ...each, dueDate: frame.earliestStart, changed: 'paused' } : each,
    ),
  );
  const resumed = { ...plan, instalments };
  await unit.put('plan', { ...resumed, dueOn: nextCollection(resumed, unit.today) });
}
