import '../../../src/elements/support-options/define.js';
import {
  altered,
  openTag,
  type Between,
  type TagPage,
  type TagPageOptions,
} from '../support/tag-page.js';
import type { Session } from '../../../src/index.js';

export const helpHeading = 'Wir wissen, dass es manchmal eng wird';

/** Two bills are overdue; it is Tuesday, March 10, 2026, 10:00 in Berlin. */
export async function openHelp(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openTag('kulanz-support-options', options);
  await page.shows(helpHeading);
  return page;
}

/** A backend that can do more, or less. */
export const able = (capabilities: Partial<Session['capabilities']>): Between =>
  altered({
    'GET /session': (session) => ({
      ...session,
      capabilities: { ...session.capabilities, ...capabilities },
    }),
  });

/** Writes into a field, in place of what it holds. */
export function write(page: TagPage, selector: string, text: string): void {
  const field = page.root.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`No field ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

/** Chooses an entry of a native list. */
export function choose(page: TagPage, selector: string, value: string): void {
  const list = page.root.querySelector<HTMLSelectElement>(selector);
  if (!list) throw new Error(`No list ${selector}`);
  list.value = value;
  list.dispatchEvent(new Event('change'));
}

/** What the tag tells the host. */
export function listen<E extends Event>(page: TagPage, type: string): E[] {
  const events: E[] = [];
  page.provider.addEventListener(type, (event) => events.push(event as E));
  return events;
}

/** On to the review of a call on Wednesday, March 11, 2026, at 9:00. */
export async function openCallbackReview(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openHelp(options);
  await page.click('Rückruf wählen');
  await page.click('Mittwoch');
  await page.click('09:00');
  await page.click('Rückruf prüfen');
  await page.opens('Mittwoch, 11. März 2026, 09:00');
  return page;
}

/** On to the review of an objection to the fee of a returned debit, 3,85 €. */
export async function openDisputeReview(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openHelp({ scenario: 'debitReturned', ...options });
  await page.click('Rechnung prüfen lassen');
  await page.click('Gebühr für die Rücklastschrift');
  choose(page, '#reason', 'wrongAmount');
  write(page, '#comment', 'Die Bank hat sich geirrt.');
  await page.click('Beanstandung prüfen');
  await page.opens('3,85 €');
  return page;
}

/** A connection that is lost after the server has accepted; `mend()` brings it back. */
export function lossy(operation: string): { between: Between; mend: () => void } {
  let isCut = true;
  return {
    between: async (sent, send) => {
      const response = await send();
      if (sent.operation !== operation || !isCut) return response;
      throw new TypeError('Failed to fetch');
    },
    mend: () => (isCut = false),
  };
}
