import type { Plan } from '../../core/contract/index.js';
import { bandOf, planFrame, type PlanFrame } from '../../core/domain/plan-policy.js';
import { changePlan, type PlanTerms } from '../../core/domain/plan-change.js';
import {
  instalmentState,
  isMissed,
  isOpen,
  openMinor,
  type Instalment,
} from '../../core/domain/plan-state.js';
import { sumMinor } from '../../core/domain/money.js';
import { inCurrency } from './figures.js';
import { holdsAt } from './holds.js';
import type { PlanRecord } from './records.js';
import type { ReadUnit } from './unit.js';

type ChangeKind = Exclude<Plan['allowedChanges'][number], 'unknown'>;

export const planTotalMinor = ({ instalments }: PlanRecord): number =>
  sumMinor(instalments.map(({ amountMinor }) => amountMinor));

/** The frame in which a plan over this amount can be made or changed today. */
export function frameFor(unit: ReadUnit, amountMinor: number): PlanFrame | undefined {
  const band = bandOf(unit.policy.plans[unit.account.currency] ?? [], amountMinor);
  return band && planFrame(band, unit.today, unit.holidays);
}

/** While nothing is demanded, nothing can be missed: a hundred years. */
const endless = 36_500;

/** Days that an instalment may be late before it counts as missed. */
export async function graceDays(unit: ReadUnit, { agreedMinor }: PlanRecord): Promise<number> {
  const holds = await holdsAt(unit);
  if (holds.some(({ kind }) => kind === 'pause' || kind === 'moratorium')) return endless;
  return frameFor(unit, agreedMinor)?.band.graceDays ?? 0;
}

/** Changes that could be agreed today: each is tried on the kernel with a harmless request. */
function allowedChanges(unit: ReadUnit, plan: PlanRecord): ChangeKind[] {
  const frame = frameFor(unit, plan.agreedMinor);
  if (plan.state !== 'active' || !frame) return [];
  const open = plan.instalments.filter(isOpen);
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return [];
  const possible = (change: Parameters<typeof changePlan>[0]): boolean => {
    const outcome = changePlan(change, plan satisfies PlanTerms, frame, () => 'new');
    return outcome.ok || outcome.refusal.reason !== 'notPossible';
  };
  const amount = inCurrency(unit, 1);
  const tests: Record<ChangeKind, boolean> = {
    move: open.some(({ id }) => possible({ kind: 'move', instalment: id, to: frame.latestStart })),
    toEnd: open.some(({ id }) => possible({ kind: 'toEnd', instalment: id })),
    pause: possible({ kind: 'pause', from: unit.today, periods: 1 }),
    lower: possible({ kind: 'lower', amountPerPeriod: amount }),
    extra: possible({ kind: 'extra', amount, effect: 'shorter' }),
    catchUp: possible({ kind: 'catchUp', on: unit.today }),
    payday: possible({ kind: 'payday', payday: 'none' }),
    cancel: true,
  };
  return unit.account.capabilities.planChanges.filter(
    (kind): kind is ChangeKind => kind !== 'unknown' && tests[kind],
  );
}

export function nextInstalment(
  unit: ReadUnit,
  { instalments }: PlanRecord,
): Plan['nextInstalment'] {
  const next = instalments.find(isOpen);
  return (
    next && {
      id: next.id,
      dueDate: next.dueDate,
      amount: inCurrency(unit, next.amountMinor - next.paidMinor),
    }
  );
}

function planState(unit: ReadUnit, plan: PlanRecord, grace: number): Plan['state'] {
  if (plan.state !== 'active') return plan.state;
  const late = (each: Instalment): boolean => isMissed(each, unit.today, grace);
  return plan.instalments.some(late) ? 'atRisk' : 'active';
}

/** A plan as the contract shows it. */
export async function planView(unit: ReadUnit, plan: PlanRecord): Promise<Plan> {
  const totalMinor = planTotalMinor(plan);
  const remainingMinor = openMinor(plan.instalments);
  const grace = await graceDays(unit, plan);
  const next = nextInstalment(unit, plan);
  return {
    id: plan.id,
    state: planState(unit, plan, grace),
    total: inCurrency(unit, totalMinor),
    paid: inCurrency(unit, totalMinor - remainingMinor),
    remaining: inCurrency(unit, remainingMinor),
    frequency: plan.rhythm.frequency,
    collection: plan.collection,
    instalments: plan.instalments.map((instalment) => ({
      id: instalment.id,
      number: instalment.number,
      dueDate: instalment.dueDate,
      amount: inCurrency(unit, instalment.amountMinor),
      paid: inCurrency(unit, instalment.paidMinor),
      state: instalmentState(instalment, unit.today, grace),
    })),
    ...(plan.state === 'active' && next && { nextInstalment: next }),
    allowedChanges: plan.derived ? [] : allowedChanges(unit, plan),
    derived: plan.derived ?? false,
    ...(plan.receipt && { receipt: plan.receipt }),
  };
}
