import { words } from '../../e2e/support/words.js';
import type { Visitor } from './visitor.js';

/** From the offers to the review of one of them. */
export async function reviewPlan(visitor: Visitor): Promise<void> {
  await visitor.seesHeading(words.planTitle);
  await visitor.click('6 Raten');
  await visitor.click(words.checkPlan);
  await visitor.reads(words.acceptTerms);
}

/** From the offers to the receipt. */
export async function agreePlan(visitor: Visitor): Promise<void> {
  await reviewPlan(visitor);
  await visitor.click(words.acceptTerms);
  await visitor.click(words.confirmPlan);
  await visitor.reads(words.planAgreed);
}
