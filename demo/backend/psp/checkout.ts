import * as z from 'zod';

/** A checkout as Talerweg speaks of it; what else it says is not needed. */
export const Checkout = z.object({
  id: z.string().min(1),
  state: z.enum(['open', 'processing', 'succeeded', 'failed', 'cancelled', 'expired']),
  failureCode: z.string().optional(),
});
type Checkout = z.infer<typeof Checkout>;

export const OpenedCheckout = Checkout.extend({ url: z.url(), expiresAt: z.iso.datetime() });

const failureCodes = ['declined', 'insufficientFunds', 'authenticationFailed'] as const;

/** The same in the words of the contract. */
export function outcomeOf({ state, failureCode }: Checkout) {
  if (state === 'open') return { state: 'actionRequired' } as const;
  if (state !== 'failed') return { state };
  const known = failureCodes.find((code) => code === failureCode);
  return { state, failureCode: known ?? ('other' as const) };
}
