import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';

/** What the person on the page can make happen. */
export const outcomes = ['succeed', 'slow', 'decline', 'cancel'] as const;
export type Outcome = (typeof outcomes)[number];

export const CheckoutRequest = z.strictObject({
  /** The merchant's own id of the payment. */
  reference: z.string().min(1).max(100),
  amountMinor: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Used as it is, when the person is done. */
  returnUrl: z.url({ protocol: /^https?$/ }).max(2000),
  locale: z.string().max(35).optional(),
});
export type CheckoutRequest = z.infer<typeof CheckoutRequest>;

export const Checkout = CheckoutRequest.extend({
  id: z.string(),
  idempotencyKey: z.string().optional(),
  state: z.enum(['open', 'processing', 'succeeded', 'failed', 'cancelled', 'expired']),
  failureCode: z.literal('declined').optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** When a slow payment comes through. */
  settlesAt: z.iso.datetime().optional(),
});
export type Checkout = z.infer<typeof Checkout>;

const openForMs = 30 * 60_000;

export function openCheckout(
  request: CheckoutRequest,
  idempotencyKey: string | undefined,
  now: Date,
): Checkout {
  return {
    ...request,
    // Whoever knows the address may pay: it is as hard to guess as a key.
    id: randomBytes(18).toString('base64url'),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    state: 'open',
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + openForMs).toISOString(),
  };
}

/** The checkout after the person's choice. One that is no longer open stays as it is. */
export function decide(checkout: Checkout, outcome: Outcome, settlesAt: Date): Checkout {
  if (checkout.state !== 'open') return checkout;
  switch (outcome) {
    case 'succeed':
      return { ...checkout, state: 'succeeded' };
    case 'slow':
      return { ...checkout, state: 'processing', settlesAt: settlesAt.toISOString() };
    case 'decline':
      return { ...checkout, state: 'failed', failureCode: 'declined' };
    case 'cancel':
      return { ...checkout, state: 'cancelled' };
  }
}

/** The checkout after time has passed: a slow one comes through, an abandoned one expires. */
export function age(checkout: Checkout, now: Date): Checkout {
  const instant = now.toISOString();
  if (checkout.state === 'open' && checkout.expiresAt <= instant) {
    return { ...checkout, state: 'expired' };
  }
  if (checkout.state === 'processing' && (checkout.settlesAt ?? '') <= instant) {
    return { ...checkout, state: 'succeeded' };
  }
  return checkout;
}

/** When {@link age} will change the checkout; absent when never. */
export function agesAt(checkout: Checkout): string | undefined {
  if (checkout.state === 'open') return checkout.expiresAt;
  return checkout.state === 'processing' ? checkout.settlesAt : undefined;
}

/** What the merchant is told about a checkout. */
export function merchantView({
  id,
  reference,
  state,
  failureCode,
  amountMinor,
  currency,
}: Checkout) {
  return { id, reference, state, failureCode, amountMinor, currency };
}

/** A message to the merchant, sent until it was taken. */
export const Notification = z.object({
  id: z.string(),
  body: z.string(),
  attempts: z.int(),
  nextAt: z.iso.datetime(),
});
export type Notification = z.infer<typeof Notification>;

/** Told to the merchant on every change. */
export function notificationOf(checkout: Checkout, now: Date): Notification {
  const id = randomUUID();
  const createdAt = now.toISOString();
  const body = { id, type: 'checkout.updated', createdAt, checkout: merchantView(checkout) };
  return { id, body: JSON.stringify(body), attempts: 0, nextAt: createdAt };
}
