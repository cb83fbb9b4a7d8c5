import type { Plan } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { lay } from '../../core/domain/plan.js';
import {
  bookOnInstalments,
  instalmentState,
  isMissed,
  isOpen,
  type Instalment,
} from '../../core/domain/plan-state.js';
import { plannedDates, rhythmFrom } from '../../core/domain/schedule.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Call } from '../http/service.js';
import { contentTag } from '../reference/content-tag.js';
import { civilDate } from './civil.js';
import { meaningOf } from './config.js';
import {
  accountFacts,
  inCurrency,
  type AccountFacts,
  type Context,
  type Reads,
} from './context.js';
import { toMinor } from './money.js';
import { pageOf } from './paging.js';
import { collectionOf } from './payment-options.js';
import type { PaymentPlanRecord } from './records.js';
import { upstreamProblem } from './upstream.js';

/** The parts of a call that a plan is seen by. */
type Seen = Pick<Call<'listPlans'>, 'principal' | 'now'>;

/**
 * Instalments of a plan. TMF666 keeps a total and a number of payments, so the schedule is laid out
 * anew. Where nothing says what is left, all that fell due counts as paid: nobody is told that they
 * missed what we do not know.
 * @param leftMinor what is still to be paid, where the stack tells it
 */
function instalmentsOf(
  { config }: Context,
  plan: PaymentPlanRecord,
  { today }: AccountFacts,
  leftMinor: number | undefined,
): { readonly frequency: Plan['frequency']; readonly instalments: readonly Instalment[] } {
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
  const laid = lay(totalMinor, plannedDates(rhythmFrom(start, frequency), numberOfPayments)).map(
    (each): Instalment => ({ ...each, id: String(each.number), paidMinor: 0, moves: 0 }),
  );
  const dueMinor = sumMinor(
    laid.flatMap(({ dueDate, amountMinor }) => (dueDate < today ? [amountMinor] : [])),
  );
  const paidMinor = leftMinor === undefined ? dueMinor : Math.max(0, totalMinor - leftMinor);
  return { frequency, instalments: bookOnInstalments(laid, paidMinor).instalments };
}

async function planOf(
  context: Context,
  { principal }: Seen,
  record: PaymentPlanRecord,
  facts: AccountFacts,
  inPlanMinor: number | undefined,
): Promise<Plan> {
  const { config, opaqueId, stack } = context;
  const { today } = facts;
  const isActive = meaningOf(config.planStatuses, record.status) === 'active';
  const leftMinor = isActive ? inPlanMinor : 0;
  const { frequency, instalments } = instalmentsOf(context, record, facts, leftMinor);
  // v4 has no id for a plan: it is what it says.
  const key = record.id ?? JSON.stringify([record.planType, record.validFor, record.totalAmount]);
  const id = await opaqueId(principal.accountId, 'plan', key);
  const paidMinor = sumMinor(instalments.map((each) => each.paidMinor));
  const totalMinor = sumMinor(instalments.map(({ amountMinor }) => amountMinor));
  const isLate = instalments.some((each) => isMissed(each, today, config.graceDays));
  const next = instalments.find(isOpen);
  const methodId = (record.paymentMethod ?? facts.record.defaultPaymentMethod)?.id;
  const method = (await stack.paymentMethods(principal.accountId)).find(
    (each) => each.id === methodId,
  );
  return {
    id,
    state: !isActive ? 'completed' : isLate ? 'atRisk' : 'active',
    total: inCurrency(context, totalMinor),
    paid: inCurrency(context, paidMinor),
    remaining: inCurrency(context, totalMinor - paidMinor),
    frequency,
    collection: collectionOf(method)?.kind ?? 'unknown',
    instalments: instalments.map((each) => ({
      id: `${id}-${String(each.number)}`,
      number: each.number,
      dueDate: each.dueDate,
      amount: inCurrency(context, each.amountMinor),
      paid: inCurrency(context, each.paidMinor),
      state: instalmentState(each, today, config.graceDays),
    })),
    ...(isActive &&
      next && {
        nextInstalment: {
          id: `${id}-${String(next.number)}`,
          dueDate: next.dueDate,
          amount: inCurrency(context, next.amountMinor - next.paidMinor),
        },
      }),
    allowedChanges: [],
    derived: true,
  };
}

/**
 * Instalment plans that run or were paid to the end. What was paid of one that ended otherwise is told
 * nowhere, so it is not shown.
 */
async function allPlans(context: Context, seen: Seen, facts: AccountFacts): Promise<Plan[]> {
  const { planTypes, planStatuses } = context.config;
  const records = (facts.record.paymentPlan ?? []).filter(
    ({ planType, status }) =>
      planTypes.includes(planType ?? '') && meaningOf(planStatuses, status) !== undefined,
  );
  const running = records.filter(({ status }) => meaningOf(planStatuses, status) === 'active');
  // One balance tells nothing of each of several plans.
  const inPlanMinor = running.length === 1 ? facts.balances.amounts.get('inPlan') : undefined;
  return Promise.all(records.map((record) => planOf(context, seen, record, facts, inPlanMinor)));
}

const isRunning = ({ state }: Plan): boolean => state === 'active' || state === 'atRisk';

/** The plan that is being paid. */
export async function activePlan(
  context: Context,
  seen: Seen,
  facts: AccountFacts,
): Promise<Plan | undefined> {
  return (await allPlans(context, seen, facts)).find(isRunning);
}

export const planReads = {
  listPlans: async (context, call) => {
    const plans = await allPlans(context, call, await accountFacts(context, call));
    const shown = call.query.state === 'open' ? plans.filter(isRunning) : plans;
    return { data: pageOf(shown, call.query) };
  },
  getPlan: async (context, call) => {
    const plans = await allPlans(context, call, await accountFacts(context, call));
    const plan = plans.find(({ id }) => id === call.id);
    if (!plan) throw new ProblemError('not-found');
    return { data: plan, etag: contentTag(plan) };
  },
} satisfies Reads;
