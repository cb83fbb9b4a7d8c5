/** The demo's gateway on the demo's stack: a plan that was agreed before it came is one plan. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bssCustomers, credentials } from '../../demo/bss/index.js';
import { KeptState } from '../../demo/bss/kept-state.js';
import { createTelco } from '../../demo/bss/telco.js';
import { takeHistory } from '../../demo/gateway/take-history.js';
import { telcoApi } from '../../demo/gateway/telco-api.js';
import { addDays, daysBetween, toCivilDate } from '../../src/core/domain/index.js';
import { serve } from '../../src/gateway/node/index.js';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { createTmForumService, type ApiVersion } from '../../src/gateway/tmforum/index.js';
import { TestClock } from './support/clock.js';
import { Customer } from './support/customer.js';
import { euros } from './support/journeys.js';
import { openServiceBackend } from './support/store-backend.js';
import { configFor } from './support/tmforum-config.js';
import { createTokenIssuer } from './support/token-issuer.js';

describe.each<ApiVersion>(['v4', 'v5'])('the demo on a stack of %s', (stack) => {
  const endings: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  async function open() {
    const folder = mkdtempSync(join(tmpdir(), 'kulanz-demo-'));
    endings.push(() => rmSync(folder, { recursive: true }));
    const clock = new TestClock();
    const kept = new KeptState(join(folder, 'bss.json'), { reset: false });
    const today = toCivilDate(clock.now(), 'Europe/Berlin');
    const { app } = await createTelco({ stack, credentials, kept, today });
    const { port, close } = await serve(app, 0);
    endings.push(close);
    const origin = `http://127.0.0.1:${port}`;
    const telco = telcoApi(origin, credentials.clientSecret);
    const store = await openSqlStore({ memory: true });
    endings.push(() => store.close());
    const service = createTmForumService(configFor(origin, stack), {
      store,
      clock: clock.now,
      tell: (accountId) => telco.facts(accountId),
    });
    const customer = bssCustomers.find(({ scenario }) => scenario === 'planActive')!;
    await takeHistory({ service, store }, telco, [customer], clock.now());
    const backend = openServiceBackend({
      service,
      store,
      clock,
      tokens: await createTokenIssuer(),
    });
    const { accountId } = customer;
    const someone = async () =>
      new Customer(backend, accountId, await backend.token(accountId, { stepUp: true }));
    const passDays = async (days: number): Promise<void> => {
      clock.passSeconds(days * 86_400);
      await telco.beginDay(toCivilDate(clock.now(), 'Europe/Berlin'));
    };
    return { someone, passDays };
  }

  it('has a plan from before the gateway once: as it was agreed, changed there, and collected', async () => {
    const { someone, passDays } = await open();
    const customer = await someone();
    const [plan, ...others] = (await customer.call('listPlans', {})).data.data;
    expect(others).toEqual([]);
    expect(plan).toMatchObject({ derived: false, state: 'active', collection: 'directDebit' });
    expect(plan?.receipt?.reference).toBeTruthy();

    const { id, paid: before } = plan!;
    const { id: instalment, dueDate, amount } = plan!.nextInstalment!;
    const body = { kind: 'move', instalment, to: addDays(dueDate, 5) } as const;
    const { etag } = await customer.call('getPlan', { id });
    const { quoteId } = (await customer.call('quotePlanChange', { id, body })).data;
    await customer.call('changePlan', { id, body: { quoteId }, ifMatch: etag });
    const paid = async () => (await (await someone()).call('getPlan', { id })).data.paid;
    await passDays(daysBetween('2026-12-01', dueDate));
    expect(await paid()).toEqual(before);
    await passDays(7);
    expect(await paid()).toEqual(euros(before.amountMinor + amount.amountMinor));
  });
});
