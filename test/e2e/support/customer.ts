import type { Page } from 'puppeteer-core';
import type { DemoCustomer } from '../../../demo/seed/index.js';
import { byRole, handOf, type Hand, type HandName } from './hand.js';

/** The ways of the balance card, by their accessible names. */
export const ways = {
  pay: 'Jetzt bezahlen Alles oder einen Teil',
  resume: 'Jetzt bezahlen Begonnene Zahlung fortsetzen',
} as const;

/** Ways of paying, by their accessible names. */
export const methods = {
  hosted: 'Karte oder Bank Auf der Seite unseres Zahlungspartners',
  transfer: 'Überweisung Sie überweisen bei Ihrer Bank',
} as const;

/** A customer in front of the site: what they do and what they see. */
export class Customer {
  readonly hand: Hand;

  constructor(
    readonly page: Page,
    readonly siteUrl: string,
    hand: HandName = 'pointer',
  ) {
    this.hand = handOf(page, hand);
  }

  /** From the list of people to their bills. */
  async signIn({ name, situation }: DemoCustomer): Promise<void> {
    await this.page.goto(`${this.siteUrl}/anmelden`);
    await this.hand.fill('searchbox', 'Name oder Lage', name);
    await this.hand.press('button', `${name} ${situation.de}`);
    await this.page.waitForSelector('kulanz-balance-card');
  }

  /** Waits until this heading is there. */
  async seesHeading(name: string): Promise<void> {
    await this.page.locator(byRole('heading', name)).wait();
  }

  /** The amount that the card shows as open, such as `84,90 €`. */
  async openAmount(): Promise<string> {
    await this.page.locator(byRole('button', ways.pay)).wait();
    return this.page.$eval(
      '>>> #heading',
      (heading) => /^\s*(.+?)\s+offen\s*$/s.exec(heading.textContent)?.[1] ?? '',
    );
  }

  /** Chooses what is chosen before the review: how to pay. */
  async choosesMethod(method: keyof typeof methods): Promise<void> {
    await this.hand.press('radio', methods[method]);
    await this.hand.press('button', 'Zahlung prüfen');
  }

  /** From the balance to the provider's page, for all that is open. */
  async goesToPayAll(): Promise<void> {
    const amount = await this.openAmount();
    await this.hand.press('button', ways.pay);
    await this.choosesMethod('hosted');
    await this.hand.press('button', `${amount} bezahlen`);
    await this.isAtProvider();
  }

  async isAtProvider(): Promise<void> {
    await this.page.waitForFunction(() => location.pathname.startsWith('/pay/'));
  }

  /** The overview, and the same again after a reload. */
  async overviewShows(heading: string): Promise<void> {
    await this.hand.press('button', 'Übersicht ansehen');
    await this.seesHeading(heading);
    await this.reloadShows(heading);
  }

  async reloadShows(heading: string): Promise<void> {
    await this.page.reload();
    await this.seesHeading(heading);
  }
}
