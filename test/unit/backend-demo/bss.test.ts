import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bssCustomers } from '../../../demo/bss/index.js';
import { KeptState } from '../../../demo/bss/kept-state.js';
import { createTelco } from '../../../demo/bss/telco.js';

const credentials = { clientId: 'kulanz-gateway', clientSecret: 'only-for-tests-of-the-bss' };
const today = '2026-11-27';
const accountOf = (wanted: string): string =>
  bssCustomers.find(({ scenario }) => scenario === wanted)!.accountId;

interface Bill {
  readonly id: string;
  readonly state: string;
  readonly billingAccount: { readonly id: string };
}
interface Answer {
  readonly [member: string]: unknown;
}

describe('the stack of the demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kulanz-bss-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The process as it is after a start, and what is asked of it. */
  async function started({ reset = false, day = today } = {}) {
    const kept = new KeptState(join(folder, 'bss.json'), { reset });
    const { app, seedDay } = await createTelco({ stack: 'v4', credentials, kept, today: day });
    const token = async (secret = credentials.clientSecret) =>
      app.request('/oauth/token', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${credentials.clientId}:${secret}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
    const { access_token: bearer } = (await (await token()).json()) as { access_token: string };
    const call = async (path: string, init: RequestInit = {}): Promise<Response> =>
      app.request(path, {
        ...init,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      });
    const read = async (path: string) => (await (await call(path)).json()) as Answer;
    const post = (path: string, body: object) =>
      call(path, { method: 'POST', body: JSON.stringify(body) });
    const owed = async (accountId: string): Promise<number> => {
      const { accountBalance } = await read(
        `/tmf-api/accountManagement/v4/billingAccount/${accountId}`,
      );
      const balances = accountBalance as { balanceType: string; amount: { value: number } }[];
      const total = balances.find(({ balanceType }) => balanceType === 'receivable');
      return Math.round((total?.amount.value ?? 0) * 100);
    };
    const bills = async (accountId: string) => {
      const pages = [0, 20].map(async (offset) => {
        const page = new URLSearchParams({
          'billingAccount.id': accountId,
          offset: String(offset),
        });
        const path = `/tmf-api/customerBillManagement/v4/customerBill?${page.toString()}`;
        return (await (await call(path)).json()) as Bill[];
      });
      return (await Promise.all(pages)).flat();
    };
    return { app, seedDay, token, call, read, post, owed, bills };
  }

  /** Somebody who owes more than the plan, and pays by direct debit. */
  async function someoneCollectedFrom({ read, owed }: Awaited<ReturnType<typeof started>>) {
    for (const { accountId } of bssCustomers) {
      const account = await read(`/tmf-api/accountManagement/v4/billingAccount/${accountId}`);
      if (account['defaultPaymentMethod'] && (await owed(accountId)) > 2_000) return accountId;
    }
    return expect.fail('nobody pays by direct debit');
  }

  async function pay({ post, bills }: Awaited<ReturnType<typeof started>>, accountId: string) {
    const open = (await bills(accountId)).find(({ state }) => state !== 'settled');
    const value = 10;
    return post('/tmf-api/payment/v4/payment', {
      account: { id: accountId },
      paymentMethod: { '@type': 'bankCard' },
      totalAmount: { unit: 'EUR', value },
      paymentItem: [{ amount: { unit: 'EUR', value }, item: { id: open?.id } }],
    });
  }

  it('answers only who has its secret, and then each of its customers', async () => {
    const telco = await started();
    expect((await telco.token('another secret')).status).toBe(401);
    const bare = await telco.app.request(`/facts/${accountOf('overdue')}`);
    expect(bare.status).toBe(401);
    for (const { accountId } of bssCustomers) {
      expect(await telco.owed(accountId)).toBeGreaterThanOrEqual(0);
      expect((await telco.call(`/history/${accountId}`)).status).toBe(200);
    }
    expect((await telco.call('/facts/nobody')).status).toBe(404);
  });

  it('gives nobody the bills of others', async () => {
    const telco = await started();
    const [one, other] = [accountOf('overdue'), accountOf('planOffered')];
    const found = await telco.bills(one);
    expect(new Set(found.map(({ billingAccount }) => billingAccount.id))).toEqual(new Set([one]));
    expect(other).not.toBe(one);
  });

  it('books a payment at once, and knows of it after a restart', async () => {
    const telco = await started();
    const accountId = accountOf('overdue');
    const before = await telco.owed(accountId);
    expect((await pay(telco, accountId)).status).toBe(201);
    expect(await telco.owed(accountId)).toBe(before - 1_000);

    const later = await started({ day: '2026-11-30' });
    expect(await later.owed(accountId)).toBe(before - 1_000);
    expect(later.seedDay).toBe(today);
    const fresh = await started({ reset: true });
    expect(await fresh.owed(accountId)).toBe(before);
  });

  it('collects an announced debit on its day, once', async () => {
    const telco = await started();
    const accountId = accountOf('debitScheduled');
    const { scheduledDebit } = await telco.read(`/facts/${accountId}`);
    const { on, amountMinor } = scheduledDebit as { on: string; amountMinor: number };
    const before = await telco.owed(accountId);
    expect(on > today).toBe(true);
    for (let i = 0; i < 2; i++) {
      expect((await telco.post('/day', { today: on })).status).toBe(204);
      expect(await telco.owed(accountId)).toBe(before - amountMinor);
    }
    expect((await telco.post('/day', { today: 'tomorrow' })).status).toBe(400);
  });

  it('collects the instalments of a plan by what the plan names, on their days', async () => {
    const telco = await started();
    await telco.post('/day', { today: '2026-12-31' });
    const accountId = await someoneCollectedFrom(telco);
    const path = `/tmf-api/accountManagement/v4/billingAccount/${accountId}`;
    const account = await telco.read(path);
    const plan = (paymentMethod?: object) => ({
      '@type': 'KulanzPaymentPlan',
      planType: 'installment',
      status: 'effective',
      totalAmount: { unit: 'EUR', value: 20 },
      instalment: ['2027-01-02', '2027-02-02'].map((dueDate) => ({
        dueDate,
        amount: { unit: 'EUR', value: 10 },
      })),
      ...(paymentMethod && { paymentMethod }),
    });
    const before = await telco.owed(accountId);
    const { name, relatedParty, defaultPaymentMethod } = account;
    const agree = (paymentPlan: object) =>
      telco.call(path, {
        method: 'PATCH',
        body: JSON.stringify({ name, relatedParty, paymentPlan: [paymentPlan] }),
      });
    await agree(plan());
    await telco.post('/day', { today: '2027-01-02' });
    expect(await telco.owed(accountId)).toBe(before);
    await agree(plan(defaultPaymentMethod as object));
    await telco.post('/day', { today: '2027-02-03' });
    expect(await telco.owed(accountId)).toBe(before - 1_000);
  });

  it('lifts a restriction once less than 100 euros are owed', async () => {
    const telco = await started();
    const accountId = accountOf('restricted');
    expect(await telco.read(`/facts/${accountId}`)).toHaveProperty('restricted');
    for (let i = 0; i < 60 && (await telco.owed(accountId)) >= 10_000; i++) {
      await pay(telco, accountId);
    }
    expect(await telco.read(`/facts/${accountId}`)).not.toHaveProperty('restricted');
  });
});
