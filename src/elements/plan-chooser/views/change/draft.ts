import type { Money, Plan, PlanChangeRequest } from '../../../../core/contract/index.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import type { ErrorLimits } from '../../../../core/errors/kulanz-error.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';
import { paydayOf, type PaydayDraft } from '../own/payday.js';
import { missedInstalment } from '../../../parts/later/instalments.js';

/** What customers can do to a plan that runs. */
export type ChangeKind = PlanChangeRequest['kind'];
type Instalment = Plan['instalments'][number];

/** What the customer has entered, as they have entered it. */
export interface ChangeDraft extends PaydayDraft {
  readonly kind: ChangeKind | undefined;
  /** Which instalment moves; absent: the next one. */
  readonly instalmentId: string | undefined;
  readonly dateText: string;
  readonly amountText: string;
  /** What becomes of the plan when more is paid. */
  readonly effect: 'shorter' | 'lower' | undefined;
  /** How many instalments are left out. */
  readonly periods: '1' | '2' | undefined;
}

export const emptyDraft: ChangeDraft = {
  kind: undefined,
  instalmentId: undefined,
  dateText: '',
  amountText: '',
  effect: undefined,
  periods: undefined,
  payday: undefined,
  dayText: '',
};

/** A field that needs another look; `limits` say what would do. */
export interface ChangeProblem {
  readonly field: 'kind' | 'date' | 'amount' | 'effect' | 'periods' | 'payday' | 'day';
  readonly limits?: ErrorLimits | undefined;
}

/** Instalments of which something is still to be paid, oldest first. */
export const openInstalments = ({ instalments }: Plan): Instalment[] =>
  instalments.filter(({ amount, paid }) => paid.amountMinor < amount.amountMinor);

/** The instalment that a change is about: the chosen one, the missed one, or the next. */
export function changedInstalment(
  { kind, instalmentId }: ChangeDraft,
  plan: Plan,
): Instalment | undefined {
  const open = openInstalments(plan);
  const chosen = kind === 'move' ? open.find(({ id }) => id === instalmentId) : undefined;
  return chosen ?? missedInstalment(plan) ?? open[0];
}

/**
 * What the server is asked for.
 *
 * @param today the server's civil date
 * @returns otherwise the first field that needs another look
 */
export function changeOf(
  draft: ChangeDraft,
  plan: Plan,
  today: string,
): PlanChangeRequest | ChangeProblem {
  const { kind, dateText, effect, periods } = draft;
  const instalment = changedInstalment(draft, plan)?.id ?? '';
  const amount = amountOf(draft, plan.total);
  switch (kind) {
    case undefined:
      return { field: 'kind' };
    case 'move':
      return dateText ? { kind, instalment, to: dateText } : { field: 'date' };
    case 'catchUp':
      return dateText ? { kind, on: dateText } : { field: 'date' };
    case 'toEnd':
      return { kind, instalment };
    case 'cancel':
      return { kind };
    case 'pause':
      return periods
        ? { kind, from: pauseStart(plan, today), periods: +periods }
        : { field: 'periods' };
    case 'lower':
      return amount ? { kind, amountPerPeriod: amount } : { field: 'amount' };
    case 'extra':
      if (!amount) return { field: 'amount' };
      return effect ? { kind, amount, effect } : { field: 'effect' };
    case 'payday': {
      const payday = paydayOf(draft);
      if (draft.payday === undefined) return { field: 'payday' };
      return payday ? { kind, payday } : { field: 'day' };
    }
  }
}

export const isChange = (result: PlanChangeRequest | ChangeProblem): result is PlanChangeRequest =>
  'kind' in result;

/** An amount above zero. */
function amountOf({ amountText }: ChangeDraft, { currency }: Money): Money | undefined {
  const amountMinor = parseAmount(amountText, currencyDigits(currency) ?? 2);
  return amountMinor ? { amountMinor, currency } : undefined;
}

/** A pause begins with the next instalment; one that was missed is no part of it. */
const pauseStart = (plan: Plan, today: string): string =>
  openInstalments(plan).find(({ dueDate }) => dueDate >= today)?.dueDate ?? today;
