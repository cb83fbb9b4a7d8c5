import type { ElementHandle, Page } from 'puppeteer-core';
import type { DemoCustomer } from '../../../demo/seed/index.js';
import { type Language, paths, texts } from '../../../demo/site/language.js';
import { byRole, handOf, type Hand, type HandName } from './hand.js';
import { words } from './words.js';

/** What the site's dialog says, in its language. */
interface PinWords {
  readonly pin: string;
  readonly confirmPin: string;
}

/** A customer in front of the site: what they do and what they see. */
export class Customer {
  readonly hand: Hand;

  constructor(
    readonly page: Page,
    readonly siteUrl: string,
    hand: HandName = 'pointer',
    /** Of the site. */
    readonly language: Language = 'de',
  ) {
    this.hand = handOf(page, hand);
  }

  /** From the list of people to their bills. */
  async signIn({ name, situation }: DemoCustomer): Promise<void> {
    const { language } = this;
    await this.page.goto(this.siteUrl + paths[language].signIn);
    await this.hand.fill('searchbox', texts[language].signIn.searchLabel, name);
    await this.hand.press('button', `${name} ${situation[language]}`);
    await this.page.waitForSelector('kulanz-balance-card');
  }

  /** Waits until this heading is there. */
  async seesHeading(name: string): Promise<void> {
    await this.page.locator(byRole('heading', name)).wait();
  }

  /** Waits until the card says this. */
  reads(text: string): Promise<void> {
    return this.#tagReads('kulanz-balance-card', text);
  }

  /** Waits until the plan chooser says this. */
  chooserReads(text: string): Promise<void> {
    return this.#tagReads('kulanz-plan-chooser', text);
  }

  /** Waits until the tag for help says this. */
  helpReads(text: string): Promise<void> {
    return this.#tagReads('kulanz-support-options', text);
  }

  async #tagReads(tag: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (name, wanted) => document.querySelector(name)?.shadowRoot?.textContent.includes(wanted),
      {},
      tag,
      text,
    );
  }

  /** The card's way leads to the chooser, whose heading has the focus then. */
  async choosesPlanWay(): Promise<void> {
    await this.hand.press('button', words.planWay);
    await this.seesHeading(words.planTitle);
    await this.headingHasFocus('kulanz-plan-chooser');
  }

  /** Waits until the focus is on a tag's heading. */
  async headingHasFocus(tag: string): Promise<void> {
    await this.page.waitForFunction(
      (name) =>
        document.activeElement?.localName === name &&
        document.activeElement.shadowRoot?.activeElement?.id === 'heading',
      {},
      tag,
    );
  }

  /**
   * Waits until something is there, also in a shadow root: puppeteer looks there anew only when it
   * waits for what is visible.
   */
  async finds(selector: string): Promise<ElementHandle> {
    const found = await this.page.waitForSelector(selector, { visible: true });
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  /** The accessible name of the first offer. */
  firstOffer(): Promise<string> {
    return this.nameOf('.offer input');
  }

  /** The accessible name of the first field of these, once it is there. */
  async nameOf(field: string): Promise<string> {
    const root = await this.finds(`>>> ${field}`);
    const node = await this.page.accessibility.snapshot({ root });
    if (!node?.name) throw new Error(`There is no ${field}`);
    return node.name;
  }

  get #pinWords(): PinWords {
    const { label, confirm } = texts[this.language].stepUp;
    return { pin: label, confirmPin: confirm };
  }

  /** Shows the telco once more who is there. */
  async provesByPin({ pin, confirmPin }: PinWords = this.#pinWords): Promise<void> {
    await this.page.locator(byRole('textbox', pin)).wait();
    const hint = await this.page.$eval('#pin-hint', (element) => element.textContent);
    await this.hand.fill('textbox', pin, /\d{4}/.exec(hint)?.[0] ?? '');
    await this.hand.press('button', confirmPin);
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

  /** From the balance to the details of a bank transfer, for all that is open. */
  async goesToTransfer(): Promise<void> {
    await this.hand.press('button', words.payWay);
    await this.choosesMethod('transfer');
    await this.seesHeading(words.transferTitle);
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
