import type { RequestRecord } from '../reference/records.js';
import type { AcceptedOffers } from './accepted-offers.js';
import type { TmForumConfig } from './config.js';
import { preferencesPush, surveyPush } from './customer-pushes.js';
import type { Desk } from './desk.js';
import { planDraft, planKey, promiseDraft } from './plan-drafts.js';
import type { Push, Pushes, Pushing } from './push.js';
import type { TicketDraft } from './tickets.js';

/** What of the records has a place in the stack, and how it gets there. */
export function createPushes(
  desk: Desk,
  config: TmForumConfig,
  acceptedOffers: Pick<AcceptedOffers, 'push'>,
): Pushes {
  return {
    plan: planPush(desk, config),
    payment: paymentPush(desk, config),
    survey: surveyPush(desk, config),
    preferences: preferencesPush(desk),
    offer: acceptedOffers.push,
    request: (request, how) => {
      switch (request.kind) {
        case 'dispute':
          return pushDispute(desk, config, request, how);
        case 'pause':
          return pushPause(desk, config, request, how);
        case 'promise':
          return pushPromise(desk, config, request, how);
        case 'callback':
          return pushCallback(desk, config, request, how);
        default:
          // Everything else is answered by people, who find it where the gateway keeps it.
          return Promise.resolve(false);
      }
    },
  };
}

/** An instalment plan, from when it is agreed; each change is written over what is there. */
function planPush({ paymentPlans, collectingMethod }: Desk, config: TmForumConfig): Push<'plan'> {
  return async (plan, { accountId, before, stamp, tx }) => {
    // A cancelled one has no instalments left, and TMF666 keeps no plan without a payment.
    const instalments = plan.instalments.length > 0 ? plan.instalments : before?.instalments;
    if (plan.derived || plan.state === 'pending' || !instalments?.length) return false;
    const known = before?.stamp === undefined ? undefined : planKey(before, config, before.stamp);
    const draft = planDraft({ ...plan, instalments }, config, stamp);
    // Whoever collects the instalments reads here that and from where they may, and for which bills.
    const paymentMethodId =
      plan.collection === 'directDebit' ? await collectingMethod(accountId) : undefined;
    const inPlan = (await tx.list('item')).filter(({ planId }) => planId === plan.id);
    const billIds = inPlan.flatMap(({ billId }) => billId ?? []);
    await paymentPlans.put(accountId, { ...draft, paymentMethodId, billIds }, known);
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

/** An objection. What else becomes of it is the telco's people's. */
const pushDispute = (
  { tickets }: Desk,
  { disputeTicketType }: TmForumConfig,
  request: RequestRecord,
  how: Pushing<'request'>,
): Promise<boolean> =>
  pushTicket(tickets, request, how, async () => {
    const { itemIds = [], reasonCode, heldAmount } = request.detail;
    const items = await Promise.all(itemIds.map((id) => how.tx.get('item', id)));
    return {
      type: disputeTicketType,
      description: [reasonCode, request.comment].filter((each) => each !== undefined).join(': '),
      billIds: items.flatMap((item) => item?.billId ?? []),
      disputedMinor: heldAmount?.amountMinor,
    };
  });

/** A pause: whoever collects for the telco has to know that nothing may be collected. */
const pushPause = (
  { tickets }: Desk,
  { pauseTicketType }: TmForumConfig,
  request: RequestRecord,
  how: Pushing<'request'>,
): Promise<boolean> =>
  pushTicket(tickets, request, how, () => ({
    type: pauseTicketType,
    description: `until ${request.detail.until ?? ''}`.trim(),
    billIds: [],
  }));

/** A request that stands in the stack as a ticket; one that is withdrawn is cancelled there. */
async function pushTicket(
  tickets: Desk['tickets'],
  { state, stamp: known }: RequestRecord,
  { accountId, stamp }: Pushing<'request'>,
  draftOf: () => Omit<TicketDraft, 'stamp'> | Promise<Omit<TicketDraft, 'stamp'>>,
): Promise<boolean> {
  const isWithdrawn = state === 'withdrawn';
  if (!tickets || (known !== undefined && !isWithdrawn)) return false;
  const found = await tickets.findByStamp(accountId, stamp);
  if (isWithdrawn) {
    if (found) await tickets.cancel(accountId, found.id);
    return found !== undefined;
  }
  if (!found) await tickets.create(accountId, { ...(await draftOf()), stamp });
  return true;
}

/** A call-back; one that is withdrawn is cancelled there. */
async function pushCallback(
  { appointments }: Desk,
  config: TmForumConfig,
  request: RequestRecord,
  { accountId, stamp, tx }: Pushing<'request'>,
): Promise<boolean> {
  const { slot, topicCode } = request.detail;
  if (!appointments || !slot) return false;
  const found = await appointments.findByStamp(accountId, stamp);
  if (request.state === 'withdrawn') {
    if (found) await appointments.cancel(accountId, found.id);
    return found !== undefined;
  }
  if (found) return true;
  const account = await tx.get('account', accountId);
  const phone = account?.contactPoints.find(({ id }) => id === request.contactPointId);
  await appointments.create(accountId, {
    stamp,
    category: config.callbackCategory,
    description: topicCode,
    phoneNumber: phone?.value,
    startsAt: slot.from,
    endsAt: slot.to,
  });
  return true;
}

/** A payment that the provider has taken, once: booking it is the stack's. */
function paymentPush({ payments }: Desk, { paymentMethodType }: TmForumConfig): Push<'payment'> {
  return async (payment, { accountId, stamp, tx }) => {
    if (!payments || payment.state !== 'succeeded' || payment.stamp !== undefined) return false;
    if (await payments.findByStamp(accountId, stamp)) return true;
    const bills = await Promise.all(
      payment.allocations.map(async ({ itemId, amountMinor }) => {
        const billId = (await tx.get('item', itemId))?.billId;
        return billId === undefined ? [] : [{ id: billId, amountMinor }];
      }),
    );
    await payments.create(accountId, {
      stamp,
      amountMinor: payment.amountMinor,
      method: { type: paymentMethodType },
      bills: bills.flat(),
    });
    return true;
  };
}
