import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Exchange, FaultServer } from '../../../src/testing/fault-server/index.js';
import type { Telco } from '../../../demo/simulate/telco.js';
import type { Act, BrowserAct, Confirmed, Done, PageAct, Screen, Told } from './acts.js';
import { commitmentsBefore, type Customer } from './customers.js';
import type { Step, Story } from './draw.js';
import { holds } from './facts.js';
import { nameOf, rulesOf } from './faults.js';
import type { Driver } from './page/driver.js';
import type { Tape, Verdict } from './tape.js';

declare const driver: Driver;

/** What the run of a seed has around it. */
export interface Stage {
  readonly page: Page;
  /** Another tab, which loads anew what the first one came to. */
  readonly fresh: Page;
  readonly siteOrigin: string;
  readonly server: FaultServer;
  readonly tape: Tape;
  readonly telco: Telco;
}

/** A payment, plan or request that the store holds, and did not before. */
export interface Stored {
  readonly kind: string;
  readonly account: string;
  readonly id: string;
}

/** What was seen on the way, for the checks. */
export interface Witness {
  readonly confirmed: readonly Confirmed[];
  /** All requests that the page sent. */
  readonly exchanges: readonly Exchange[];
  /** What the backend answered. */
  readonly verdicts: readonly Verdict[];
  /** By account: what the backend has named. */
  readonly amounts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stored: readonly Stored[];
  readonly told: readonly Told[];
  /** What was on the screen, when, and whose account it was. */
  readonly screens: readonly (Screen & { readonly account: string; readonly when: string })[];
  /** After faults have ended, and the customer has looked what became of everything. */
  readonly atRest: Screen;
  /** What the same page then says in its first views, and when it was loaded anew. */
  readonly facts: readonly string[];
  readonly factsReloaded: readonly string[];
  /** The new page, where one more thing could not be done there. */
  readonly lastScreen: string | undefined;
  /** Uncaught ones. */
  readonly errors: readonly string[];
}

/** Plays a story on a page, and lets all come to rest at last. */
export class SeedRun {
  readonly #stage: Stage;
  readonly #story: Story;
  readonly #customers: readonly [Customer, Customer];
  readonly #tell: (line: string) => void;
  readonly #confirmed: Confirmed[] = [];
  readonly #screens: Witness['screens'][number][] = [];
  #tokens!: readonly [string, string];
  #person = 0;
  #isOffline = false;

  constructor(
    stage: Stage,
    story: Story,
    customers: readonly [Customer, Customer],
    tell: (line: string) => void,
  ) {
    this.#stage = stage;
    this.#story = story;
    this.#customers = customers;
    this.#tell = tell;
  }

  async play(): Promise<Witness> {
    const { page, fresh, telco, server, tape } = this.#stage;
    const before = { exchanges: server.exchanges.length, verdicts: tape.verdicts.length };
    const [one, other] = this.#customers;
    this.#tokens = [
      await telco.customerToken(one.accountId),
      await telco.customerToken(other.accountId),
    ];
    const errors: string[] = [];
    const onError = (error: unknown): void => void errors.push(String(error));
    page.on('pageerror', onError);
    server.setRules([]);
    await this.#load(page);
    for (const [index, step] of this.#story.steps.entries()) await this.#do(step, index + 1);
    const atRest = await this.#rest();
    await this.#load(fresh);
    const [facts, factsReloaded] = await this.#compare();
    await page.goto('about:blank');
    const lastScreen = await this.#sendMessage();
    page.off('pageerror', onError);
    return {
      confirmed: this.#confirmed,
      exchanges: server.exchanges.slice(before.exchanges),
      verdicts: tape.verdicts.slice(before.verdicts),
      amounts: tape.amounts,
      stored: (await Promise.all(this.#customers.map((_, person) => this.#stored(person)))).flat(),
      told: this.#screens.flatMap(({ told }) => told),
      screens: this.#screens,
      atRest,
      facts,
      factsReloaded,
      lastScreen,
      errors,
    };
  }

  async #act(act: PageAct, page = this.#stage.page): Promise<Done> {
    const done = await page.evaluate((what) => driver.act(what), act);
    for (const words of done.pressed) this.#tell(`  pressed "${words}"`);
    this.#confirmed.push(...done.confirmed);
    return done;
  }

  /**
   * What the page says, and what the new one does. Each may need a moment: what a new page says first
   * needs less code than the rest, and what did not arrive is read again after some seconds.
   */
  async #compare(): Promise<[facts: readonly string[], reloaded: readonly string[]]> {
    const { page, fresh } = this.#stage;
    for (let tries = 0; ; tries += 1) {
      const facts = await page.evaluate(() => driver.facts());
      const reloaded = await fresh.evaluate(() => driver.facts());
      if (tries === mostTries || holds(facts, reloaded)) return [facts, reloaded];
      await pause(pauseMs);
    }
  }

  /** One more thing that every customer can do. @returns what the new page says then, if it does not work */
  async #sendMessage(): Promise<string | undefined> {
    const { fresh } = this.#stage;
    await this.#act({ do: 'go', goal: 'message' }, fresh);
    await this.#settle('the last way', fresh);
    await this.#act({ do: 'fill', which: 0, amount: '20', day: '' }, fresh);
    await this.#act({ do: 'main', times: 1 }, fresh);
    for (let tries = 0; ; tries += 1) {
      const { told, text } = await this.#settle('the last message', fresh);
      if (told.some(({ event }) => event === 'request-created')) return undefined;
      if (tries === mostTries) return text;
      await pause(pauseMs);
    }
  }

  /** What the store holds for a customer, and did not before. */
  async #stored(person: number): Promise<Stored[]> {
    const customer = this.#customers[person]!;
    const before = commitmentsBefore(customer);
    const queries = { payments: 'state=all&', plans: 'state=all&', requests: '' };
    const lists = Object.entries(queries).map(async ([kind, query]) => {
      const path = `/${kind}?${query}limit=100`;
      const response = await this.#stage.telco.call(this.#tokens[person]!, { path });
      const { data } = (await response.json()) as { data: { id: string }[] };
      return data
        .filter(({ id }) => !before.has(id))
        .map(({ id }) => ({ kind, account: customer.accountId, id }));
    });
    return (await Promise.all(lists)).flat();
  }

  get #account(): string {
    return this.#customers[this.#person]!.accountId;
  }

  async #load(page: Page): Promise<Screen> {
    const { siteOrigin, server, telco } = this.#stage;
    const { layout, seed } = this.#story;
    await page.goto(`${siteOrigin}/${layout}?seed=${seed}`, { waitUntil: 'domcontentloaded' });
    const connection = {
      baseUrl: server.baseUrl,
      paymentOrigin: telco.paymentOrigin,
      returnUrl: telco.returnUrl,
      tokens: this.#tokens,
      person: this.#person,
    };
    return this.#note('load', await page.evaluate((given) => driver.connect(given), connection));
  }

  async #do({ act, troubles, isHurried }: Step, number: number): Promise<void> {
    const { server } = this.#stage;
    const first = server.exchanges.length;
    server.setRules(rulesOf(troubles));
    if (isBrowserAct(act)) await this.#doInBrowser(act);
    else await this.#act(act);
    if (act.do === 'switch') this.#person = 1 - this.#person;
    if (!isHurried) await this.#settle(`step ${number}`);
    const befell = server.exchanges
      .slice(first)
      .flatMap(({ method, url, fault }) => (fault ? [`${method} ${url}: ${nameOf(fault)}`] : []));
    this.#tell(
      [
        `${number} ${JSON.stringify(act)}${isHurried ? ' hurried' : ''}`,
        ...befell.map((line) => `  fault at ${line}`),
      ].join('\n'),
    );
  }

  async #doInBrowser(act: BrowserAct): Promise<void> {
    const { page } = this.#stage;
    switch (act.do) {
      case 'reload':
        await this.#look('a reload');
        await this.#load(page);
        break;
      case 'offline':
      case 'online':
        this.#isOffline = act.do === 'offline';
        await page.setOfflineMode(this.#isOffline);
        break;
      case 'settle':
        await this.#settlePayment(act.state);
        break;
    }
  }

  /** The customer is at the provider with the payment that was begun last, and comes back. */
  async #settlePayment(state: 'succeeded' | 'failed'): Promise<void> {
    const { telco } = this.#stage;
    const path = '/payments?state=open';
    const response = await telco.call(this.#tokens[this.#person]!, { path });
    const { data } = (await response.json()) as { data: { id: string; nextAction?: object }[] };
    const open = data.find(({ nextAction }) => nextAction);
    if (!open) return;
    await telco.pay(open.id, state);
    await this.#act({ do: 'comeBack', paymentId: open.id });
  }

  /** Waits until the page is at rest. */
  async #settle(after: string, page = this.#stage.page): Promise<Screen> {
    return this.#note(after, await page.evaluate(() => driver.rest()));
  }

  /** Does not wait. */
  async #look(before: string): Promise<void> {
    this.#note(before, await this.#stage.page.evaluate(() => driver.screen()));
  }

  #note(when: string, screen: Screen): Screen {
    this.#screens.push({ ...screen, account: this.#account, when });
    return screen;
  }

  /** Faults end, and the customer looks what became of it all. */
  async #rest(): Promise<Screen> {
    const { page, server } = this.#stage;
    server.setRules([]);
    if (this.#isOffline) await page.setOfflineMode(false);
    await this.#act({ do: 'putBack' });
    await this.#settle('the last step');
    for (let tries = 0; tries < 6; tries += 1) {
      const checked = await this.#act({ do: 'check' });
      const closed = await this.#act({ do: 'home' });
      if (checked.pressed.length + closed.pressed.length === 0) break;
    }
    return this.#settle('the way home');
  }
}

/** For what comes later than the answers: in all, longer than a page spares a backend that was down. */
const mostTries = 250;
const pauseMs = 100;

const browserActs: readonly string[] = ['reload', 'offline', 'online', 'settle'];
const isBrowserAct = (act: Act): act is BrowserAct => browserActs.includes(act.do);
