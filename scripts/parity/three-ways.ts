/** The three ways of the card's first view: alike, in sight, and in an order that knows nobody. */
import type { Page } from 'puppeteer-core';
import { lookOf, type Look } from './look.js';
import type { Site } from './site.js';

/** All three stand inside this much of a small phone's screen. */
const inSightPx = 640;

/** How customers are spoken to, by a scenario of each. */
const approaches = {
  steady: 'overdue',
  'first-slip': 'firstSlip',
  repeat: 'repeatedlyLate',
  protected: 'protectedCustomer',
} as const;

export interface ThreeWays {
  /** By the words of the way. */
  readonly looks: ReadonlyMap<string, Look>;
  readonly faults: readonly string[];
}

export async function threeWays(site: Site): Promise<ThreeWays> {
  const page = await site.open('overdue');
  const looks = await readWays(page);
  await page.close();
  return { looks, faults: [...lookFaults(looks), ...(await orderFaults(site))] };
}

async function readWays(page: Page): Promise<Map<string, Look>> {
  const looks = new Map<string, Look>();
  for (const way of await page.$$('kulanz-balance-card >>> .way')) {
    const name = await way.evaluate((each) => each.querySelector('b')?.textContent ?? '');
    looks.set(name.trim(), await lookOf(way));
  }
  return looks;
}

function lookFaults(looks: ReadonlyMap<string, Look>): string[] {
  const [first, ...others] = [...looks];
  if (!first || others.length !== 2) return [`there are ${looks.size} ways in place of three`];
  const [firstName, measure] = first;
  const unequal = others.flatMap(([name, look]) =>
    (['width', 'height', 'text', 'edge'] as const)
      .filter((trait) => Math.abs(look[trait] - measure[trait]) > (trait.length > 4 ? 1 : 0.01))
      .map((trait) => `${trait} of "${name}" is not that of "${firstName}"`),
  );
  const below = [...looks]
    .filter(([, { bottom }]) => bottom > inSightPx)
    .map(([name, { bottom }]) => `"${name}" ends at ${bottom.toFixed(0)} px, below ${inSightPx}`);
  return [...unequal, ...below];
}

/** Their order is the host's, and the same for everybody. */
async function orderFaults(site: Site): Promise<string[]> {
  const orderOf = async (
    scenario: (typeof approaches)[keyof typeof approaches],
    ways?: string,
  ): Promise<string[]> => {
    const page = await site.open(scenario, ways === undefined ? {} : { ways });
    const names = [...(await readWays(page)).keys()];
    await page.close();
    return names;
  };
  const usual = await orderOf(approaches.steady);
  const faults: string[] = [];
  const turned = await orderOf(approaches.steady, 'help plan pay');
  if (turned.join() !== usual.toReversed().join()) {
    faults.push(`"help plan pay" shows ${turned.join(', ')}`);
  }
  for (const [approach, scenario] of Object.entries(approaches)) {
    const order = await orderOf(scenario);
    if (order.join() !== usual.join()) faults.push(`${approach} shows ${order.join(', ')}`);
  }
  return faults;
}
