/**
 * What attackers write stays text: stored as it was written, in every text input, by every store.
 * Without card numbers, names and such, which are taken out of it on purpose.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import type { OperationName } from '../../src/core/contract/index.js';
import { MemoryStore, type RequestRecord, type Store } from '../../src/gateway/reference/index.js';
import { openTestDatabase } from '../support/postgres.js';
import type { ContractBackend } from './support/backend.js';
import { bodies, callOf } from './support/calls.js';
import { Customer } from './support/customer.js';
import { StaffMember } from './support/staff.js';
import { change } from './support/staff-calls.js';
import { openStoreBackend } from './support/store-backend.js';

const hostile: readonly string[] = [
  "'; drop table account cascade; --",
  "' or '1'='1",
  '") union select data from account --',
  "\\'; truncate request; select $$",
  '$1 $2 ${process.env.PSP_API_SECRET} {{7*7}} %s %n',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '{"__proto__":{"admin":true}}',
  "E'\\x27' U&'\\0027' /* */ \u2019\u02bc \u202e",
  '*** %27%20or%201=1 \r\nset-cookie: a=b',
];

const database = await openTestDatabase();
const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', () => Promise.resolve(new MemoryStore())],
  ['PGlite', () => openSqlStore({ memory: true })],
  ...(database ? [['PostgreSQL', () => openSqlStore({ databaseUrl: database.url })] as const] : []),
];
afterAll(() => database?.close());

describe.each(stores)('hostile text over %s', (_name, open) => {
  let store: Store;
  let backend: ContractBackend;
  let bystander: string;

  beforeAll(async () => {
    store = await open();
    backend = await openStoreBackend(store);
    bystander = await backend.openAccount('manyItems');
  });
  afterAll(() => backend.close());

  const customer = async (scenario: 'overdue' | 'nothingDue' = 'overdue') => {
    const id = await backend.openAccount(scenario);
    return new Customer(backend, id, await backend.token(id, { stepUp: true }));
  };
  const onlyRequest = async ({ accountId }: Customer): Promise<RequestRecord | undefined> =>
    (await store.read(accountId, (tx) => tx.list('request')))[0];
  const items = async (accountId: string) => store.read(accountId, (tx) => tx.list('item'));

  it.each(hostile)('%j is stored as it was written', async (text) => {
    const before = await items(bystander);

    const writer = await customer();
    await writer.call('createMessage', { body: { topicCode: 'bill', text } });
    expect((await onlyRequest(writer))?.comment).toBe(text);

    const payer = await customer();
    const amount = { amountMinor: 1_000, currency: 'EUR' };
    const paidOn = backend.now().toISOString().slice(0, 10);
    await payer.call('createPaymentNotice', { body: { amount, paidOn, reference: text } });
    expect((await onlyRequest(payer))?.comment).toBe(text);

    const objector = await customer();
    const [item] = (await objector.call('listItems', { query: { status: 'open' } })).data.data;
    await objector.call('createDispute', {
      body: { itemIds: [item!.id], reasonCode: 'wrongAmount', comment: text },
    });
    expect((await onlyRequest(objector))?.comment).toBe(text);

    const friend = await customer();
    const body = { ...bodies.createThirdParty, name: text, contactPoint: text };
    await friend.call('createThirdParty', { body } as never);
    const asked = await onlyRequest(friend);
    expect([asked?.detail.name, asked?.thirdParty?.contactPoint]).toEqual([text, text]);

    const rater = await customer('nothingDue');
    const { data: survey } = await rater.call('getNextSurvey', { query: { trigger: 'paid' } });
    await rater.call('createSurveyResponse', {
      body: {
        surveyId: survey!.surveyId,
        score: 3,
        followUps: [],
        comment: text,
        mayContact: false,
      },
    });
    const rated = await store.read(rater.accountId, (tx) => tx.get('survey', survey!.surveyId));
    expect(rated?.comment).toBe(text);

    const staff = new StaffMember(backend, await backend.staffToken());
    await staff.call('recordChange', { body: { ...change, what: text, why: text } });
    expect(await store.ledger.changes()).toContainEqual(
      expect.objectContaining({ what: text, why: text }),
    );

    expect(await items(bystander)).toEqual(before);
  });

  it.each(hostile)('%j finds nothing where something is looked up', async (text) => {
    const someone = await customer();
    const staff = new StaffMember(backend, await backend.staffToken());
    const q = text.slice(0, 64);
    expect((await staff.call('findCases', { query: { q } })).data.data).toEqual([]);
    const lookups: readonly (readonly [OperationName, object])[] = [
      ['getItem', { id: encodeURIComponent(text) }],
      ['getPlan', { id: encodeURIComponent(text) }],
      ['listItems', { query: { cursor: text } }],
      ['listPayments', { query: { cursor: text } }],
      ['listRequests', { query: { cursor: text } }],
      ['createPlan', { body: { ...bodies.createPlan, offerId: text } }],
      ['createDispute', { body: { ...bodies.createDispute, itemIds: [text] } }],
      ['changePlan', { id: randomUUID(), ifMatch: JSON.stringify(text.replace(/[^ -~]/g, '')) }],
      ['createMessage', { ...callOf('createMessage'), key: text.replace(/[^ -~]/g, '') }],
    ];
    for (const [name, call] of lookups) {
      const { status } = await someone.send(name, callOf(name, call));
      expect([400, 404, 412, 422, 428], `${name}: ${status}`).toContain(status);
    }
    expect(await items(bystander)).not.toEqual([]);
  });
});
