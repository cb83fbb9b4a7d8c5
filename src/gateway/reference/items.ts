import type { Item } from '../../core/contract/index.js';
import { lastDayToObject } from '../../core/domain/dispute.js';
import { inCurrency, onItsWayByItem, remainingMinor, undisputedMinor } from './figures.js';
import type { Reads } from './operation.js';
import { readPage } from './paging.js';
import type { ItemRecord } from './records.js';
import { found, type ReadUnit } from './unit.js';

const statesOf: Record<'open' | 'paid' | 'all', readonly ItemRecord['state'][] | undefined> = {
  open: ['open', 'inPlan'],
  paid: ['paid'],
  all: undefined,
};

/** Last day to object, for what was received. */
export function disputeUntil(unit: ReadUnit, { receivedOn }: ItemRecord): string | undefined {
  return receivedOn === undefined ? undefined : lastDayToObject(receivedOn, unit.holidays);
}

/** Paid items too can be objected to; what is in dispute already, credits and late ones cannot. */
export function isDisputable(unit: ReadUnit, item: ItemRecord, disputed: Set<string>): boolean {
  const until = disputeUntil(unit, item);
  return (
    unit.account.capabilities.dispute &&
    item.kind !== 'credit' &&
    item.state !== 'cancelled' &&
    !disputed.has(item.id) &&
    until !== undefined &&
    unit.today <= until
  );
}

/** Items that open disputes are about. */
export async function itemsInDispute(unit: ReadUnit): Promise<Set<string>> {
  const requests = await unit.openRequests();
  return new Set(
    requests.flatMap(({ kind, detail }) => (kind === 'dispute' ? (detail.itemIds ?? []) : [])),
  );
}

function statusOf(unit: ReadUnit, item: ItemRecord, onItsWayMinor: number): Item['status'] {
  if (item.state === 'paid' || item.state === 'cancelled') return item.state;
  if (item.disputedMinor > 0) return 'disputed';
  if (onItsWayMinor >= undisputedMinor(item)) return 'inTransit';
  if (item.state === 'inPlan') return 'inPlan';
  return item.dueDate !== undefined && item.dueDate < unit.today ? 'overdue' : 'open';
}

/** Makes views of items; what all of them need is read once. */
async function itemViewer(unit: ReadUnit): Promise<(item: ItemRecord) => Item> {
  const onItsWay = await onItsWayByItem(unit);
  const disputed = await itemsInDispute(unit);
  return (item) => {
    const until = disputeUntil(unit, item);
    const { id, kind, label, period, issuedOn, receivedOn, dueDate, documentId, lines } = item;
    return {
      id,
      kind,
      label,
      ...(period && { period }),
      issuedOn,
      ...(receivedOn !== undefined && { receivedOn }),
      ...(dueDate !== undefined && { dueDate }),
      amount: inCurrency(unit, item.amountMinor),
      remaining: inCurrency(unit, remainingMinor(item)),
      status: statusOf(unit, item, onItsWay.get(id) ?? 0),
      disputable: isDisputable(unit, item, disputed),
      ...(until !== undefined && { disputeUntil: until }),
      ...(documentId !== undefined && { documentId }),
      ...(lines && {
        lines: lines.map((line) => ({
          id: line.id,
          label: line.label,
          amount: inCurrency(unit, line.amountMinor),
        })),
      }),
    };
  };
}

export const itemReads = {
  listItems: async (unit, { query }) => {
    const states = statesOf[query.status ?? 'all'];
    const view = await itemViewer(unit);
    const data = await readPage(
      query,
      (filter) => unit.tx.list('item', { ...filter, ...(states && { states }) }),
      view,
    );
    return { data };
  },
  getItem: async (unit, { id }) => {
    const item = found(await unit.tx.get('item', id));
    const view = await itemViewer(unit);
    return { data: view(item) };
  },
} satisfies Reads;
