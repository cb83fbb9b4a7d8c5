import { openDispute } from './scenario-dispute.js';
import { twoOverdueBills, type ScenarioKit } from './scenario-kit.js';

/** What is owed, and what is on its way. */

/** Everything is paid; the next bill is known. */
export function nothingDue(kit: ScenarioKit): void {
  kit.byDirectDebit();
  kit.paidBill({ cents: 3_995, due: -49, paid: -50 });
  kit.paidBill({ cents: 4_495, due: -20, paid: -21 });
  kit.change({ nextBill: { amountMinor: kit.price(4_495), on: kit.day(10) } });
}

export function dueSoon(kit: ScenarioKit): void {
  kit.paidBill({ cents: 4_495, due: -22, paid: -23 });
  kit.item({ cents: 4_495, due: 8 });
}

export function dueToday(kit: ScenarioKit): void {
  kit.paidBill({ cents: 4_495, due: -30, paid: -31 });
  kit.item({ cents: 4_495, due: 0 });
}

export function overdue(kit: ScenarioKit): void {
  twoOverdueBills(kit);
  kit.happened(['reminderSent', -10]);
}

/** Paid and confirmed by the bank, not booked yet. */
export function inTransit(kit: ScenarioKit): void {
  const bills = twoOverdueBills(kit);
  kit.payment({ cents: 8_490, at: 0, state: 'succeeded' }, bills, { dueOn: kit.day(2) });
}

/** Left on the payment provider's page: go on, or give it up. */
export function paymentLeft(kit: ScenarioKit): void {
  const bills = twoOverdueBills(kit);
  kit.payment({ cents: 8_490, at: 0, state: 'actionRequired' }, bills, {
    dueOn: kit.day(1),
    checkout: {
      providerReference: 'checkout-left',
      url: 'https://pay.sandbox.example/checkout-left',
      expiresAt: kit.at(1, '08:00'),
      returnUrl: 'https://nordlicht.example/konto',
    },
  });
}

export function debitScheduled(kit: ScenarioKit): void {
  kit.byDirectDebit();
  kit.paidBill({ cents: 4_495, due: -22, paid: -22 });
  const bill = kit.item({ cents: 4_495, due: 8 });
  kit.change({
    scheduledDebit: { amountMinor: bill.amountMinor, on: kit.day(8), itemIds: [bill.id] },
    dueOn: kit.day(8),
  });
}

/** The bank gave a debit back; its fee is an item of its own, and can be disputed. */
export function debitReturned(kit: ScenarioKit): void {
  kit.byDirectDebit();
  kit.change({ collection: { kind: 'manual', maskedAccount: 'DE•• •••• 3000' } });
  kit.item({ cents: 4_495, due: -12 });
  kit.item({
    cents: 385,
    due: -8,
    issued: -8,
    kind: 'debitReturnFee',
    label: kit.words.debitReturnFee,
  });
  kit.happened(['debitReturned', -9]);
}

/** Two bills are owed; a third party's charge is being checked, and not demanded. */
export function partlyDisputed(kit: ScenarioKit): void {
  twoOverdueBills(kit);
  disputedCharge(kit);
}

/** Only what is in dispute is open. */
export function disputedOnly(kit: ScenarioKit): void {
  kit.paidBill({ cents: 4_495, due: -20, paid: -21 });
  disputedCharge(kit);
}

function disputedCharge(kit: ScenarioKit): void {
  const disputedMinor = kit.price(1_299);
  const charge = kit.item(
    { cents: 1_299, due: -20, issued: -34, kind: 'charge', label: kit.words.games },
    { disputedMinor },
  );
  openDispute(kit, charge, 'notOrdered');
}
