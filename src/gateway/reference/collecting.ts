import type { LocalDate } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { postPayment } from './posting.js';
import { paymentReference } from './receipts.js';
import type { Allocation, PaymentRecord } from './records.js';
import type { WriteUnit } from './unit.js';

/** A direct debit by the telco itself: a payment that is booked on the day it is collected. */
export async function collect(
  unit: WriteUnit,
  purpose: PaymentRecord['purpose'],
  allocations: readonly Allocation[],
  on: LocalDate,
): Promise<void> {
  const amountMinor = sumMinor(allocations.map((each) => each.amountMinor));
  if (amountMinor === 0) return;
  const payment: PaymentRecord = {
    ...unit.newRecord(),
    state: 'succeeded',
    amountMinor,
    purpose,
    allocations,
    receipt: await paymentReference(unit),
  };
  await postPayment(unit, payment, on);
}
