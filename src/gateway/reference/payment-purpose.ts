import type { PaymentRequest } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { openMinor } from '../../core/domain/plan-state.js';
import { ProblemError } from '../../core/errors/index.js';
import { checkAmount } from './checks.js';
import { onItsWayByItem, undisputedMinor } from './figures.js';
import { invalid } from './operation.js';
import type { Allocation, ItemRecord } from './records.js';
import { found, type ReadUnit } from './unit.js';

/** Items that a purpose may pay, oldest first, and the amount asked for when nothing is chosen. */
interface Payable {
  readonly items: readonly ItemRecord[];
  /** Upper bound besides what the items can take. */
  readonly atMostMinor?: number;
}

async function ofBalance(unit: ReadUnit): Promise<Payable> {
  const items = await unit.openItems();
  return { items: items.filter(({ state }) => state === 'open') };
}

/** The payer chooses what is paid. Source: TKG §62(3). */
async function ofItems(unit: ReadUnit, ids: readonly string[] = []): Promise<Payable> {
  if (ids.length === 0) throw invalid('/purpose/ids', 'required');
  const open = new Map((await unit.openItems()).map((item) => [item.id, item]));
  const chosen = new Set(ids);
  for (const id of chosen) found(await unit.tx.get('item', id));
  const items = [...open.values()].filter(({ id, state }) => chosen.has(id) && state === 'open');
  return { items };
}

/** Money for the plan pays its earliest instalments; more than the next one is always welcome. */
async function ofInstalments(unit: ReadUnit, ids: readonly string[] = []): Promise<Payable> {
  const plan = found(await unit.activePlan());
  for (const id of ids) found(plan.instalments.find((instalment) => instalment.id === id));
  const items = await unit.openItems();
  return {
    items: items.filter(({ planId }) => planId === plan.id),
    atMostMinor: openMinor(plan.instalments),
  };
}

async function ofPromise(unit: ReadUnit, ids: readonly string[] = []): Promise<Payable> {
  const requests = await unit.openRequests();
  for (const id of ids) {
    found(requests.find((request) => request.kind === 'promise' && request.id === id));
  }
  return ofBalance(unit);
}

function payable(unit: ReadUnit, { kind, ids }: PaymentRequest['purpose']): Promise<Payable> {
  switch (kind) {
    case 'balance':
      return ofBalance(unit);
    case 'items':
      return ofItems(unit, ids);
    case 'instalment':
      return ofInstalments(unit, ids);
    case 'promise':
      return ofPromise(unit, ids);
  }
}

/**
 * Distributes a payment over what it is meant to pay, oldest first. What is disputed, or on its way
 * already, is left out.
 * @throws ProblemError `amount-out-of-range` for less than one minor unit or more than can be paid
 */
export async function allocate(
  unit: ReadUnit,
  { amount, purpose }: PaymentRequest,
): Promise<Allocation[]> {
  const { items, atMostMinor = Number.MAX_SAFE_INTEGER } = await payable(unit, purpose);
  const onItsWay = await onItsWayByItem(unit);
  const rooms = items
    .map((item) => ({
      itemId: item.id,
      roomMinor: Math.max(0, undisputedMinor(item) - (onItsWay.get(item.id) ?? 0)),
    }))
    .filter(({ roomMinor }) => roomMinor > 0);
  const largestMinor = Math.min(atMostMinor, sumMinor(rooms.map(({ roomMinor }) => roomMinor)));
  if (largestMinor === 0) throw new ProblemError('amount-out-of-range');
  const smallestMinor = unit.account.capabilities.partPayment ? 1 : largestMinor;
  let restMinor = checkAmount(unit, amount, smallestMinor, largestMinor);

  const allocations: Allocation[] = [];
  for (const { itemId, roomMinor } of rooms) {
    const amountMinor = Math.min(restMinor, roomMinor);
    restMinor -= amountMinor;
    if (amountMinor > 0) allocations.push({ itemId, amountMinor });
  }
  return allocations;
}
