/** Plans that the demo's stack collects. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bssCustomers } from '../../../demo/bss/index.js';
import { accountOf, startTelco, type Bill, type Telco } from './telco.js';

describe('the stack of the demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kulanz-bss-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const started = () => startTelco(join(folder, 'bss.json'));

  /** Somebody who owes more than the plan, and pays by direct debit. */
  async function someoneCollectedFrom({ read, owed }: Telco) {
    for (const { accountId } of bssCustomers) {
      const account = await read(`/tmf-api/accountManagement/v4/billingAccount/${accountId}`);
      if (account['defaultPaymentMethod'] && (await owed(accountId)) > 2_000) return accountId;
    }
    return expect.fail('nobody pays by direct debit');
  }

  it('collects a plan from before the gateway came, and none that the customer pays', async () => {
    const telco = await started();
    const collected = accountOf('planActive');
    const paid = accountOf('planMissed');
    const [before, owedByHand] = [await telco.owed(collected), await telco.owed(paid)];
    const after = async (day: string): Promise<number> => {
      await telco.post('/day', { today: day });
      return before - (await telco.owed(collected));
    };
    expect(await after('2026-12-07')).toBe(0);
    expect(await after('2026-12-08')).toBe(1_415);
    expect(await after('2027-01-08')).toBe(2_830);
    expect(await after('2027-04-01')).toBe(5_660);
    expect(await telco.owed(paid)).toBe(owedByHand);
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
});
