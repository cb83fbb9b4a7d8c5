/** A plan over months, from a payday to the last cent, in the page and by keyboard alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { languages } from '../../demo/site/language.js';
import { addDays } from '../../src/core/domain/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { describePage, openBrowser, visit } from './support/browser.js';
import type { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { PlanHolder } from './support/plan-holder.js';

const database = await openTestDatabase();
afterAll(() => database?.close());

const backends = [
  { name: 'PGlite', databaseUrl: undefined },
  ...(database ? [{ name: 'PostgreSQL', databaseUrl: database.url }] : []),
];

/** They pay their bills themselves, 84,90 € are open. */
const people = demoCustomers.filter(
  ({ locale, scenario }) => locale === 'de-DE' && scenario === 'overdue',
);

describe.each(backends)('a plan over its life on $name', ({ databaseUrl }) => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let demo: TestDemo;
  beforeAll(async () => {
    browser = await openBrowser();
    demo = await startDemo({ databaseUrl, reset: true });
  });
  afterAll(async () => {
    await demo.stop();
    await browser.close();
  });

  it.each(languages.map((language, index) => ({ language, person: people[index]! })))(
    'by keyboard, in $language: moved, paused, lowered, paid ahead, missed, caught up, moved to its end, paid off',
    async ({ language, person }) => {
      const visitor = await visit(browser);
      try {
        await live(await PlanHolder.signIn(visitor.page, demo, person, language));
      } catch (error) {
        console.error(await describePage(visitor.page));
        throw error;
      }
      expect(visitor.errors).toEqual([]);
      expect(await demo.violations()).toEqual([]);
      await visitor.end();
    },
  );
});

async function entersDay(customer: Customer, day: string): Promise<void> {
  await customer.finds('>>> #date');
  await customer.hand.fillDay('kulanz-plan-chooser >>> #date', day);
}

async function live(holder: PlanHolder): Promise<void> {
  const { words } = holder;
  const agreed = await holder.agreesToOwnPlan('25');
  const [first] = agreed.instalments;
  expect(agreed.instalments.map(({ amount }) => amount.amountMinor)).toEqual([
    2123, 2123, 2122, 2122,
  ]);
  // After the 15th, on a business day.
  expect(agreed.instalments.every(({ dueDate }) => Number(dueDate.slice(8)) > 15)).toBe(true);

  const later = addDays(first!.dueDate, 7);
  const moved = await holder.changesBy(words.move, (customer) => entersDay(customer, later));
  expect(moved.instalments[0]).toMatchObject({ id: first!.id, state: 'moved' });
  expect(moved.instalments[0]!.dueDate >= later).toBe(true);

  const paused = await holder.changesBy(words.pause, ({ hand }) =>
    hand.press('radio', words.onePeriod),
  );
  expect(paused.instalments.map(({ state }) => state)).toContain('paused');
  expect(paused.nextInstalment!.dueDate > moved.nextInstalment!.dueDate).toBe(true);

  const lowered = await holder.changesBy(words.lower, ({ hand }) =>
    hand.fill('textbox', words.fittingAmount, '17'),
  );
  expect(lowered.instalments.map(({ amount }) => amount.amountMinor)).toEqual([
    1698, 1698, 1698, 1698, 1698,
  ]);

  await holder.comesBack();

  const sooner = await holder.changesBy(words.extra, async ({ hand }) => {
    await hand.fill('textbox', words.extraAmount, '5');
    await hand.press('radio', words.fewer);
  });
  expect(sooner.nextInstalment!.amount.amountMinor).toBe(500);
  const ahead = await holder.paysInstalment(sooner);
  expect(ahead.paid.amountMinor).toBe(500);

  const missed = await holder.misses(ahead);
  const open = missed.instalments.find(({ state }) => state === 'missed')!;
  const soon = addDays(await holder.today(), 5);
  const caughtUp = await holder.changes(words.catchUpWay, (customer) => entersDay(customer, soon));
  expect(caughtUp.state).toBe('active');
  const paid = await holder.paysInstalment(caughtUp);
  expect(paid.paid.amountMinor).toBe(500 + open.amount.amountMinor);

  const again = await holder.misses(paid);
  const late = again.instalments.find(({ state }) => state === 'missed')!;
  const ended = await holder.changes(words.toEndWay, () => Promise.resolve());
  expect(ended.state).toBe('active');
  expect(ended.instalments.at(-1)!.id).toBe(late.id);

  const rest = await holder.changesBy(words.extra, async ({ hand }) => {
    await hand.fill('textbox', words.extraAmount, holder.figures(ended.remaining));
    await hand.press('radio', words.fewer);
  });
  expect(rest.nextInstalment!.amount).toEqual(ended.remaining);
  const done = await holder.paysInstalment(rest);
  expect(done).toMatchObject({ state: 'completed', allowedChanges: [] });
  expect(done.remaining.amountMinor).toBe(0);
  await holder.comesBack();
}
