import type { LocalDate, Receipt } from '../../core/contract/index.js';
import { maskContactPoint } from './mask.js';
import type { WriteUnit } from './unit.js';

type NextStep = Receipt['nextSteps'][number];

/** Beginnings of references: plan, payment, and any other request ("Vorgang"). */
export type ReferencePrefix = 'KP' | 'KZ' | 'KV';

/** A reference that nobody else has, such as `KP-4021-8873`. */
async function newReference(unit: WriteUnit, prefix: ReferencePrefix): Promise<string> {
  const { ids } = unit.context;
  let reference: string;
  do {
    reference = `${prefix}-${ids.digits(4)}-${ids.digits(4)}`;
  } while (!(await unit.tx.claim(`reference/${reference}`)));
  return reference;
}

/** What the customer keeps after a commitment. */
export async function newReceipt(
  unit: WriteUnit,
  prefix: ReferencePrefix,
  nextSteps: readonly NextStep[],
  documentId?: string,
): Promise<Receipt> {
  const { contactPoints } = unit.account;
  const email =
    unit.policy.confirmation === 'email'
      ? contactPoints.find(({ kind }) => kind === 'email')
      : undefined;
  return {
    reference: await newReference(unit, prefix),
    createdAt: unit.now.toISOString(),
    nextSteps: [...nextSteps, ...(email ? [{ code: 'confirmationSent' } as const] : [])],
    confirmation: email
      ? { channel: 'email', maskedContactPoint: maskContactPoint(email) }
      : { channel: 'none' },
    ...(documentId !== undefined && { documentId }),
  };
}

export const step = (code: Exclude<NextStep['code'], 'unknown'>, on?: LocalDate): NextStep =>
  on === undefined ? { code } : { code, on };

/** A payment has its reference from the start; its receipt is a document once it is booked. */
export async function paymentReference(unit: WriteUnit): Promise<Receipt> {
  return {
    reference: await newReference(unit, 'KZ'),
    createdAt: unit.now.toISOString(),
    nextSteps: [],
  };
}
