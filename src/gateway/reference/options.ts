import type { Instant, LocalDate, Money, Payment } from '../../core/contract/index.js';
import { checkExperiments } from '../../core/domain/experiment.js';
import { checkPlanPolicy } from '../../core/domain/plan-policy.js';
import { checkReminderPolicy } from '../../core/domain/reminder.js';
import { checkSegmentPolicy } from '../../core/domain/segment-policy.js';
import { randomIds, type Ids } from './ids.js';
import type { PlanOfferSource } from './plan-offer-source.js';
import { defaultPolicy, type ReferencePolicy } from './policy.js';
import type { Store } from './store.js';

/** States that a payment provider can report. */
export type CheckoutState = Exclude<Payment['state'], 'created' | 'unknown'>;

export interface CheckoutResult {
  readonly state: CheckoutState;
  readonly failureCode?: Exclude<Payment['failureCode'], 'unknown'>;
}

/** What the provider tells about a checkout, by its webhook. May come late, twice or out of order. */
export interface ProviderNotification extends CheckoutResult {
  readonly providerReference: string;
}

/**
 * The payment provider's hosted page. Implementations keep a time-out of a few seconds, because an
 * account's commitments wait meanwhile; what they throw becomes the answer, so they throw
 * `ProblemError` `upstream-error` or `upstream-timeout`.
 */
export interface PaymentProvider {
  createCheckout(checkout: {
    /** Unique; the same for a repeat. */
    readonly paymentId: string;
    readonly amount: Money;
    /** Where the provider sends the customer back to, `?payment=` included. */
    readonly returnUrl: string;
    /** What the customer reads there. */
    readonly description: string;
    readonly locale: string;
  }): Promise<{
    readonly providerReference: string;
    readonly url: string;
    readonly expiresAt: Instant;
  }>;
  /** Closes a checkout so that it can no longer be paid. Answers the state that it then has. */
  cancelCheckout(checkout: { readonly providerReference: string }): Promise<CheckoutResult>;
}

export interface ReferenceOptions {
  readonly store: Store;
  readonly payments: PaymentProvider;
  /** Exact origins that a payment may return to: the telco's own pages. */
  readonly returnOrigins: readonly string[];
  /** Exact origins of the payment provider's pages. */
  readonly paymentOrigins: readonly string[];
  /**
   * Who books payments and collects direct debits: these rules, or another system of the telco, whose
   * bookings are then taken over (`takeBookings`). Default `own`.
   */
  readonly books?: 'own' | 'telco';
  /** Present time; default the system's clock. */
  readonly clock?: () => Date;
  readonly ids?: Ids;
  readonly policy?: ReferencePolicy;
  /** Who makes plan offers and answers wishes. Default: the policy's kernel. */
  readonly planOffers?: PlanOfferSource | undefined;
}

/** The options with everything filled in. */
export type Context = Required<Omit<ReferenceOptions, 'planOffers'>> &
  Pick<ReferenceOptions, 'planOffers'> & {
    readonly holidaysOf: (jurisdiction: string) => ReadonlySet<LocalDate>;
  };

/** A plan that costs something comes with words that are there. */
function checkPrecontract({ plans, precontract }: ReferencePolicy): void {
  for (const { precontractDocument: id } of Object.values(plans).flat()) {
    if (id !== undefined && !precontract[id]?.length) {
      throw new RangeError(`No pre-contract information "${id}" in the policy`);
    }
  }
}

/**
 * @throws RangeError when a plan policy has gaps, overlaps, or a fee without what the law asks for,
 * when nobody could be reminded by the policy, or when thresholds of segments or experiments make no sense
 */
export function toContext(options: ReferenceOptions): Context {
  const policy = options.policy ?? defaultPolicy;
  Object.values(policy.plans).forEach(checkPlanPolicy);
  checkPrecontract(policy);
  checkReminderPolicy(policy.reminders);
  checkSegmentPolicy(policy.segments);
  checkExperiments(policy.experiments);
  const holidays = new Map(
    Object.entries(policy.holidays).map(([country, dates]) => [country, new Set(dates)]),
  );
  return {
    books: 'own',
    clock: () => new Date(),
    ids: randomIds,
    ...options,
    policy,
    holidaysOf: (jurisdiction) => holidays.get(jurisdiction) ?? new Set(),
  };
}
