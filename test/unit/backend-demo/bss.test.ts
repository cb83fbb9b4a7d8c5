import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  readonly amountDue: { readonly value: number };
  readonly remainingAmount?: { readonly value: number };
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
    const pay = (accountId: string, bill: Pick<Bill, 'id'>, minor: number): Promise<Response> => {
      const amount = { unit: 'EUR', value: minor / 100 };
      return post('/tmf-api/payment/v4/payment', {
        account: { id: accountId },
        paymentMethod: { '@type': 'bankCard' },
        totalAmount: amount,
        paymentItem: [{ amount, item: { id: bill.id } }],
      });
    };
    return { app, seedDay, token, call, read, post, owed, bills, pay };
  }

  type Telco = Awaited<ReturnType<typeof started>>;

  /** Somebody who owes more than the plan, and pays by direct debit. */
  async function someoneCollectedFrom({ read, owed }: Telco) {
    for (const { accountId } of bssCustomers) {
      const account = await read(`/tmf-api/accountManagement/v4/billingAccount/${accountId}`);
      if (account['defaultPaymentMethod'] && (await owed(accountId)) > 2_000) return accountId;
    }
    return expect.fail('nobody pays by direct debit');
  }

  /** Pays 10 euros of what is open. */
  async function payOpen({ pay, bills }: Telco, accountId: string): Promise<Response> {
    const open = (await bills(accountId)).find(({ state }) => state !== 'settled');
    return pay(accountId, open!, 1_000);
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
    expect((await payOpen(telco, accountId)).status).toBe(201);
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

  describe('on the days of a plan', () => {
    let telco: Telco;
    let accountId: string;
    let before: number;
    beforeEach(async () => {
      telco = await started();
      await telco.post('/day', { today: '2026-12-31' });
      accountId = await someoneCollectedFrom(telco);
      before = await telco.owed(accountId);
    });

    /** Writes a plan of two instalments of 10 euros for a bill, which has 20 left. */
    async function agree({ collected = true } = {}): Promise<Bill> {
      const path = `/tmf-api/accountManagement/v4/billingAccount/${accountId}`;
      const { name, relatedParty, defaultPaymentMethod } = await telco.read(path);
      const bill = (await telco.bills(accountId)).find(({ state }) => state !== 'settled')!;
      const left = (bill.remainingAmount ?? bill.amountDue).value;
      await telco.pay(accountId, bill, Math.round((left - 20) * 100));
      before = await telco.owed(accountId);
      const plan = {
        '@type': 'KulanzPaymentPlan',
        planType: 'installment',
        status: 'effective',
        totalAmount: { unit: 'EUR', value: 20 },
        bill: [{ id: bill.id }],
        instalment: ['2027-01-04', '2027-02-04'].map((dueDate) => ({
          dueDate,
          amount: { unit: 'EUR', value: 10 },
        })),
        ...(collected && { paymentMethod: defaultPaymentMethod }),
      };
      const body = JSON.stringify({ name, relatedParty, paymentPlan: [plan] });
      expect((await telco.call(path, { method: 'PATCH', body })).status).toBe(200);
      return bill;
    }
    const collectedBy = async (today: string): Promise<number> => {
      await telco.post('/day', { today });
      return before - (await telco.owed(accountId));
    };

    it('collects what the plan names', async () => {
      await agree();
      expect(await collectedBy('2027-01-04')).toBe(1_000);
      expect(await collectedBy('2027-02-03')).toBe(1_000);
      expect(await collectedBy('2027-03-01')).toBe(2_000);
    });

    it('collects nothing where the customer pays', async () => {
      await agree({ collected: false });
      expect(await collectedBy('2027-03-01')).toBe(0);
    });

    it('collects nothing twice that was paid before its day', async () => {
      const bill = await agree();
      await telco.pay(accountId, bill, 1_500);
      expect(await collectedBy('2027-01-04')).toBe(1_500);
      expect(await collectedBy('2027-02-04')).toBe(2_000);
    });

    it('collects nothing in a pause', async () => {
      await agree();
      await telco.post('/tmf-api/troubleTicket/v4/troubleTicket', {
        ticketType: 'paymentPause',
        severity: 'Minor',
        description: 'until 2027-01-10',
        relatedEntity: [{ id: accountId, '@referredType': 'BillingAccount' }],
      });
      expect(await collectedBy('2027-01-10')).toBe(0);
      // What was left out is not missed: the plan's next day asks for all that is due by then.
      expect(await collectedBy('2027-02-04')).toBe(2_000);
    });
  });

  it('refuses data of the other version, and data that is none', async () => {
    await started();
    const file = join(folder, 'bss.json');
    const start = (stack: 'v4' | 'v5') =>
      createTelco({ stack, credentials, kept: new KeptState(file, { reset: false }), today });
    await expect(start('v5')).rejects.toThrow('of a stack of v4');
    writeFileSync(file, '{');
    await expect(start('v4')).rejects.toThrow('delete it, or start with --reset');
  });

  it('lifts a restriction once less than 100 euros are owed', async () => {
    const telco = await started();
    const accountId = accountOf('restricted');
    expect(await telco.read(`/facts/${accountId}`)).toHaveProperty('restricted');
    for (let i = 0; i < 60 && (await telco.owed(accountId)) >= 10_000; i++) {
      await payOpen(telco, accountId);
    }
    expect(await telco.read(`/facts/${accountId}`)).not.toHaveProperty('restricted');
  });
});
