import type { Hono } from 'hono';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { problem } from './answers.js';
import { hasType, membersMissing } from './members.js';
import type { BssAccount } from './portfolio.js';
import type { BssRules } from './rules.js';
import { billingAccountOf, individualOf, type Json } from './shapes.js';

const required = { v4: ['name', 'relatedParty'], v5: ['@type'] } as const;
/** Members of `PaymentPlan` in the official files. */
const named = new Set([
  '@type',
  'id',
  'numberOfPayments',
  'paymentFrequency',
  'paymentMethod',
  'planType',
  'priority',
  'status',
  'totalAmount',
  'validFor',
]);

/** Changes of billing accounts: a merge patch, by which a list is replaced as a whole. */
export function serveAccountPatch(
  app: Hono,
  root: string,
  version: ApiVersion,
  accounts: Map<string, BssAccount>,
  rules: BssRules,
): void {
  app.patch(`${root}/billingAccount/:id`, async (context) => {
    const account = accounts.get(context.req.param('id'));
    if (!account) return problem(context, 404);
    const body = await context.req.json<Json & { paymentPlan?: readonly Json[] }>();
    const plans = body.paymentPlan ?? [];
    const isRefused =
      membersMissing(body, required[version]) ||
      (version === 'v5' && !hasType(plans)) ||
      (rules.extensions === 'refused' && plans.some(isExtended));
    if (isRefused) return problem(context, 400);
    const paymentPlan = plans.map((plan, index) => keptOf(plan, index, version, rules));
    const changed = { ...account, paymentPlan };
    if (rules.lostPatches > 0) rules.lostPatches -= 1;
    else accounts.set(account.id, changed);
    return context.json(billingAccountOf(changed, version));
  });
}

/** Changes of customers, in the same way. */
export function serveIndividualPatch(
  app: Hono,
  root: string,
  version: ApiVersion,
  accounts: Map<string, BssAccount>,
): void {
  app.patch(`${root}/individual/:id`, async (context) => {
    const id = context.req.param('id');
    const account = [...accounts.values()].find(({ partyId }) => partyId === id);
    const body = await context.req.json<Json>();
    if (!account) return problem(context, 404);
    if (version === 'v5' && !hasType(body)) return problem(context, 400);
    const changed = { ...account, individual: { ...account.individual, ...body } };
    accounts.set(account.id, changed);
    return context.json(individualOf(changed, version));
  });
}

const isExtended = (plan: Json): boolean => Object.keys(plan).some((member) => !named.has(member));

/** What the BSS keeps of a plan: amounts in 32 bits, and the members that it knows. */
function keptOf(plan: Json, index: number, version: ApiVersion, rules: BssRules): Json {
  const { totalAmount, ...rest } = plan as { readonly totalAmount: { readonly value: number } };
  const kept = {
    ...(version === 'v5' && { id: `plan-${index}` }),
    ...rest,
    totalAmount: { ...totalAmount, value: Math.fround(totalAmount.value) },
  };
  if (rules.extensions === 'kept') return kept;
  const members = Object.entries(kept).filter(([member]) => named.has(member));
  return {
    ...Object.fromEntries(members),
    ...(version === 'v5' && { '@type': 'PaymentPlan' }),
  };
}
