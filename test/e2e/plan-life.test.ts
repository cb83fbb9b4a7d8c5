/** A plan over months, asked of the backend process as a customer's page asks it, on its test clock. */
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import type { CustomerBackend } from '../contract/support/backend.js';
import { Customer } from '../contract/support/customer.js';
import { describePlanLife } from '../contract/suite/plan-life.js';
import { Backend, openSurroundings, site, type SharedLocation } from '../support/backend.js';
import { openTestDatabase } from '../support/postgres.js';

const database = await openTestDatabase();
afterAll(() => database?.close());

const folder = await mkdtemp(join(tmpdir(), 'kulanz-plan-life-'));
afterAll(() => rm(folder, { recursive: true }));

const locations: [string, SharedLocation][] = [
  ['PGlite', { dataFolder: folder }],
  ...(database ? [['PostgreSQL', { databaseUrl: database.url }] as [string, SharedLocation]] : []),
];

describe.each(locations)('the backend process on %s', (_name, location) => {
  let process: ProcessBackend;
  beforeAll(async () => {
    process = await ProcessBackend.start(location);
  });
  afterAll(() => process.close());

  describePlanLife({
    async customer(scenario, token) {
      const accountId = await process.openAccount(scenario);
      return new Customer(process, accountId, await process.token(accountId, token));
    },
  });
});

/** The backend process as a customer of the contract suite sees a backend. */
class ProcessBackend implements CustomerBackend {
  readonly pageOrigin = site;
  readonly baseUrl: string;
  readonly fetch = (request: Request) => fetch(request);
  /** Customers who pay their bills themselves, each for one test. */
  readonly #people = demoCustomers.filter(({ locale }) => locale === 'de-DE');
  /** How far the service's clock is ahead of ours. */
  #aheadMs = 0;

  private constructor(
    private readonly backend: Backend,
    private readonly surroundings: Awaited<ReturnType<typeof openSurroundings>>,
  ) {
    this.baseUrl = `${backend.url}/v1`;
  }

  static async start(location: SharedLocation): Promise<ProcessBackend> {
    const surroundings = await openSurroundings();
    const backend = await Backend.start(location, surroundings, { 'test-clock': true });
    return new ProcessBackend(backend, surroundings);
  }

  readonly now = (): Date => new Date(Date.now() + this.#aheadMs);

  readonly advanceDays = async (days: number): Promise<void> => {
    const response = await fetch(`${this.backend.url}/test/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceDays: days }),
    });
    const { now } = (await response.json()) as { now: string };
    this.#aheadMs = Date.parse(now) - Date.now();
  };

  readonly openAccount = (scenario: string): Promise<string> => {
    const index = this.#people.findIndex((person) => person.scenario === scenario);
    const [person] = index < 0 ? [] : this.#people.splice(index, 1);
    return person
      ? Promise.resolve(person.accountId)
      : Promise.reject(new Error(`Nobody is left in ${scenario}`));
  };

  // The token is of someone who has just proved who they are, by the clock on the wall.
  readonly token: CustomerBackend['token'] = (accountId) => this.surroundings.tokenOf(accountId);

  readonly reportPayment: CustomerBackend['reportPayment'] = async (accountId, id, { state }) => {
    const answer = await this.backend.call(accountId, `/payments/${id}`);
    const { nextAction } = (await answer.json()) as { nextAction: { url: string } };
    const checkout = { id: new URL(nextAction.url).pathname.split('/').at(-1), state };
    const body = JSON.stringify({ id: crypto.randomUUID(), checkout });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const secret = this.surroundings.env['PSP_WEBHOOK_SECRET'] ?? '';
    const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const response = await fetch(`${this.backend.url}/psp/notifications`, {
      method: 'POST',
      headers: { 'talerweg-timestamp': timestamp, 'talerweg-signature': `v1=${digest}` },
      body,
    });
    if (response.status !== 204) throw new Error(`not reported: ${response.status}`);
  };

  readonly close = async (): Promise<void> => {
    await this.backend.stop();
    await this.surroundings.close();
  };
}
