/** What a page costs as its account grows: it must not matter how many bills or instalments there are. */
import type { Page } from 'puppeteer-core';
import { addDays, addMonths } from '../../src/core/domain/index.js';
import type { Entry, PlanRecord } from '../../src/gateway/reference/index.js';
import { scenarios } from '../../src/testing/index.js';
import { accountId } from './backend.js';
import { readMemory } from './memory.js';
import { payWay, press, sees } from './press.js';
import { atMost, percentile, type Measure, type Row } from './row.js';
import type { Stage } from './stage.js';
import { totalMs, trace } from './trace.js';

const itemCounts = [10, 100, 1_000, 5_000];
const instalmentCounts = [6, 60];
const rounds = 3;

export const growthOfAccount: Measure = async (stage) => [
  ...(await growthOfItems(stage)),
  ...(await growthOfPlan(stage)),
];

/** What a view costs the page. */
interface Cost {
  readonly ms: number;
  readonly nodes: number;
  readonly heapKib: number;
}
type Views = Readonly<Record<string, Cost>>;

async function growthOfItems(stage: Stage): Promise<Row[]> {
  const costs = await measureEach(itemCounts, (count) => billsOf(stage, count));
  return Object.entries(costs).flatMap(([view, byCount]) => {
    const { 10: few, 5000: many } = byCount as Record<10 | 5000, Cost>;
    return [
      atMost(`${view}: time of 5,000 bills over that of 10`, many.ms / few.ms, 1.3),
      atMost(`${view}: DOM nodes of 5,000 bills beyond those of 10`, many.nodes - few.nodes, 0),
      atMost(`${view}: heap of 5,000 bills over that of 10`, many.heapKib / few.heapKib, 1.1),
    ];
  });
}

async function growthOfPlan(stage: Stage): Promise<Row[]> {
  const costs = await measureEach(instalmentCounts, (count) => planOf(stage, count));
  return Object.entries(costs).map(([view, byCount]) => {
    const { 6: few, 60: many } = byCount as Record<6 | 60, Cost>;
    return atMost(`${view}: time of 60 instalments over that of 6`, many.ms / few.ms, 2);
  });
}

/** The middle of some rounds, by view and count; prints it. */
async function measureEach(
  counts: readonly number[],
  measure: (count: number) => Promise<Views>,
): Promise<Record<string, Record<number, Cost>>> {
  const costs: Record<string, Record<number, Cost>> = {};
  for (const count of counts) {
    const all: Views[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await measure(count));
    for (const view of Object.keys(all[0] ?? {})) {
      (costs[view] ??= {})[count] = middle(all.flatMap((views) => views[view] ?? []));
    }
  }
  for (const [view, byCount] of Object.entries(costs)) {
    console.log(`${view}, by how many there are`);
    console.table(byCount);
  }
  return costs;
}

function middle(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost): number =>
    Math.round(
      percentile(
        costs.map((cost) => cost[name]),
        0.5,
      ),
    );
  return { ms: of('ms'), nodes: of('nodes'), heapKib: of('heapKib') };
}

/** The first view, and the bills in its details. */
const billsOf = (stage: Stage, count: number): Promise<Views> =>
  stage.withBlank(
    {
      entry: 'balance-card.de.js',
      tags: '<kulanz-balance-card></kulanz-balance-card>',
      locale: 'de',
      account: { scenario: 'overdue', more: (today) => bills(today, count) },
    },
    async (page, origin) => ({
      'balance card': await costOf(page, async () => {
        await page.goto(origin);
        await sees(page, 'button', payWay);
        await page.waitForNetworkIdle();
      }),
      'bills in its details': await costOf(page, async () => {
        await press(page, 'button', 'Einzelheiten ansehen');
        await press(page, 'button', 'Rechnungen zeigen');
        await sees(page, 'button', 'Mehr Rechnungen zeigen');
        await page.waitForNetworkIdle();
      }),
    }),
  );

/** The running plan, and all its dates. */
const planOf = (stage: Stage, count: number): Promise<Views> =>
  stage.withBlank(
    {
      entry: 'plan-chooser.de.js',
      tags: '<kulanz-plan-chooser></kulanz-plan-chooser>',
      locale: 'de',
      account: { scenario: 'planActive', more: (today) => [longPlan(today, count)] },
    },
    async (page, origin) => ({
      'running plan': await costOf(page, async () => {
        await page.goto(origin);
        await sees(page, 'button', 'Alle Termine ansehen');
        await page.waitForNetworkIdle();
      }),
      'all its dates': await costOf(page, async () => {
        await press(page, 'button', 'Alle Termine ansehen');
        await sees(page, 'heading', 'Alle Raten');
        await page.waitForNetworkIdle();
      }),
    }),
  );

async function costOf(page: Page, run: () => Promise<void>): Promise<Cost> {
  const ms = totalMs(await trace(page, run));
  const session = await page.createCDPSession();
  const { nodes, heapKib } = await readMemory(session);
  await session.detach();
  return { ms, nodes, heapKib };
}

/** Open ones, four a day. */
const bills = (today: string, count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => {
    const issuedOn = addDays(today, -15 - Math.floor(index / 4));
    const record = {
      id: `grown-${String(index)}`,
      accountId,
      createdAt: `${issuedOn}T08:00:00.000Z`,
      state: 'open',
      kind: 'bill',
      label: `Rechnung ${String(index)}`,
      issuedOn,
      receivedOn: issuedOn,
      dueDate: addDays(issuedOn, 14),
      amountMinor: 1_000 + index,
      paidMinor: 0,
      disputedMinor: 0,
    } as const;
    return { kind: 'item', record };
  });

/** The plan of the scenario with as many instalments, in place of its own. */
function longPlan(today: string, count: number): Entry {
  const entries = scenarios.planActive(today, { accountId });
  const plan = entries.find(({ kind }) => kind === 'plan')?.record as PlanRecord;
  const [first] = plan.instalments;
  if (!first) throw new Error('The plan of the scenario has no instalments');
  const instalments = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `instalment-${String(index + 1)}`,
    number: index + 1,
    dueDate: addMonths(first.dueDate, index),
    paidMinor: index < 2 ? first.amountMinor : 0,
  }));
  return { kind: 'plan', record: { ...plan, instalments } };
}
