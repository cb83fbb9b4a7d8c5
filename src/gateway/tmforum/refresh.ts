import type { Capabilities } from '../../core/contract/index.js';
import { contentTag } from '../reference/content-tag.js';
import { takeBookings, type Booking } from '../reference/bookings.js';
import { commitUnit } from '../reference/operation.js';
import type { Context } from '../reference/options.js';
import { releaseItems } from '../reference/plan-changes.js';
import { endDispute, type DisputeDecision } from '../reference/dispute-decisions.js';
import type { AccountRecord, ItemRecord, PlanRecord, RequestRecord } from '../reference/records.js';
import type { Store } from '../reference/store.js';
import type { WriteUnit } from '../reference/unit.js';
import { fromStack, newAccountRecord } from './account-record.js';
import type { TmForumConfig } from './config.js';
import { meaningOf } from './meanings.js';
import { derivedPlans } from './derived-plans.js';
import { readFacts, type StackFacts } from './facts.js';
import { itemRecords } from './item-records.js';
import type { OpaqueId } from './opaque-id.js';
import { isKnownBy, type PlanKey } from './payment-plan-shape.js';
import { planKey } from './plan-drafts.js';
import type { Stack } from './stack.js';
import type { Tickets } from './tickets.js';
import type { ToldFacts } from './told.js';

/** What it takes to bring the records of an account up to what its stack says. */
export interface Mirror {
  readonly config: TmForumConfig;
  readonly stack: Stack;
  readonly tickets: Tickets | undefined;
  readonly opaqueId: OpaqueId;
  readonly tell: ((accountId: string) => Promise<ToldFacts>) | undefined;
  readonly offered: Capabilities;
  /** Of the rules, with the store that nothing is written through from. */
  readonly reference: Context;
}

/**
 * Takes over what the stack says of an account, if that has changed: as one commit, with all that
 * follows from it by the rules.
 * @param store where the records are; not one that asks the stack first
 * @throws ProblemError `not-found`, or why the stack could not be read
 */
export async function refresh(mirror: Mirror, accountId: string, store: Store): Promise<void> {
  const { config, stack, opaqueId, tell, reference, offered } = mirror;
  const now = reference.clock();
  // First what is known here: what the stack has booked since then is in what it says.
  const { known, disputes } = await readKnown(store, accountId);
  const facts = await readFacts(config, stack, opaqueId, tell, accountId, now);
  const decided = disputes.length > 0 ? await decisionsOn(disputes, mirror, accountId) : [];
  if (known?.books?.seen === facts.tag && decided.length === 0) return;
  if (!known) {
    const record = newAccountRecord(facts, config, offered, now.toISOString());
    await store.load([{ kind: 'account', record }]);
  }
  await commitUnit(store, reference, accountId, now, (unit) =>
    takeOver(mirror, unit, facts, decided),
  );
}

async function takeOver(
  mirror: Mirror,
  unit: WriteUnit,
  facts: StackFacts,
  decided: readonly Decided[],
): Promise<void> {
  for (const { id, decision } of decided) {
    const request = (await unit.openRequests()).find((each) => each.id === id);
    // What is given up then shows in the bills.
    if (request) await endDispute(unit, request, decision);
  }
  // Another call can have been faster.
  if (unit.account.books?.seen === facts.tag) return;
  const { config, opaqueId, offered } = mirror;
  const isRestricted = unit.account.restricted !== undefined;
  unit.updateAccount(changesOf(unit.account, fromStack(facts, config, offered, unit.account)));
  if (isRestricted && !unit.account.restricted) unit.note('restored');
  await takeOverItems(unit, facts, mirror);
  const ours = await ownPlans(unit, config);
  await endOwnPlan(unit, facts, config, ours);
  const keys = ours.map(({ key }) => key);
  await takeOverPlans(unit, await derivedPlans(facts, config, opaqueId, keys));
}

async function takeOverItems(
  unit: WriteUnit,
  facts: StackFacts,
  { config, opaqueId }: Mirror,
): Promise<void> {
  const items = new Map((await unit.tx.list('item')).map((item) => [item.id, item]));
  const heldMinor = new Map<string, number>();
  for (const { held = [] } of await unit.openRequests()) {
    for (const { itemId, amountMinor } of held) {
      heldMinor.set(itemId, (heldMinor.get(itemId) ?? 0) + amountMinor);
    }
  }
  const plan = await unit.activePlan();
  const planId = plan?.derived ? undefined : plan?.id;
  const records = await itemRecords(facts, config, opaqueId, { items, heldMinor, planId });
  const bookings: Booking[] = [];
  for (const after of records) {
    const before = items.get(after.id);
    if (!isSame(before, after)) await unit.put('item', after);
    if (before && after.state !== 'cancelled') bookings.push({ before, after });
  }
  await takeBookings(unit, bookings);
  // A bill that is not there any more is not asked for any more.
  const found = new Set(records.map(({ id }) => id));
  for (const item of items.values()) {
    if (item.billId === undefined || found.has(item.id) || item.state === 'cancelled') continue;
    await unit.put('item', { ...item, state: 'cancelled', disputedMinor: 0, planId: undefined });
  }
}

async function takeOverPlans(unit: WriteUnit, plans: readonly PlanRecord[]): Promise<void> {
  for (const plan of plans) {
    if (!isSame(await unit.tx.get('plan', plan.id), plan)) await unit.put('plan', plan);
  }
  const running = await unit.activePlan();
  // One that was agreed elsewhere and is not told any more has ended there.
  if (running?.derived && !plans.some(({ id }) => id === running.id)) {
    await unit.put('plan', { ...running, state: 'cancelled' });
  }
}

interface OwnPlan {
  readonly plan: PlanRecord;
  /** What the stack knows it by. */
  readonly key: PlanKey;
}

/** Plans that were agreed here and written into the stack. */
async function ownPlans(unit: WriteUnit, config: TmForumConfig): Promise<OwnPlan[]> {
  return (await unit.tx.list('plan')).flatMap((plan) => {
    if (plan.stamp === undefined || plan.derived) return [];
    return [{ plan, key: planKey(plan, config, plan.stamp) }];
  });
}

/** A plan that was agreed here ends when the telco's people end it in the stack. */
async function endOwnPlan(
  unit: WriteUnit,
  { record: { paymentPlan = [] } }: StackFacts,
  { planStatuses, currency }: TmForumConfig,
  ours: readonly OwnPlan[],
): Promise<void> {
  const running = ours.find(({ plan }) => plan.state === 'active');
  if (!running) return;
  const kept = paymentPlan.find((record) => isKnownBy(record, running.key, currency));
  const meaning = meaningOf(planStatuses, kept?.status);
  if (meaning !== 'completed' && meaning !== 'cancelled') return;
  await unit.put('plan', { ...running.plan, state: meaning, dueOn: undefined });
  await releaseItems(unit, running.plan);
}

const isSame = (a: ItemRecord | PlanRecord | undefined, b: ItemRecord | PlanRecord): boolean =>
  a !== undefined && contentTag(a) === contentTag(b);

/** Only what is another, so that the rules see what changed. */
function changesOf(
  account: AccountRecord,
  told: ReturnType<typeof fromStack>,
): Partial<AccountRecord> {
  const before: Readonly<Record<string, unknown>> = { ...account };
  return Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) => contentTag({ is: before[name] }) !== contentTag({ is: value }),
    ),
  );
}

/** What is known here before the stack is asked. */
function readKnown(store: Store, accountId: string) {
  return store.read(accountId, async (tx) => {
    const [known, open] = await Promise.all([
      tx.get('account', accountId),
      tx.list('request', { states: ['received', 'inProgress', 'needsInfo'] }),
    ]);
    const disputes = open.filter(({ kind, stamp }) => kind === 'dispute' && stamp !== undefined);
    return { known, disputes };
  });
}

interface Decided {
  /** The objection's request. */
  readonly id: string;
  readonly decision: DisputeDecision['decision'];
}

/** Open objections that the telco's people have decided on, by the status of their tickets. */
async function decisionsOn(
  disputes: readonly RequestRecord[],
  { tickets, config }: Mirror,
  accountId: string,
): Promise<Decided[]> {
  const found = (await tickets?.list(accountId)) ?? [];
  return disputes.flatMap(({ id, stamp = '' }) => {
    const ticket = found.find(({ stamps }) => stamps.includes(stamp));
    const decision = meaningOf(config.disputeDecisions, ticket?.status);
    return decision === undefined ? [] : [{ id, decision }];
  });
}
