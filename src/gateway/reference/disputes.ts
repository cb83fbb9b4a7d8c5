import type { OperationBody } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import { openMinor, shorten } from '../../core/domain/plan-state.js';
import { checkAmount, dateOutOfRange } from './checks.js';
import { conciliationIn } from './conciliation.js';
import { inCurrency, remainingMinor, undisputedMinor } from './figures.js';
import { disputeUntil, isDisputable, itemsInDispute } from './items.js';
import { invalid, need, type Writes } from './operation.js';
import { nextCollection } from './plan-collection.js';
import { step } from './receipts.js';
import type { Allocation, ItemRecord, RequestRecord } from './records.js';
import { withoutCardNumbers } from './redact/index.js';
import { putRequest } from './request-view.js';
import { reviseScheduledDebit } from './scheduled-debit.js';
import { found, type ReadUnit, type WriteUnit } from './unit.js';

type Body = OperationBody<'createDispute'>;

/** The chosen items, each of which can still be objected to. */
async function itemsOf(unit: ReadUnit, { itemIds }: Body): Promise<ItemRecord[]> {
  const disputed = await itemsInDispute(unit);
  const items: ItemRecord[] = [];
  for (const [index, id] of [...new Set(itemIds)].entries()) {
    const item = found(await unit.tx.get('item', id));
    if (!isDisputable(unit, item, disputed)) {
      const until = disputeUntil(unit, item);
      throw until !== undefined && until < unit.today
        ? dateOutOfRange(`/itemIds/${String(index)}`, item.receivedOn ?? item.issuedOn, until)
        : invalid(`/itemIds/${String(index)}`, 'not-disputable');
    }
    items.push(item);
  }
  return items;
}

/**
 * How much of each item is held back: the disputed amount as far as it is not paid. An item of a
 * plan is held as a whole, because it leaves the plan.
 */
function holdBack(items: readonly ItemRecord[], disputedMinor: number): Allocation[] {
  let restMinor = disputedMinor;
  return items.map((item) => {
    const roomMinor = undisputedMinor(item);
    const amountMinor = item.state === 'inPlan' ? roomMinor : Math.min(restMinor, roomMinor);
    restMinor -= Math.min(restMinor, amountMinor);
    return { itemId: item.id, amountMinor };
  });
}

/** A disputed item is never demanded: it leaves its plan, which gets shorter by as much. */
async function leavePlan(unit: WriteUnit, items: readonly ItemRecord[]): Promise<void> {
  const plan = await unit.activePlan();
  const leavingMinor = sumMinor(items.map(remainingMinor));
  if (!plan || leavingMinor === 0) return;
  const instalments = shorten(plan.instalments, leavingMinor);
  const ended = instalments.length === 0 ? 'cancelled' : 'completed';
  const state = openMinor(instalments) > 0 ? plan.state : ended;
  const rest = { ...plan, instalments, state };
  await unit.put('plan', { ...rest, dueOn: nextCollection(rest, unit.today) });
}

export const disputeWrites = {
  createDispute: async (unit, { body }) => {
    need(unit, 'dispute');
    const items = await itemsOf(unit, body);
    const fullMinor = sumMinor(items.map(({ amountMinor }) => amountMinor));
    const disputedMinor = body.disputedAmount
      ? checkAmount(unit, body.disputedAmount, 1, fullMinor, '/disputedAmount')
      : fullMinor;

    const held = holdBack(items, disputedMinor);
    await leavePlan(
      unit,
      items.filter(({ state }) => state === 'inPlan'),
    );
    for (const [index, item] of items.entries()) {
      if (item.state !== 'open' && item.state !== 'inPlan') continue;
      await unit.put('item', {
        ...item,
        state: 'open',
        planId: undefined,
        disputedMinor: item.disputedMinor + (held[index]?.amountMinor ?? 0),
      });
    }
    await reviseScheduledDebit(unit);

    const { answerDays, conciliationUrl } = unit.policy.dispute;
    const respondBy = addDays(unit.today, answerDays);
    const conciliation = conciliationIn(unit.account.jurisdiction, conciliationUrl);
    return putRequest(
      unit,
      {
        kind: 'dispute',
        detail: {
          itemIds: items.map(({ id }) => id),
          reasonCode: body.reasonCode,
          disputeState: 'received',
          heldAmount: inCurrency(unit, sumMinor(held.map(({ amountMinor }) => amountMinor))),
          respondBy,
          ...(conciliation !== undefined && { conciliationUrl: conciliation }),
        },
        held,
        comment: body.comment === undefined ? undefined : withoutCardNumbers(body.comment),
      },
      [step('nothingDemanded'), step('weAnswer', respondBy)],
    );
  },
} satisfies Writes;

/** Ends a dispute: what it held back is owed again. */
export async function releaseHeld(unit: WriteUnit, { held = [] }: RequestRecord): Promise<void> {
  const items = new Map((await unit.openItems()).map((item) => [item.id, item]));
  for (const { itemId, amountMinor } of held) {
    const item = items.get(itemId);
    if (!item) continue;
    const disputedMinor = Math.max(0, item.disputedMinor - amountMinor);
    await unit.put('item', { ...item, disputedMinor });
  }
  await reviseScheduledDebit(unit);
}
