import { twoOverdueBills, type ScenarioKit } from './scenario-kit.js';

/** The same states in other shapes: long, many, and with another tone. */

/** Labels, and an amount of seven digits, that try every layout. */
export function longest(kit: ScenarioKit): void {
  kit.change({ label: kit.words.longContract });
  kit.item({ cents: 98_765_432, due: -49, kind: 'device', label: kit.words.longCharge });
  kit.item({ cents: 24_691_357, due: -20, label: kit.words.longCharge });
}

/** Three years of monthly bills, none of them paid for the last five months. */
export function manyItems(kit: ScenarioKit): void {
  for (let month = 36; month > 5; month--) {
    kit.paidBill({ cents: 3_995, due: -30 * month + 9, paid: -30 * month + 8 });
  }
  for (let month = 5; month > 0; month--) {
    kit.item({ cents: 3_995, due: -30 * month + 9 });
    kit.item({ cents: 1_750, due: -30 * month + 9, kind: 'device', label: kit.words.device });
  }
}

/** Long punctual, late for the first time. */
export function firstSlip(kit: ScenarioKit): void {
  kit.change({ approach: 'first-slip', approachReason: 'longPunctual' });
  kit.paidBill({ cents: 3_995, due: -49, paid: -52 });
  kit.item({ cents: 4_495, due: -9 });
}

/** Late several times, and a promise was not kept. */
export function repeatedlyLate(kit: ScenarioKit): void {
  kit.change({ approach: 'repeat', approachReason: 'promisesMissed' });
  kit.item({ cents: 3_995, due: -79 });
  kit.item({ cents: 3_995, due: -49 });
  kit.item({ cents: 4_495, due: -20 });
  const amount = { amountMinor: kit.price(7_990), currency: kit.account.currency };
  kit.request('promise', -40, {
    state: 'expired',
    detail: { amount, on: kit.day(-25) },
    keptMinor: 0,
  });
  kit.happened(['reminderSent', -60], ['reminderSent', -15]);
}

/** Illness was told to us: help first, and nothing demanded meanwhile. */
export function protectedCustomer(kit: ScenarioKit): void {
  kit.change({ approach: 'protected', approachReason: 'onYourRequest' });
  twoOverdueBills(kit);
  kit.request('pause', -3, {
    detail: { until: kit.day(25) },
    pauseReason: 'illness',
    dueOn: kit.day(26),
  });
}

/** More was paid than was owed. */
export function inCredit(kit: ScenarioKit): void {
  kit.paidBill({ cents: 4_495, due: -20, paid: -21 });
  kit.change({
    creditMinor: kit.price(1_500),
    nextBill: { amountMinor: kit.price(4_495), on: kit.day(10) },
  });
}
