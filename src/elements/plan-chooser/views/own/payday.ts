import type { PlanChangeRequest } from '../../../../core/contract/index.js';
import type { OwnPlanTerms } from '../../../../core/domain/own-plan.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';

/** When the customer's money comes, as one of the choices; `day` needs a number as well. */
export type Payday = Exclude<OwnPlanTerms['paydays'][number], 'unknown'>;

/** As it was entered. */
export interface PaydayDraft {
  readonly payday: Payday | undefined;
  readonly dayText: string;
}

export const allPaydays: readonly Payday[] = [
  'first',
  'fifteenth',
  'last',
  'day',
  'weekly',
  'none',
];

type NamedPayday = Extract<PlanChangeRequest, { kind: 'payday' }>['payday'];

/** The contract's name of a payday; undefined while it is not said, or no day of a month. */
export function paydayOf({ payday, dayText }: PaydayDraft): NamedPayday | undefined {
  if (payday !== 'day') return payday;
  const day = parseAmount(dayText, 0) ?? 0;
  return day >= 1 && day <= 31 ? `day-${String(day)}` : undefined;
}
