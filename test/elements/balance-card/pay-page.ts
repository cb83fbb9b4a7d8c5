import type { KulanzPaymentStartEvent } from '../../../src/index.js';
import { openCard, until, type CardPage, type CardPageOptions } from './card-page.js';

export const choose = 'Was möchten Sie bezahlen?';

/** A page whose host takes over where the browser would leave for the payment provider. */
export async function openShop(options?: CardPageOptions) {
  const page = await openCard(options);
  const starts: KulanzPaymentStartEvent[] = [];
  page.provider.addEventListener('kulanz-payment-start', (event) => {
    event.preventDefault();
    starts.push(event as KulanzPaymentStartEvent);
  });
  return { page, starts };
}

export async function chooseToPay(page: CardPage): Promise<void> {
  await page.click('Jetzt bezahlen');
  await page.shows(choose);
}

export async function goToReview(page: CardPage, method = 'Karte oder Bank'): Promise<void> {
  await chooseToPay(page);
  await page.click(method);
  await page.click('Zahlung prüfen');
  await page.says('Bitte prüfen Sie Ihre Zahlung');
}

/** Each view begins on its heading. */
export const focused = (page: CardPage, what: string) =>
  until(
    () => page.isHeadingFocused,
    `focus on the heading of ${what}`,
    () => page.heading,
  );
