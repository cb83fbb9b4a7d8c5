/**
 * Every kind of help in Firefox and WebKit, by keyboard alone: asked for, kept by the backend under
 * its reference, found again after a reload, and withdrawn. Other files do so in Chromium.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import type { Language } from '../../demo/site/language.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { engines, type Engine, type EngineName } from './support/engine.js';
import { EngineCustomer } from './support/engine-customer.js';
import { talks, ways } from './support/words.js';

/** Both languages, and no flow twice: each takes its time. */
const languageOf: Readonly<Record<EngineName, Language>> = {
  chromium: 'de',
  firefox: 'de',
  webkit: 'en',
};

/** Nobody asks for more than one thing: who does so much in a minute is asked to wait. */
const owing = ['overdue', 'planOffered', 'repeatedlyLate', 'firstSlip', 'debitReturned'];
const people = demoCustomers.filter(
  ({ locale, scenario }) => locale.startsWith('de') && owing.includes(scenario),
);

type Ask = (customer: EngineCustomer) => Promise<void>;

/** From the door to the last press, after which the receipt comes. */
const kinds: Readonly<Record<string, Ask>> = {
  callback: async (customer) => {
    const { callback } = talks[customer.language];
    await customer.press(callback.door);
    await customer.choose('input[name="slot"]');
    await customer.press(callback.check);
    await customer.press(callback.confirm);
  },
  dispute: async (customer) => {
    const { dispute } = talks[customer.language];
    await customer.press(dispute.door);
    await customer.choose('input[name="items"]');
    await customer.goTo(dispute.reason);
    await customer.type(dispute.wrongAmount);
    await customer.press(dispute.check);
    await customer.press(dispute.confirm);
  },
  message: async (customer) => {
    const { message } = talks[customer.language];
    await customer.press(message.door);
    await customer.write(message.field, 'Hm.');
    await customer.press(message.confirm);
  },
  promise: (customer) => moreTime(customer, 'promise', () => customer.writeLastDay('#day')),
  pause: (customer) => moreTime(customer, 'pause', () => customer.choose('input[name="length"]')),
  paymentNotice: (customer) =>
    moreTime(customer, 'paymentNotice', () => customer.writeLastDay('#day')),
  thirdParty: async (customer) => {
    const { person, pin } = ways[customer.language];
    await moreTime(customer, 'thirdParty', async () => {
      await customer.choose('input[name="kind"]');
      await customer.write(person.name, 'Rat am Hafen');
      await customer.write(person.contact, 'rat@hafen.example');
      await customer.choose('input[name="rights"]');
      await customer.choose('input[name="length"]');
    });
    await customer.provesByPin(pin);
  },
};

async function moreTime(
  customer: EngineCustomer,
  kind: 'promise' | 'pause' | 'paymentNotice' | 'thirdParty',
  fill: () => Promise<void>,
): Promise<void> {
  const words = ways[customer.language];
  await customer.press(words[kind].door);
  await fill();
  await customer.press(words.check);
  await customer.read('form .notice');
  await customer.press(words[kind].confirm);
}

describe.each(engines())('faults row 25: help by keyboard in $name', ({ name, open }) => {
  let engine: Engine;
  let demo: TestDemo;
  beforeAll(async () => {
    [engine, demo] = await Promise.all([open(), startDemo({ reset: true })]);
  });
  afterAll(async () => {
    await engine.close();
    await demo.stop();
  });

  it.each(Object.keys(kinds))('%s', async (kind) => {
    const customer = new EngineCustomer(engine, demo.siteUrl, languageOf[name]);
    const words = ways[customer.language];
    await customer.signIn(people[Object.keys(kinds).indexOf(kind)]!);
    await kinds[kind]!(customer);
    const reference = await customer.read('.reference');
    expect(reference).not.toBe('');

    await customer.opensHelp();
    expect(await customer.read('.head .door')).toMatch(words.open);
    await customer.press(await customer.read('.head .door'));
    expect(await customer.read('.reference')).toBe(reference);
    await customer.press(words.withdraw);
    await customer.seesHeading(words.sure);
    await customer.press(words.withdraw);
    await customer.seesHeading(words.withdrawn);

    await customer.opensHelp();
    await customer.seesHeading(words.title);
    expect(await customer.ask("return seen('.head .door').length")).toBe(0);
    expect(await demo.violations()).toEqual([]);
  });
});
