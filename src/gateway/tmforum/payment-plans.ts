import * as z from 'zod/mini';
import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient, Json } from './client.js';
import { isMinor } from './money.js';
import {
  isKnownBy,
  planBody,
  readPlan,
  storedPlan,
  type ExtendedPlan,
  type PlanDraft,
  type PlanKey,
  type PlanTerms,
  type StoredPlan,
} from './payment-plan-shape.js';
import { maybe, reader, text } from './records.js';
import type { Desktop } from './register.js';
import { upstreamProblem } from './upstream.js';

export interface PaymentPlans {
  /** The account's plans of a type, as they are now. */
  list(accountId: string, planType: string): Promise<readonly StoredPlan[]>;
  find(accountId: string, key: PlanKey): Promise<StoredPlan | undefined>;
  /**
   * Writes a plan beside those of others, or over what an earlier try has written.
   * @param before what the plan was known by until now, where that has changed
   * @throws ProblemError `not-found`, `upstream-error`, `unavailable` or `upstream-timeout`; after each
   *   but the first the plan may be there all the same
   */
  put(accountId: string, plan: PlanDraft, before?: PlanKey): Promise<StoredPlan>;
}

const Account = z.object({
  id: z.string(),
  '@type': text,
  name: z.unknown(),
  relatedParty: z.unknown(),
  // As they are: whatever is not sent back is lost.
  paymentPlan: maybe(z.array(z.record(z.string(), z.unknown()))),
});
const readAccount = reader('billingAccount', Account);

/** Payment plans of TMF666, a list in the account: read, changed and written back as a whole. */
export function createPaymentPlans(
  client: ApiClient,
  config: Omit<PlanTerms, 'version'>,
  { own, forget }: Pick<Desktop, 'own' | 'forget'>,
): PaymentPlans {
  const { version } = client;
  const { currency } = config;
  const terms: PlanTerms = { ...config, version };
  const pathOf = (accountId: string) => `/billingAccount/${encodeURIComponent(accountId)}`;

  async function accountOf(accountId: string): Promise<z.infer<typeof Account>> {
    const answer = await client.get(accountId, pathOf(accountId));
    const found = answer === undefined ? [] : [readAccount(answer)];
    const [account] = own('accountManagement', found, ({ id }) => id === accountId);
    if (!account) throw new ProblemError('not-found');
    return account;
  }

  async function plansOf(accountId: string): Promise<ExtendedPlan[]> {
    return ((await accountOf(accountId)).paymentPlan ?? []).map(readPlan);
  }

  return {
    list: async (accountId, planType) =>
      (await plansOf(accountId))
        .filter((plan) => plan.planType === planType)
        .map((plan) => storedPlan(plan, terms)),

    async find(accountId, key) {
      const found = (await plansOf(accountId)).find((plan) => isKnownBy(plan, key, currency));
      return found && storedPlan(found, terms);
    },

    async put(accountId, plan, before) {
      const account = await accountOf(accountId);
      const key = { ...plan, numberOfPayments: plan.instalments.length };
      const all = account.paymentPlan ?? [];
      const is = (wanted: PlanKey | undefined) => (each: Json) =>
        wanted !== undefined && isKnownBy(readPlan(each), wanted, currency);
      const earlier = all.find(is(key)) ?? all.find(is(before));
      const written = { ...earlier, ...planBody(plan, terms) };
      const { name, relatedParty } = account;
      try {
        await client.patch(accountId, pathOf(accountId), {
          // v4 takes no change without them.
          ...(version === 'v4' ? { name, relatedParty } : { '@type': account['@type'] }),
          paymentPlan: earlier
            ? all.map((each) => (each === earlier ? written : each))
            : [...all, written],
        });
      } finally {
        forget(accountId);
      }
      // There is no ETag: whoever else writes at this moment may have written over it.
      const found = (await plansOf(accountId)).find(
        (each) =>
          isKnownBy(each, key, currency) &&
          each.status === plan.status &&
          each.numberOfPayments === key.numberOfPayments &&
          isMinor(each.totalAmount, plan.totalMinor, currency),
      );
      if (!found) throw upstreamProblem('upstream-error', 'billingAccount did not keep the plan');
      return storedPlan(found, terms);
    },
  };
}
