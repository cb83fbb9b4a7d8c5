import type { Hono, MiddlewareHandler } from 'hono';
import type { PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';
import type { BssRules } from './rules.js';

/** The telco's own endpoint for offers of plans. */
export function servePlanOffers(
  app: Hono,
  onlyWithToken: MiddlewareHandler,
  rules: BssRules,
): void {
  app.post('/telco/plan-offers', onlyWithToken, async (context) => {
    const question = await context.req.json<PlanOffersQuestion>();
    return context.json(rules.planOffers(question));
  });
}
