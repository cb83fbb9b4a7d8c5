import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../demo/backend/process/outbox-page.js';
import { outboxRoutes } from '../../../demo/backend/process/outbox-routes.js';
import { serve, type Served } from '../../../src/gateway/node/index.js';
import { bench, type Bench } from '../gateway/reference/bench.js';

const people: Person[] = [
  { accountId: 'dueToday', name: 'Frieda <b>Föhrenau</b>' },
  { accountId: 'dueSoon', name: 'Greta Haselrieder' },
  // Not in this store.
  { accountId: 'nobody', name: 'Hanna Lerchenauer' },
];
const quiet = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' };

let b: Bench;
let served: Served;
let url: string;

beforeAll(async () => {
  const routes = outboxRoutes({ outbox: (id) => b.service.outbox(id) }, people, () => b.now);
  served = await serve(routes, 0);
  url = `http://127.0.0.1:${served.port}/`;
});
afterAll(() => served.close());
beforeEach(async () => {
  b = await bench('dueToday');
  await b.open('dueSoon');
});

const read = async (query = '') =>
  (await (await fetch(url + query)).json()) as {
    entries: { person: Person; kind: string; message?: object }[];
  };

describe('the outbox for the telco’s people', () => {
  test('has everybody’s entries in words, the newest first, or those of one', async () => {
    expect((await read()).entries).toEqual([]);
    await b.sleep(5);
    const { entries } = await read();
    expect(entries.map(({ person, kind }) => [person.accountId, kind])).toEqual([
      ['dueSoon', 'dueSoon'],
      ['dueToday', 'overdue'],
    ]);
    expect(entries[0]?.message).toMatchObject({ title: 'Eine Zahlung am 1. Dezember 2026' });
    const one = await read('?account=dueToday');
    expect(one.entries.map(({ kind }) => kind)).toEqual(['overdue']);
  });

  test('is a page for whoever wants one: what, when, how, and why not; names are only text', async () => {
    b.accountId = 'dueToday';
    await b.prefer({ channels: [{ channel: 'sms', choice: 'never' }], quietTimes: [quiet] });
    await b.sleep(3);
    await b.open('dueToday', { accountId: 'nobody' });
    const account = await b.store.read('nobody', (tx) => tx.get('account', 'nobody'));
    await b.store.load([
      { kind: 'account', record: { ...account!, approach: 'protected', remindersNext: undefined } },
    ]);
    await b.sleep(3);
    const answer = await fetch(url, { headers: { accept: 'text/html' } });
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = (await answer.text()).replace(/\s+/g, ' ');
    expect(page).toContain('Frieda &lt;b&gt;Föhrenau&lt;/b&gt;');
    expect(page).toMatch(/26 November 2026[^<]*17:00<\/time>/);
    expect(page).toContain('Not by sms: the customer said never');
    expect(page).toContain('Am 23. November 2026 war eine Zahlung fällig.');
    expect(page).toContain('<b>not sent</b>: this person is protected: nothing is demanded');
  });

  test('refuses a page whose name was made to mean this machine', async () => {
    const status = await new Promise((resolve, reject) => {
      request(url, { headers: { host: 'rebound.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
