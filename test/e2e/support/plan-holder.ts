import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { DemoCustomer } from '../../../demo/seed/index.js';
import type { Language } from '../../../demo/site/language.js';
import type { Account, Plan } from '../../../src/core/contract/index.js';
import { addDays } from '../../../src/core/domain/index.js';
import { formatDate, formatMoney } from '../../../src/i18n/index.js';
import { Customer } from './customer.js';
import type { TestDemo } from './demo.js';
import { byRole } from './hand.js';
import { planWords, type PlanWords } from './plan-words.js';

/**
 * Somebody who pays in instalments, with a keyboard alone. Whatever they have done is read back
 * from the backend, and the balance card on the same page has to say the same.
 */
export class PlanHolder {
  readonly words: PlanWords;
  readonly #customer: Customer;
  readonly #demo: TestDemo;
  #planId = '';
  #totalMinor = 0;

  private constructor(page: Page, demo: TestDemo, language: Language) {
    this.#customer = new Customer(page, demo.siteUrl, 'keyboard', language);
    this.#demo = demo;
    this.words = planWords[language];
  }

  static async signIn(
    page: Page,
    demo: TestDemo,
    person: DemoCustomer,
    language: Language,
  ): Promise<PlanHolder> {
    const holder = new PlanHolder(page, demo, language);
    await holder.#customer.signIn(person);
    return holder;
  }

  get #page(): Page {
    return this.#customer.page;
  }

  get #hand() {
    return this.#customer.hand;
  }

  /** The service's civil date. */
  async today(): Promise<string> {
    return (await this.#read<{ now: string }>('/session')).now.slice(0, 10);
  }

  /** From the card's way over an own plan to the receipt. */
  async agreesToOwnPlan(amount: string): Promise<Plan> {
    const { words } = this;
    this.#totalMinor = (await this.#account()).balance.total.amountMinor;
    await this.#hand.press('button', words.planWay);
    await this.#customer.seesHeading(words.planTitle);
    await this.#hand.press('radio', words.ownPlan);
    await this.#hand.press('button', words.makeOwnPlan);
    await this.#hand.fill('textbox', words.ownAmount, amount);
    await this.#hand.press('radio', words.fifteenth);
    await this.#hand.press('button', words.checkPlan);
    await this.#hand.press('checkbox', words.acceptTerms);
    await this.#confirms(words.confirmPlan, words.agreed);
    this.#planId = (await this.#account()).activePlanId ?? '';
    return this.#seesPlan();
  }

  /** From the tile over the form and the review to the receipt. */
  async changes(tile: string, fillIn: (customer: Customer) => Promise<void>): Promise<Plan> {
    await this.#hand.press('button', tile);
    await fillIn(this.#customer);
    await this.#hand.press('button', this.words.checkChange);
    await this.#confirms(this.words.confirmChange, this.words.changed);
    return this.#seesPlan();
  }

  /** As {@link changes}, from the list of all changes. */
  changesBy(kind: string, fillIn: (customer: Customer) => Promise<void>): Promise<Plan> {
    return this.changes(this.words.changeWay, async (customer) => {
      await customer.hand.press('radio', kind);
      await fillIn(customer);
    });
  }

  /** Pays what is next on the provider's page, and comes back. */
  async paysInstalment({ nextInstalment }: Plan): Promise<Plan> {
    const { words } = this;
    const amount = this.#money(nextInstalment?.amount);
    await this.#hand.press('button', words.payWay);
    await this.#hand.press('radio', words.hosted);
    await this.#hand.press('button', words.checkPayment);
    await this.#hand.press('button', words.confirmPayment(amount));
    await this.#customer.isAtProvider();
    await this.#hand.press('button', words.succeed);
    await this.#customer.seesHeading(words.arrived(amount));
    await this.#hand.press('button', words.overview);
    const plan = await this.plan();
    await this.#cardAgrees(plan);
    return plan;
  }

  /** Loads the page anew: card and chooser know all of it again. */
  async comesBack(): Promise<void> {
    await this.#page.reload();
    const plan = await this.plan();
    await this.#cardAgrees(plan);
    const next = plan.nextInstalment;
    await this.#customer.chooserReads(next ? this.#money(next.amount) : this.words.planPaid);
  }

  /** Lets time pass until an instalment is missed, and comes back. */
  async misses({ nextInstalment }: Plan): Promise<Plan> {
    const end = addDays(nextInstalment?.dueDate ?? '', 4);
    let days = 0;
    for (let day = await this.today(); day < end; day = addDays(day, 1)) days += 1;
    const { status } = await fetch(`${this.#demo.backendUrl}/test/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceDays: days }),
    });
    expect(status).toBe(200);
    await this.#page.reload();
    const plan = await this.plan();
    expect(plan.state).toBe('atRisk');
    await this.#customer.chooserReads(this.words.missedInstalment);
    await this.#cardAgrees(plan);
    return plan;
  }

  /** The plan as the backend has it; whatever was done to it, nothing is lost or made. */
  async plan(): Promise<Plan> {
    const plan = await this.#read<Plan>(`/plans/${this.#planId}`);
    const sum = plan.instalments.reduce((minor, { amount }) => minor + amount.amountMinor, 0);
    expect(sum).toBe(this.#totalMinor);
    expect(plan.paid.amountMinor + plan.remaining.amountMinor).toBe(this.#totalMinor);
    return plan;
  }

  /** Presses, proves who they are where the site asks for it, and gets the receipt. */
  async #confirms(button: string, result: string): Promise<void> {
    await this.#hand.press('button', button);
    // The receipt and no other view leads on to the plan.
    const outcome = await this.#page.waitForFunction(
      (seePlan) => {
        if (document.querySelector<HTMLDialogElement>('#step-up')?.open) return 'asked';
        const { shadowRoot } = document.querySelector('kulanz-plan-chooser') ?? {};
        const buttons = [...(shadowRoot?.querySelectorAll('button') ?? [])];
        return buttons.some(({ textContent }) => textContent.trim() === seePlan) && 'done';
      },
      {},
      this.words.seePlan,
    );
    if ((await outcome.jsonValue()) === 'asked') await this.#customer.provesByPin();
    await this.#page.locator(byRole('button', this.words.seePlan)).wait();
    await this.#customer.chooserReads(result);
  }

  /** Back from the receipt: card and backend say the same, without a reload. */
  async #seesPlan(): Promise<Plan> {
    const plan = await this.plan();
    await this.#cardAgrees(plan);
    await this.#hand.press('button', this.words.seePlan);
    return plan;
  }

  async #cardAgrees(plan: Plan): Promise<void> {
    const { words } = this;
    const { instalments, nextInstalment: next } = plan;
    const missed = instalments.find(({ state }) => state === 'missed');
    const paidCount = instalments.filter(({ state }) => state === 'paid').length;
    if (missed) {
      await this.#customer.reads(words.missedInstalment);
      await this.#customer.reads(words.plannedFor(this.#day(missed.dueDate)));
    } else if (next) {
      await this.#customer.reads(words.payBy(this.#day(next.dueDate)));
      await this.#customer.seesHeading(this.#money(next.amount));
      await this.#customer.reads(words.paidOf(paidCount, instalments.length));
    } else {
      await this.#customer.reads(words.planPaid);
    }
  }

  #account(): Promise<Account> {
    return this.#read<Account>('/account');
  }

  /** Asks the backend with a token that the site gives to this page. */
  async #read<Answer>(path: string): Promise<Answer> {
    const token = await this.#page.$eval('kulanz-provider', async (provider) => {
      const response = await fetch(provider.getAttribute('token-url') ?? '', {
        method: 'POST',
        headers: { 'x-kulanz': '1' },
      });
      return ((await response.json()) as { accessToken: string }).accessToken;
    });
    const response = await fetch(`${this.#demo.backendUrl}/v1${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Answer;
  }

  /** An amount as this person writes it, such as `62,92`. */
  figures({ amountMinor }: Plan['paid']): string {
    const options = { minimumFractionDigits: 2 };
    return new Intl.NumberFormat(this.#customer.language, options).format(amountMinor / 100);
  }

  #money(money: Plan['paid'] | undefined): string {
    return money ? formatMoney(money, this.#customer.language) : '';
  }

  #day(date: string): string {
    return formatDate(date, this.#customer.language);
  }
}
