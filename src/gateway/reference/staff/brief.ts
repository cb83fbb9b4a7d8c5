import type { AgentBrief } from '../../../core/contract/index.js';
import { isOpen } from '../../../core/domain/plan-state.js';
import { toCivilDate } from '../../../core/domain/time-zone.js';
import { contentTag } from '../content-tag.js';
import { currentPreferences } from '../current-preferences.js';
import { accountFigures, inCurrency } from '../figures.js';
import { holdsAt } from '../holds.js';
import { maskTail } from '../mask.js';
import type { PaymentRecord, PlanRecord, RequestRecord } from '../records.js';
import { isWithdrawable } from '../request-view.js';
import { approachOf } from '../session.js';
import type { ReadUnit } from '../unit.js';

type Told = AgentBrief['told'][number];
type Chosen = AgentBrief['chose'][number];

/** Enough for a conversation; whoever needs more opens the telco's own systems. */
const shown = 20;

const onDay = (unit: ReadUnit, instant: string): string =>
  toCivilDate(new Date(instant), unit.account.timeZone);

function told(unit: ReadUnit, request: RequestRecord): Told {
  const { kind, createdAt, receipt, comment, detail } = request;
  const until = detail.until ?? detail.on ?? detail.respondBy;
  return {
    kind,
    on: onDay(unit, createdAt),
    open: isWithdrawable(request),
    reference: receipt.reference,
    ...(comment !== undefined && { words: comment }),
    ...(until !== undefined && { until }),
  };
}

const paymentStates: Partial<Record<PaymentRecord['state'], Chosen['state']>> = {
  processing: 'underWay',
  succeeded: 'underWay',
  posted: 'kept',
};

/** A payment that came to something; one that was left or failed is nobody's choice. */
function chosenPayment(unit: ReadUnit, payment: PaymentRecord): Chosen[] {
  const state = paymentStates[payment.state];
  if (!state || !payment.checkout) return [];
  const amount = inCurrency(unit, payment.amountMinor);
  return [{ kind: 'payment', on: onDay(unit, payment.createdAt), state, amount }];
}

const planStates: Record<PlanRecord['state'], Chosen['state']> = {
  pending: 'running',
  active: 'running',
  completed: 'kept',
  broken: 'ended',
  cancelled: 'ended',
};

function chosenPlan(unit: ReadUnit, plan: PlanRecord): Chosen {
  const next = plan.instalments.find(isOpen);
  const state = planStates[plan.state];
  return {
    kind: 'plan',
    on: onDay(unit, plan.createdAt),
    state,
    amount: inCurrency(unit, plan.agreedMinor),
    ...(state === 'running' && next && { nextOn: next.dueDate }),
  };
}

function chosenRequest(unit: ReadUnit, request: RequestRecord): Chosen[] {
  const { kind, state, detail, createdAt } = request;
  if (kind !== 'promise' && kind !== 'pause') return [];
  const nextOn = detail.on ?? detail.until;
  const isRunning = isWithdrawable(request);
  return [
    {
      kind,
      on: onDay(unit, createdAt),
      state: isRunning ? 'running' : state === 'done' ? 'kept' : 'ended',
      amount: inCurrency(unit, detail.amount?.amountMinor ?? 0),
      ...(isRunning && nextOn !== undefined && { nextOn }),
    },
  ];
}

/** The frames of a conversation, in the order that helps, and what would hurt. */
function guidance({
  approach,
  payNow,
  holds,
  chose,
  contact,
}: AgentBrief): Pick<AgentBrief, 'phrases' | 'avoid'> {
  const held = new Set(holds.map(({ kind }) => kind));
  const isProtected = approach === 'protected';
  const owes = payNow.amountMinor > 0;
  const runs = chose.find(({ kind, state }) => kind === 'plan' && state === 'running');
  const underWay = chose.some(({ state }) => state === 'underWay');
  const phrases: (AgentBrief['phrases'][number] | false)[] = [
    approach === 'first-slip' && 'thanks',
    (isProtected || held.has('pause')) && 'nothingDemanded',
    held.has('dispute') && 'acknowledgeDispute',
    runs !== undefined && 'confirmPlan',
    owes && !isProtected && 'threeWays',
    approach === 'repeat' && 'nextStepWithDate',
    (isProtected || approach === 'repeat') && 'debtAdvice',
    'sumUp',
  ];
  const avoid: (AgentBrief['avoid'][number] | false)[] = [
    (isProtected || held.has('pause')) && 'askingForMoney',
    'askingForReasons',
    held.has('dispute') && 'disputedAmount',
    (underWay || held.has('promise') || held.has('review')) && 'askingAgainForPayment',
    isProtected && 'announcingConsequences',
    contact.channels.some(({ channel, choice }) => channel === 'phone' && choice === 'never') &&
      'calling',
    runs !== undefined && 'anotherPlan',
  ];
  return {
    phrases: phrases.filter((code) => code !== false),
    avoid: avoid.filter((code) => code !== false),
  };
}

/** What somebody who talks to this customer should know, and its version. */
export async function agentBrief(
  unit: ReadUnit,
  ref: string,
): Promise<{ data: AgentBrief; etag: string }> {
  const { account, tx } = unit;
  const requests = await tx.list('request', { limit: shown });
  const payments = await tx.list('payment', { limit: shown });
  const plans = await tx.list('plan', { limit: shown });
  const { channels, quietTimes, language, largePrint } = await currentPreferences(unit);
  const brief: AgentBrief = {
    ref,
    label: account.label,
    maskedReference: maskTail(account.reference),
    now: unit.now.toISOString(),
    locale: account.locale,
    timeZone: account.timeZone,
    ...(await approachOf(unit)),
    payNow: inCurrency(unit, (await accountFigures(unit)).payNowMinor),
    holds: await holdsAt(unit),
    told: requests.map((request) => told(unit, request)),
    chose: [
      ...payments.flatMap((payment) => chosenPayment(unit, payment)),
      ...plans.map((plan) => chosenPlan(unit, plan)),
      ...requests.flatMap((request) => chosenRequest(unit, request)),
    ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    contact: {
      language,
      largePrint,
      channels: channels.map(({ channel, choice }) => ({ channel, choice })),
      quietTimes,
    },
    phrases: [],
    avoid: [],
  };
  const data = { ...brief, ...guidance(brief) };
  // The time moves with every read and says nothing about the customer.
  return { data, etag: contentTag({ ...data, now: undefined }) };
}
