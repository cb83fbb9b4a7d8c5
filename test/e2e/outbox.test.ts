/**
 * Reminders as the customer wants them: how to be reached is said in the tag, time goes by, and the
 * telco's people see in the outbox what would be sent, when, and why something is not.
 */
import { expect } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import {
  addDays,
  isQuiet,
  toCivilDate,
  toInstant,
  toLocalTime,
} from '../../src/core/domain/index.js';
import type { OutboxEntry } from '../../src/gateway/reference/index.js';
import type { TestDemo } from './support/demo.js';
import { describeFlow, type Flow } from './support/flow.js';
import { preferences, ways } from './support/words.js';

const timeZone = 'Europe/Berlin';
const scenario = 'dueToday';
const accountId = demoCustomers.find(
  (customer) => customer.scenario === scenario && customer.country === 'de',
)!.accountId;
const night = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '10:30' }];

/** Time as the service has it, moved by its test clock. */
class Time {
  constructor(private readonly url: string) {}

  async now(): Promise<Date> {
    const { now } = (await (await fetch(this.url)).json()) as { now: string };
    return new Date(now);
  }

  async move(body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const move = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await fetch(this.url, move)).status).toBe(200);
  }

  /** To ten in the evening of a day; nowhere when that has gone by. */
  async toEvening(day: string): Promise<void> {
    const evening = toInstant(day, '22:00', timeZone);
    if (evening > (await this.now())) await this.move({ to: evening.toISOString() });
  }
}

async function outboxOf({ backendUrl }: TestDemo): Promise<OutboxEntry[]> {
  const answer = await fetch(`${backendUrl}/test/outbox?account=${accountId}`);
  return ((await answer.json()) as { entries: OutboxEntry[] }).entries;
}

/** No text messages, and peace from eight in the evening on, until late in the morning. */
async function choosesHow({ customer, visitor, demo }: Flow): Promise<void> {
  const words = preferences.de;
  await visitor.page.goto(demo.siteUrl + words.path);
  await customer.hand.press('button', words.change);
  await customer.seesHeading(words.title);
  await customer.hand.pressRadio('>>> fieldset:has(input[name="sms"]) .chip:last-child input');
  await customer.hand.press('button', words.add);
  await customer.hand.fillTime('>>> #quiet-0-to', '10:30');
  await customer.hand.press('button', words.save);
  await customer.seesHeading(words.saved);
}

async function asksForPause({ customer, visitor, demo }: Flow): Promise<void> {
  await visitor.page.goto(`${demo.siteUrl}/rechnungen`);
  await customer.hand.press('button', ways.de.pause.door);
  await customer.finds('kulanz-support-options >>> #length');
  await customer.hand.press('button', ways.de.check);
  await customer.finds('kulanz-support-options >>> form .notice');
  await customer.hand.press('button', ways.de.pause.confirm);
  await customer.finds('kulanz-support-options >>> .reference');
}

await describeFlow('reminders as the customer wants them', {}, ({ it }) => {
  it('come by the way and at the time that was chosen; while a pause holds, none comes', async ({
    demo,
    visitor,
    customer,
    signIn,
  }) => {
    const flow = { demo, visitor, customer, signIn };
    const time = new Time(`${demo.backendUrl}/test/clock`);
    const today = toCivilDate(await time.now(), timeZone);
    await signIn(scenario);
    await choosesHow(flow);

    // Three days after its day, in the evening: the message waits for the morning.
    await time.toEvening(today);
    await time.move({ advanceDays: 3 });
    const [planned] = await outboxOf(demo);
    expect(planned).toMatchObject({
      kind: 'overdue',
      state: 'planned',
      sending: { channel: 'email' },
      passedOver: expect.arrayContaining([{ channel: 'sms', because: 'never' }]),
    });
    const { at } = planned!.sending!;
    const local = toLocalTime(new Date(at), timeZone);
    expect(local.date > addDays(today, 3)).toBe(true);
    expect(isQuiet(night, local.date, local.time)).toBe(false);
    expect(local.time).toBe('10:30');

    // The telco's people read the same.
    await visitor.page.goto(`${demo.backendUrl}/test/outbox?account=${accountId}`);
    const text = await visitor.page.$eval('main', (main) => main.textContent.replace(/\s+/g, ' '));
    expect(text).toContain('planned By email to');
    expect(text).toContain('Not by sms: the customer said never');
    expect(text).toContain('Eine Zahlung ist noch offen');

    await time.move({ to: at });
    expect(await outboxOf(demo)).toMatchObject([{ state: 'released', sending: { at } }]);

    await asksForPause(flow);
    await time.toEvening(addDays(today, 14));
    const [withheld, sent] = await outboxOf(demo);
    expect(withheld).toMatchObject({ kind: 'overdue', state: 'withheld', reason: 'pause' });
    expect(sent).toMatchObject({ state: 'released', sending: { at } });
  });
});
