import type { RequestRecord } from '../reference/records.js';
import type { TmForumConfig } from './config.js';
import type { Desk } from './desk.js';
import { planDraft, planKey, promiseDraft } from './plan-drafts.js';
import type { Push, Pushes, Pushing } from './push.js';

/** What of the records has a place in the stack, and how it gets there. */
export function createPushes(desk: Desk, config: TmForumConfig): Pushes {
  return {
    plan: planPush(desk, config),
    request: (request, how) => {
      switch (request.kind) {
        case 'dispute':
          return pushDispute(desk, config, request, how);
        case 'promise':
          return pushPromise(desk, config, request, how);
        default:
          // Everything else is answered by people, who find it where the gateway keeps it.
          return Promise.resolve(false);
      }
    },
  };
}

/** An instalment plan, from when it is agreed; each change is written over what is there. */
function planPush({ paymentPlans }: Desk, config: TmForumConfig): Push<'plan'> {
  return async (plan, { accountId, before, stamp }) => {
    // One that ends without an instalment left has nothing that TMF666 could keep.
    if (plan.derived || plan.state === 'pending' || plan.instalments.length === 0) return false;
    const known = before?.stamp === undefined ? undefined : planKey(before, config, before.stamp);
    await paymentPlans.put(accountId, planDraft(plan, config, stamp), known);
    return true;
  };
}

/** A promise to pay, which TMF666 keeps as a plan of one payment. */
async function pushPromise(
  { paymentPlans }: Desk,
  config: TmForumConfig,
  request: RequestRecord,
  { accountId, stamp }: Pushing<'request'>,
): Promise<boolean> {
  const draft = promiseDraft(request, config, stamp);
  if (!draft) return false;
  await paymentPlans.put(accountId, draft);
  return true;
}

/** An objection, once: what becomes of it is the telco's people's. */
async function pushDispute(
  { tickets }: Desk,
  config: TmForumConfig,
  request: RequestRecord,
  { accountId, stamp, tx }: Pushing<'request'>,
): Promise<boolean> {
  if (!tickets || request.stamp !== undefined || request.detail.disputeState !== 'received') {
    return false;
  }
  const { itemIds = [], reasonCode, heldAmount } = request.detail;
  const items = await Promise.all(itemIds.map((id) => tx.get('item', id)));
  if (await tickets.findByStamp(accountId, stamp)) return true;
  await tickets.create(accountId, {
    stamp,
    type: config.disputeTicketType,
    description: [reasonCode, request.comment].filter((each) => each !== undefined).join(': '),
    billIds: items.flatMap((item) => item?.billId ?? []),
    disputedMinor: heldAmount?.amountMinor,
  });
  return true;
}
