import { sumMinor } from '../../core/domain/money.js';
import { lay } from '../../core/domain/plan.js';
import { bookOnInstalments, type Instalment } from '../../core/domain/plan-state.js';
import { plannedDates, rhythmFrom } from '../../core/domain/schedule.js';
import type { PlanRecord } from '../reference/records.js';
import { civilDate } from './civil.js';
import type { TmForumConfig } from './config.js';
import { meaningOf } from './meanings.js';
import type { StackFacts } from './facts.js';
import { toMinor } from './money.js';
import type { OpaqueId } from './opaque-id.js';
import { collectionOf } from './payment-methods.js';
import { isKnownBy, type PlanKey } from './payment-plan-shape.js';
import type { PaymentPlanRecord } from './records.js';
import { upstreamProblem } from './upstream.js';

/**
 * Instalment plans that run or were paid to the end, and were agreed elsewhere: those in `ours` were
 * agreed here.
 */
export async function derivedPlans(
  facts: StackFacts,
  config: TmForumConfig,
  opaqueId: OpaqueId,
  ours: readonly PlanKey[],
): Promise<PlanRecord[]> {
  const { planTypes, planStatuses, currency } = config;
  const records = (facts.record.paymentPlan ?? []).filter(
    (record) =>
      planTypes.includes(record.planType ?? '') &&
      shown.has(meaningOf(planStatuses, record.status)) &&
      !ours.some((key) => isKnownBy(record, key, currency)),
  );
  const running = records.filter(({ status }) => meaningOf(planStatuses, status) === 'active');
  // One balance tells nothing of each of several plans.
  const inPlanMinor = running.length === 1 ? facts.balances.amounts.get('inPlan') : undefined;
  return Promise.all(
    records.map((record) => derivedPlan(facts, config, opaqueId, record, inPlanMinor)),
  );
}

/** What was paid of a plan that was given up is told nowhere. */
const shown: ReadonlySet<string | undefined> = new Set(['active', 'completed']);

async function derivedPlan(
  facts: StackFacts,
  config: TmForumConfig,
  opaqueId: OpaqueId,
  record: PaymentPlanRecord,
  inPlanMinor: number | undefined,
): Promise<PlanRecord> {
  const accountId = facts.record.id;
  const isActive = meaningOf(config.planStatuses, record.status) === 'active';
  // v4 has no id for a plan: it is what it says.
  const key = record.id ?? JSON.stringify([record.planType, record.validFor, record.totalAmount]);
  const id = await opaqueId(accountId, 'plan', key);
  const laid = layOut(record, config);
  const leftMinor = isActive ? inPlanMinor : 0;
  // Where nothing says what is left, all that fell due counts as paid: nobody is told that they
  // missed what we do not know.
  const paidMinor =
    leftMinor === undefined
      ? sumMinor(
          laid.instalments.flatMap(({ dueDate, amountMinor }) =>
            dueDate < facts.today ? [amountMinor] : [],
          ),
        )
      : Math.max(0, laid.totalMinor - leftMinor);
  return {
    id,
    accountId,
    createdAt: `${laid.start}T12:00:00.000Z`,
    state: isActive ? 'active' : 'completed',
    derived: true,
    stamp: record.stamp,
    agreedMinor: laid.totalMinor,
    collection: collectionOf({
      methods: facts.methods,
      record: {
        ...facts.record,
        ...(record.paymentMethod && { defaultPaymentMethod: record.paymentMethod }),
      },
    }).kind,
    rhythm: laid.rhythm,
    instalments: bookOnInstalments(
      laid.instalments.map((each) => ({ ...each, id: `${id}-${String(each.number)}` })),
      paidMinor,
    ).instalments,
    pauses: [],
  };
}

/** TMF666 keeps a total and a number of payments, so the schedule is laid out anew. */
function layOut(plan: PaymentPlanRecord, config: TmForumConfig) {
  const { numberOfPayments = 0, totalAmount = {}, validFor, paymentFrequency } = plan;
  const where = 'billingAccount.paymentPlan';
  const frequency = meaningOf(config.planFrequencies, paymentFrequency);
  const startsAt = validFor?.startDateTime;
  if (frequency === undefined || startsAt === undefined || numberOfPayments < 1) {
    throw upstreamProblem('upstream-error', `${where} has no known frequency, start or number`);
  }
  const { version } = config.apis.accountManagement;
  const expected = { currency: config.currency, version };
  const totalMinor = toMinor(totalAmount, expected, `${where}.totalAmount`);
  const start = civilDate(startsAt, config.timeZone, `${where}.validFor.startDateTime`);
  const rhythm = rhythmFrom(start, frequency);
  const instalments = lay(totalMinor, plannedDates(rhythm, numberOfPayments)).map(
    (each): Instalment => ({ ...each, id: '', paidMinor: 0, moves: 0 }),
  );
  return { start, totalMinor, rhythm, instalments };
}
