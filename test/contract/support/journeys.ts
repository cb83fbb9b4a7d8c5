/** What customers do, in the order of the contract. */
import { expect } from 'vitest';
import type { Money, Payment, Plan, PlanRequest } from '../../../src/core/contract/index.js';
import type { Customer } from './customer.js';

export const payNow = async (someone: Customer): Promise<Money> =>
  (await someone.call('getAccount', {})).data.balance.payNow.amount;

/** Starts a payment of everything that is asked for, or of this amount. */
export async function pay(someone: Customer, amount?: Money): Promise<Payment> {
  const { data } = await someone.call('createPayment', {
    body: {
      amount: amount ?? (await payNow(someone)),
      purpose: { kind: 'balance' },
      returnUrl: `${someone.backend.pageOrigin}/bill?month=11`,
    },
  });
  return data;
}

/** The first offer, as a customer accepts it. */
export async function acceptance(someone: Customer): Promise<PlanRequest> {
  const { offers } = (await someone.call('listPlanOffers', {})).data;
  const [offer] = offers;
  expect(offer, 'at least one offer').toBeDefined();
  if (!offer) throw new Error('unreachable');
  return { offerId: offer.id, terms: { version: offer.terms.version, accepted: true } };
}

/** Agrees to the first offer. The token must be one of a fresh step-up. */
export async function agree(someone: Customer): Promise<Plan> {
  const body = await acceptance(someone);
  return (await someone.call('createPlan', { body })).data;
}

export const euros = (amountMinor: number): Money => ({ amountMinor, currency: 'EUR' });

/** What instalments make in all, in minor units. */
export const sumOf = (
  instalments: readonly { readonly amount: { readonly amountMinor: number } }[],
): number => instalments.reduce((total, { amount }) => total + amount.amountMinor, 0);
