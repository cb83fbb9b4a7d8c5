import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import { Backend, openSurroundings, site, type Surroundings } from '../support/backend.js';
import { openTestDatabase } from '../support/postgres.js';

const postgres = await openTestDatabase();

interface Problem {
  readonly code: string;
}

if (postgres) {
  describe('two backends on one PostgreSQL server', () => {
    let surroundings: Surroundings;
    let backends: readonly Backend[];
    let count = 0;

    beforeAll(async () => {
      surroundings = await openSurroundings();
      const start = () =>
        Backend.start({ databaseUrl: postgres.url }, surroundings, { empty: true });
      // Both set the empty database up, and one of them does it.
      backends = await Promise.all([start(), start()]);
    });

    afterAll(async () => {
      await Promise.all(backends.map((backend) => backend.stop()));
      await surroundings.close();
      await postgres.close();
    });

    async function openAccount(scenario: ScenarioName): Promise<string> {
      const accountId = `account-${(count += 1)}`;
      const store = await openSqlStore({ databaseUrl: postgres?.url ?? '' });
      await store.load(scenarios[scenario](new Date().toISOString().slice(0, 10), { accountId }));
      await store.close();
      return accountId;
    }

    /** Sends the same to both at the same moment. */
    async function sendToBoth(accountId: string, path: string, body: object, keys: string[]) {
      const responses = backends.map((backend, index) =>
        backend.call(accountId, path, { body, key: keys[index] ?? '' }),
      );
      return Promise.all(
        (await Promise.all(responses)).map(async (response) => ({
          status: response.status,
          json: (await response.json()) as { id?: string } & Partial<Problem>,
        })),
      );
    }

    const payment = {
      amount: { amountMinor: 8_490, currency: 'EUR' },
      purpose: { kind: 'balance' },
      returnUrl: `${site}/bills`,
    };

    test('make one commitment of one intent, and both answer with it', async () => {
      const accountId = await openAccount('overdue');
      for (let round = 1; round <= 5; round += 1) {
        const key = randomUUID();
        const message = { topicCode: 'bill', text: `Frage ${round}` };
        const [first, second] = await sendToBoth(accountId, '/messages', message, [key, key]);
        expect([first?.status, second?.status]).toEqual([201, 201]);
        expect(second?.json).toEqual(first?.json);
      }
    });

    test('let one of two different payments through', async () => {
      const accountId = await openAccount('overdue');
      const answers = await sendToBoth(accountId, '/payments', payment, [
        randomUUID(),
        randomUUID(),
      ]);
      const [accepted, refused] = answers.sort((a, b) => a.status - b.status);
      expect([accepted?.status, refused?.status]).toEqual([201, 409]);
      expect(refused?.json).toMatchObject({ code: 'payment-open', id: accepted?.json.id });
    });

    test('count the calls of an account together', async () => {
      const accountId = await openAccount('nothingDue');
      const calls = Array.from({ length: 70 }, async (_, n) => {
        const response = await backends[n % backends.length]?.call(accountId, '/account');
        return response?.status;
      });
      const statuses = await Promise.all(calls);
      expect(statuses.filter((status) => status === 200)).toHaveLength(60);
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    });
  });
}
