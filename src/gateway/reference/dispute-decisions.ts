import { ProblemError } from '../../core/errors/index.js';
import { releaseHeld } from './disputes.js';
import { remainingMinor } from './figures.js';
import { commitUnit } from './operation.js';
import type { Context } from './options.js';
import type { Allocation, ItemRecord, RequestRecord } from './records.js';
import { reviseScheduledDebit } from './scheduled-debit.js';
import { found, type WriteUnit } from './unit.js';

/** What the telco's people have decided about an objection. */
export interface DisputeDecision {
  readonly accountId: string;
  /** The objection's request. */
  readonly id: string;
  readonly decision: 'upheld' | 'partlyUpheld' | 'rejected';
  /** What is given up, in minor units, of what was held back; for `partlyUpheld` alone. */
  readonly acceptedMinor?: number;
}

const open: readonly RequestRecord['state'][] = ['received', 'inProgress', 'needsInfo'];

/** The part that is given up, of each item in turn. */
function share(held: readonly Allocation[], acceptedMinor: number): Allocation[] {
  let restMinor = acceptedMinor;
  return held.map(({ itemId, amountMinor }) => {
    const partMinor = Math.min(restMinor, amountMinor);
    restMinor -= partMinor;
    return { itemId, amountMinor: partMinor };
  });
}

/** An item of which a part is not owed any more. */
function reduced(item: ItemRecord, partMinor: number): ItemRecord {
  const rest = { ...item, amountMinor: item.amountMinor - partMinor };
  const ended = item.paidMinor > 0 ? 'paid' : 'cancelled';
  return remainingMinor(rest) > 0 ? rest : { ...rest, state: ended };
}

async function giveUp(unit: WriteUnit, parts: readonly Allocation[]): Promise<void> {
  const items = new Map((await unit.openItems()).map((item) => [item.id, item]));
  for (const { itemId, amountMinor } of parts) {
    const item = items.get(itemId);
    if (!item) continue;
    // Paid meanwhile, against the objection: giving that back is the telco's own booking.
    const partMinor = Math.min(amountMinor, remainingMinor(item));
    await unit.put('item', reduced(item, partMinor));
  }
  await reviseScheduledDebit(unit);
}

/**
 * Ends an objection: what is accepted is not owed any more, the rest is owed again.
 * @throws ProblemError `not-found`, or `state-conflict` when it is no open objection
 * @throws RangeError when more is given up than was held back
 */
export async function decideDispute(
  context: Context,
  { accountId, id, decision, acceptedMinor = 0 }: DisputeDecision,
): Promise<void> {
  await commitUnit(context.store, context, accountId, context.clock(), async (unit) => {
    const request = found(await unit.tx.get('request', id));
    if (request.kind !== 'dispute' || !open.includes(request.state)) {
      throw new ProblemError('state-conflict', { id });
    }
    const held = request.held ?? [];
    const heldMinor = held.reduce((sum, each) => sum + each.amountMinor, 0);
    const givenUpMinor = { upheld: heldMinor, partlyUpheld: acceptedMinor, rejected: 0 }[decision];
    if (givenUpMinor < 0 || givenUpMinor > heldMinor) {
      throw new RangeError('More is given up than was held back');
    }
    await endDispute(unit, request, decision);
    await giveUp(unit, share(held, givenUpMinor));
  });
}

/** Ends an objection: what it held back is owed again, but for what is then given up. */
export async function endDispute(
  unit: WriteUnit,
  request: RequestRecord,
  decision: DisputeDecision['decision'],
): Promise<void> {
  await releaseHeld(unit, request);
  await unit.put('request', {
    ...request,
    state: decision === 'rejected' ? 'rejected' : 'done',
    dueOn: undefined,
    detail: { ...request.detail, disputeState: decision, heldAmount: undefined },
    held: undefined,
  });
}
