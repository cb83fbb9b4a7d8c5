import '../../../src/elements/plan-chooser/define.js';
import { openTag, type TagPage, type TagPageOptions } from '../support/tag-page.js';

export const offersHeading = 'Welcher Ratenplan passt zu Ihnen?';

/** 84,90 € from two bills, money on the 15th: three offers and a plan of one's own. */
export const openPlan = (options: TagPageOptions = {}): Promise<TagPage> =>
  openTag('kulanz-plan-chooser', { scenario: 'planOffered', ...options });

/** On to the review of the offer with six instalments. */
export async function openReview(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openPlan(options);
  await page.click('6 Raten');
  await page.click('Plan prüfen');
  await page.opens('6 × 14,15 €');
  return page;
}

/** Agrees to what is under review. */
export async function confirm(page: TagPage): Promise<void> {
  await page.click('Ich stimme den Bedingungen');
  await page.click('Plan bestätigen');
}
