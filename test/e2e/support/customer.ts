import type { Page } from 'puppeteer-core';
import type { DemoCustomer } from '../../../demo/seed/index.js';
import { byRole, handOf, type Hand, type HandName } from './hand.js';
import { site, words } from './words.js';

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
    await this.hand.fill('searchbox', site.search, name);
    await this.hand.press('button', `${name} ${situation.de}`);
    await this.page.waitForSelector('kulanz-balance-card');
  }

  /** Waits until this heading is there. */
  async seesHeading(name: string): Promise<void> {
    await this.page.locator(byRole('heading', name)).wait();
  }

  /** Waits until the card says this. */
  async reads(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        document.querySelector('kulanz-balance-card')?.shadowRoot?.textContent.includes(wanted),
      {},
      text,
    );
  }

  /** The amount that the card shows as open, such as `84,90 €`. */
  async openAmount(): Promise<string> {
    await this.page.locator(byRole('button', words.payWay)).wait();
    return this.page.$eval(
      '>>> #heading',
      (heading) => /^\s*(.+?)\s+offen\s*$/s.exec(heading.textContent)?.[1] ?? '',
    );
  }

  /** Chooses what is chosen before the review: how to pay. */
  async choosesMethod(method: 'hosted' | 'transfer'): Promise<void> {
    await this.hand.press('radio', words[method]);
    await this.hand.press('button', words.review);
  }

  /** From the balance to the provider's page, for all that is open. */
  async goesToPayAll(): Promise<void> {
    const amount = await this.openAmount();
    await this.hand.press('button', words.payWay);
    await this.choosesMethod('hosted');
    await this.hand.press('button', words.confirm(amount));
    await this.isAtProvider();
  }

  async isAtProvider(): Promise<void> {
    await this.page.waitForFunction(() => location.pathname.startsWith('/pay/'));
  }

  /** The overview, and the same again after a reload. */
  async overviewShows(heading: string): Promise<void> {
    await this.hand.press('button', words.overview);
    await this.seesHeading(heading);
    await this.reloadShows(heading);
  }

  async reloadShows(heading: string): Promise<void> {
    await this.page.reload();
    await this.seesHeading(heading);
  }
}
