import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { Backend, openSurroundings, site, type Surroundings } from '../support/backend.js';

let folder: string;
let surroundings: Surroundings;
let backend: Backend;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-backend-'));
  surroundings = await openSurroundings();
  backend = await Backend.start({ dataFolder: folder }, surroundings, { 'test-clock': true });
});

afterAll(async () => {
  await backend.stop();
  await surroundings.close();
  await rm(folder, { recursive: true });
});

function customerIn(scenario: string) {
  const found = demoCustomers.find((customer) => customer.scenario === scenario);
  if (!found) throw new Error(`nobody is in ${scenario}`);
  return found;
}

const advance = (days: number) =>
  fetch(`${backend.url}/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceDays: days }),
  });

interface Account {
  readonly stage: string;
  readonly balance: { readonly payNow: { readonly amount: { readonly amountMinor: number } } };
}

async function accountOf(accountId: string): Promise<Account> {
  return (await (await backend.call(accountId, '/account')).json()) as Account;
}

describe('the backend process', () => {
  test('says that it lives and is ready, and how old its data is', async () => {
    expect((await fetch(`${backend.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${backend.url}/readyz`)).status).toBe(200);
    expect(backend.facts.dataAgeDays).toBe(0);
  });

  test('answers every customer of the demo', async () => {
    for (const { accountId, key } of demoCustomers) {
      expect((await backend.call(accountId, '/account')).status, key).toBe(200);
    }
  });

  test('answers problem+json to strangers and to paths that do not exist', async () => {
    for (const path of ['/v1/account', '/v1/nothing', '/']) {
      const response = await fetch(backend.url + path);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect([401, 404]).toContain(response.status);
    }
  });

  test('lets time pass: what is due soon becomes overdue', async () => {
    const { accountId } = customerIn('dueSoon');
    expect((await accountOf(accountId)).balance.payNow.amount.amountMinor).toBe(0);
    expect((await advance(10)).status).toBe(200);
    const account = await accountOf(accountId);
    expect(account.stage).toBe('overdue');
    expect(account.balance.payNow.amount.amountMinor).toBe(4_495);
  });

  test('writes no id, name or amount into its log', async () => {
    const { accountId, person } = customerIn('overdue');
    const payment = await backend.call(accountId, '/payments', {
      key: crypto.randomUUID(),
      body: {
        amount: { amountMinor: 3_995, currency: 'EUR' },
        purpose: { kind: 'balance' },
        returnUrl: `${site}/bills`,
      },
    });
    expect(payment.status).toBe(201);
    const { id } = (await payment.json()) as { id: string };
    await backend.call(accountId, `/payments/${id}`);
    const log = backend.said.join('\n');
    expect(log).toContain('"path":"/v1/payments/{id}"');
    for (const secret of [accountId, id, person.name, person.email, '3995', '39,95']) {
      expect(log).not.toContain(secret);
    }
    for (const line of backend.said) {
      const json: unknown = JSON.parse(line.replace(/^backend: /, ''));
      expect(json).toMatchObject({ at: expect.any(String), event: expect.any(String) });
    }
  });

  test('ends cleanly, and starts again with its data', async () => {
    const { accountId } = customerIn('overdue');
    const message = { topicCode: 'bill', text: 'Wann kommt die nächste Rechnung?' };
    const sent = backend.call(accountId, '/messages', { key: crypto.randomUUID(), body: message });
    const [response, ended] = await Promise.all([sent, sent.then(() => backend.stop())]);
    expect(response.status).toBe(201);
    expect(ended).toBe('backend ended with code 0');
    backend = await Backend.start({ dataFolder: folder }, surroundings);
    const { data } = (await (await backend.call(accountId, '/requests?state=open')).json()) as {
      data: { kind: string }[];
    };
    expect(data.map(({ kind }) => kind)).toEqual(['message']);
  });

  test('has no test clock and shows no outbox unless it is asked for', async () => {
    expect((await advance(1)).status).toBe(404);
    expect((await fetch(`${backend.url}/test/outbox`)).status).toBe(404);
  });
});

describe('a start that cannot be', () => {
  test('is one plain line: the flag that is wrong', async () => {
    const start = Backend.start({ dataFolder: folder }, surroundings, { 'allowed-origin': 'x' });
    await expect(start).rejects.toThrow(/ended with code 1\nbackend: --allowed-origin: [^\n]+$/);
  });

  test('is one plain line: a test clock that others could reach', async () => {
    const flags = { 'test-clock': true, host: '0.0.0.0' };
    const start = Backend.start({ dataFolder: folder }, surroundings, flags);
    await expect(start).rejects.toThrow(/\nbackend: --test-clock: refused[^\n]+$/);
  });
});
