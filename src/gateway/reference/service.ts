import type { OperationName } from '../../core/contract/index.js';
import type { Call, CollectionsService, Handlers, Result } from '../http/service.js';
import type { StaffService } from '../http/staff-service.js';
import { accountReads } from './account.js';
import { callbackReads, callbackWrites } from './callbacks.js';
import { runDailyJobs } from './daily-jobs.js';
import { decideDispute, type DisputeDecision } from './dispute-decisions.js';
import { disputeWrites } from './disputes.js';
import { documentReads } from './documents.js';
import { eventWrites } from './events.js';
import { itemReads } from './items.js';
import { messageWrites } from './messages.js';
import { applyProviderNotification, type NotificationOutcome } from './notifications.js';
import { createOnce } from './once.js';
import { commitUnit, type Reads, type Writes } from './operation.js';
import { toContext, type ProviderNotification, type ReferenceOptions } from './options.js';
import { pauseReads, pauseWrites } from './pauses.js';
import { paymentNoticeWrites } from './payment-notices.js';
import { paymentOptionsReads } from './payment-options.js';
import { paymentReads, paymentWrites } from './payments.js';
import { planChangeWrites } from './plan-changes.js';
import { planOfferWrites } from './plan-offers.js';
import { planReads, planWrites } from './plans.js';
import { readOutbox, type OutboxEntry } from './outbox.js';
import { guardExperiments } from './guard-experiments.js';
import { preferencesReads, preferencesWrites } from './preferences.js';
import { promiseReads, promiseWrites } from './promises.js';
import { requestReads, requestWrites } from './requests.js';
import { readSegments, type SegmentEntry } from './segments.js';
import { createRefusalCounter, type RefusalCounter } from './staff/refusal-counter.js';
import { createStaffService } from './staff/staff-service.js';
import { sessionReads } from './session.js';
import { notingExposures } from './session-exposures.js';
import { supportReads } from './support.js';
import { surveyWrites } from './surveys.js';
import { thirdPartyWrites } from './third-parties.js';
import { ReadUnit, type WriteUnit } from './unit.js';

export interface ReferenceService extends CollectionsService {
  /** For the webhook of the payment provider, once its signature has been checked. */
  applyProviderNotification(notification: ProviderNotification): Promise<NotificationOutcome>;
  /** For the telco's own people: what became of an objection. */
  decideDispute(decision: DisputeDecision): Promise<void>;
  /**
   * Does what became due, once a day.
   * @param now default: the service's clock
   */
  runDailyJobs(now?: Date): Promise<{ readonly accounts: number }>;
  /**
   * For the telco's own people, and for whatever sends: an account's reminders, newest first.
   * @throws ProblemError `not-found`
   */
  outbox(accountId: string): Promise<readonly OutboxEntry[]>;
  /**
   * For the telco's own people: how a customer was and is spoken to, since when, how sure that is, and
   * by which facts; newest first, empty where the rules do not decide.
   * @throws ProblemError `not-found`
   */
  segments(accountId: string): Promise<readonly SegmentEntry[]>;
  /** What the telco's own people reach under `/staff`. */
  readonly staff: StaffService;
  /** Counts refused calls for the weekly report; its `flush` is called now and then, and at the end. */
  readonly refusals: RefusalCounter;
}

const reads: Reads = {
  ...sessionReads,
  ...accountReads,
  ...itemReads,
  ...documentReads,
  ...paymentOptionsReads,
  ...paymentReads,
  ...planReads,
  ...pauseReads,
  ...promiseReads,
  ...supportReads,
  ...callbackReads,
  ...requestReads,
  ...preferencesReads,
};

const writes: Writes = {
  ...paymentWrites,
  ...planOfferWrites,
  ...planWrites,
  ...planChangeWrites,
  ...promiseWrites,
  ...pauseWrites,
  ...disputeWrites,
  ...paymentNoticeWrites,
  ...callbackWrites,
  ...messageWrites,
  ...thirdPartyWrites,
  ...requestWrites,
  ...preferencesWrites,
  ...surveyWrites,
  ...eventWrites,
};

type AnyCall = Call<OperationName>;
type AnyResult = Promise<Result<OperationName>>;
type AnyOperation<U> = (unit: U, call: AnyCall) => AnyResult;

/** Handlers for all of `operations`, each run by `run`. */
function bind<U>(
  operations: Reads | Writes,
  run: (call: AnyCall, operation: AnyOperation<U>) => AnyResult,
): Handlers {
  // What an operation is given and gives back belongs together by name; entries lose that.
  const entries = Object.entries(operations) as [string, AnyOperation<U>][];
  return Object.fromEntries(
    entries.map(([name, operation]) => [name, (call: AnyCall) => run(call, operation)]),
  );
}

/**
 * The contract's rules over a store: what the sandbox and the reference backend run.
 * @throws RangeError when a plan policy is wrong
 */
export function createReferenceService(options: ReferenceOptions): ReferenceService {
  const context = toContext(options);
  const { store, clock } = context;
  const once = createOnce(context);
  const refusals = createRefusalCounter(store.ledger, clock);

  const inUnit = (unit: WriteUnit): Handlers =>
    bind<WriteUnit>({ ...reads, ...writes }, (call, operation) => operation(unit, call));

  const handlers: Handlers = {
    ...bind<ReadUnit>(reads, (call, operation) =>
      store.read(call.principal.accountId, async (tx) =>
        operation(await ReadUnit.open(tx, context, clock()), call),
      ),
    ),
    ...bind<WriteUnit>(writes, (call, operation) =>
      commitUnit(store, context, call.principal.accountId, clock(), (unit) =>
        operation(unit, call),
      ),
    ),
  };

  return {
    now: clock,
    handlers: notingExposures(context, handlers),
    once: (principal, intent, work) => once(principal, intent, (unit) => work(inUnit(unit))),
    applyProviderNotification: (notification) => applyProviderNotification(context, notification),
    decideDispute: (decision) => decideDispute(context, decision),
    async runDailyJobs(now = clock()) {
      await refusals.flush();
      // First: who is reminded today is reminded without what does harm.
      await guardExperiments(context, now);
      return runDailyJobs(context, now);
    },
    outbox: (accountId) =>
      store.read(accountId, async (tx) => readOutbox(await ReadUnit.open(tx, context, clock()))),
    segments: (accountId) =>
      store.read(accountId, async (tx) => readSegments(await ReadUnit.open(tx, context, clock()))),
    staff: createStaffService(context, refusals),
    refusals,
  };
}
