import { afterAll, beforeAll, describe, expect, it as base, type TestAPI } from 'vitest';
import { bssCustomers } from '../../../demo/bss/index.js';
import type { BackendKind } from '../../../demo/backends.js';
import type { DemoOptions } from '../../../demo/launch.js';
import { demoCustomers, type DemoCustomer } from '../../../demo/seed/index.js';
import { openTestDatabase } from '../../support/postgres.js';
import { describePage, openBrowser, visit, type Visit } from './browser.js';
import { Customer } from './customer.js';
import { startDemo, type TestDemo } from './demo.js';
import { type HandName, handNames } from './hand.js';

/** Who and what a test of a flow works with. */
export interface Flow {
  readonly demo: TestDemo;
  /** A browser of their own; the test fails on its script errors and policy reports. */
  readonly visitor: Visit;
  readonly customer: Customer;
  /** Signs in a German customer in one of these states whose turn has not come yet. */
  readonly signIn: (...scenarios: string[]) => Promise<void>;
}

export interface FlowOptions {
  /** How long the slow answer of the payment page takes. */
  readonly slowMs?: number;
  /**
   * One of the five flows (pay, plan, call-back, objection, survey): gone through on every database by
   * every hand, and on the gateway over this version of the TM Forum APIs. All others meet each database
   * and each hand once.
   */
  readonly onTmForum?: 'v4' | 'v5';
}

export interface FlowTests {
  readonly it: TestAPI<Flow>;
  readonly hand: HandName;
  readonly backend: BackendKind;
}

interface Run {
  readonly where: string;
  readonly hand: HandName;
  readonly on: Pick<DemoOptions, 'backend' | 'bssVersion' | 'databaseUrl'>;
}

/** Everything but who answers is the same, so one way through is enough. */
const overTmForum = (bssVersion: 'v4' | 'v5'): Run => ({
  where: `TM Forum ${bssVersion}`,
  hand: bssVersion === 'v4' ? 'pointer' : 'keyboard',
  on: { backend: 'tmforum', bssVersion },
});

/**
 * Describes a flow through the demo, to be gone through on PGlite and, where there is one, PostgreSQL,
 * by pointer and by keyboard; each time on a demo of its own.
 */
export async function describeFlow(
  name: string,
  { onTmForum, ...options }: FlowOptions,
  define: (tests: FlowTests) => void,
): Promise<void> {
  const database = await openTestDatabase();
  afterAll(() => database?.close());
  const databases = [
    { where: 'PGlite', on: {} },
    ...(database ? [{ where: 'PostgreSQL', on: { databaseUrl: database.url } }] : []),
  ];
  const pairs = databases.flatMap((backend) => handNames.map((hand) => ({ ...backend, hand })));
  // The first and the last of the four have each database and each hand; of two they are both.
  const ends = [...pairs.slice(0, 1), ...pairs.slice(-1)];
  const runs: readonly Run[] = onTmForum ? [...pairs, overTmForum(onTmForum)] : ends;

  describe.each(runs)(`${name} by $hand on $where`, ({ hand, on }) => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let demo: TestDemo;
    const customers = on.backend === 'tmforum' ? bssCustomers : demoCustomers;
    const waiting = customers.filter(({ locale }) => locale.startsWith('de'));
    beforeAll(async () => {
      browser = await openBrowser();
      demo = await startDemo({ ...on, reset: true, ...options });
    });
    afterAll(async () => {
      await demo.stop();
      await browser.close();
    });

    const it: TestAPI<Flow> = base.extend<Flow>({
      // eslint-disable-next-line no-empty-pattern -- vitest reads the wanted fixtures from it
      demo: ({}, use) => use(demo),
      visitor: async ({ task }, use) => {
        const visitor = await visit(browser);
        await use(visitor);
        if (task.result?.state === 'fail') console.error(await describePage(visitor.page));
        await visitor.end();
        expect(visitor.errors).toEqual([]);
        expect(await demo.violations()).toEqual([]);
      },
      customer: ({ visitor }, use) => use(new Customer(visitor.page, demo.siteUrl, hand)),
      signIn: ({ customer }, use) =>
        use((...scenarios) => customer.signIn(nextIn(waiting, scenarios))),
    });
    define({ it, hand, backend: on.backend ?? 'reference' });
  });
}

/** Takes the first who is in one of the states out of the row. */
function nextIn(waiting: DemoCustomer[], scenarios: readonly string[]): DemoCustomer {
  const at = waiting.findIndex(({ scenario }) => scenarios.includes(scenario));
  const [person] = at < 0 ? [] : waiting.splice(at, 1);
  if (!person) throw new Error(`Everyone in the state ${scenarios.join(', ')} has had their turn`);
  return person;
}
