import type { LocalDate, Plan } from '../contract/index.js';
import { addDays } from './civil-date.js';

/** One instalment of a running plan. Amounts in minor units of the plan's currency. */
export interface Instalment {
  readonly id: string;
  /** 1, 2, 3 ... by due date. */
  readonly number: number;
  readonly dueDate: LocalDate;
  readonly amountMinor: number;
  readonly paidMinor: number;
  /** The last thing that was done to its date. */
  readonly changed?: 'moved' | 'paused' | undefined;
  /** How often the customer moved it. */
  readonly moves: number;
}

export type InstalmentState = Exclude<Plan['instalments'][number]['state'], 'unknown'>;

export const isOpen = ({ paidMinor, amountMinor }: Instalment): boolean => paidMinor < amountMinor;

/** What is still to be paid of some instalments. */
export function openMinor(instalments: readonly Instalment[]): number {
  return instalments.reduce((sum, { amountMinor, paidMinor }) => sum + amountMinor - paidMinor, 0);
}

export function isMissed(instalment: Instalment, today: LocalDate, graceDays: number): boolean {
  return isOpen(instalment) && addDays(instalment.dueDate, graceDays) < today;
}

export function instalmentState(
  instalment: Instalment,
  today: LocalDate,
  graceDays: number,
): InstalmentState {
  if (!isOpen(instalment)) return 'paid';
  if (isMissed(instalment, today, graceDays)) return 'missed';
  if (instalment.paidMinor > 0) return 'partlyPaid';
  if (instalment.dueDate <= today) return 'due';
  return instalment.changed ?? 'upcoming';
}

/** By due date, numbered anew. */
export function inOrder(instalments: readonly Instalment[]): Instalment[] {
  return [...instalments]
    .sort((a, b) =>
      a.dueDate === b.dueDate ? a.number - b.number : a.dueDate < b.dueDate ? -1 : 1,
    )
    .map((instalment, index) => ({ ...instalment, number: index + 1 }));
}

/**
 * Books money on the earliest open instalments.
 * @returns the instalments, and what was left over
 */
export function bookOnInstalments(
  instalments: readonly Instalment[],
  amountMinor: number,
): { readonly instalments: Instalment[]; readonly restMinor: number } {
  let restMinor = amountMinor;
  const booked = instalments.map((instalment) => {
    const part = Math.min(restMinor, instalment.amountMinor - instalment.paidMinor);
    restMinor -= part;
    return part === 0 ? instalment : { ...instalment, paidMinor: instalment.paidMinor + part };
  });
  return { instalments: booked, restMinor };
}

/** Takes an amount away from the last open instalments, so that none gets larger. */
export function shorten(instalments: readonly Instalment[], amountMinor: number): Instalment[] {
  let restMinor = amountMinor;
  return instalments
    .toReversed()
    .map((instalment) => {
      const part = Math.min(restMinor, instalment.amountMinor - instalment.paidMinor);
      restMinor -= part;
      return { ...instalment, amountMinor: instalment.amountMinor - part };
    })
    .filter(({ amountMinor: left }) => left > 0)
    .reverse();
}
