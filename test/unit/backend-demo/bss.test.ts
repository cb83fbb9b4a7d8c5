import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bssCustomers } from '../../../demo/bss/index.js';
import { KeptState } from '../../../demo/bss/kept-state.js';
import { createTelco } from '../../../demo/bss/telco.js';
import { accountOf, credentials, startTelco, today, type Telco } from './telco.js';

describe('the stack of the demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kulanz-bss-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const started = (options: Parameters<typeof startTelco>[1] = {}) =>
    startTelco(join(folder, 'bss.json'), options);

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

  it('books the others when there is a payment that it cannot book, also one it has kept', async () => {
    const telco = await started();
    const accountId = accountOf('overdue');
    const before = await telco.owed(accountId);
    const bad = [
      { account: { id: 'nobody' } },
      { account: {} },
      { account: { id: accountId }, paymentItem: [{ item: { id: 'item-1' } }] },
      { account: { id: accountId }, paymentItem: [{ item: { id: 'item-1' }, amount: {} }] },
    ];
    const others = {
      paymentMethod: { '@type': 'bankCard' },
      totalAmount: { unit: 'EUR', value: 1 },
    };
    for (const each of bad) {
      const answer = await telco.post('/tmf-api/payment/v4/payment', { ...others, ...each });
      expect(answer.status).toBe(201);
    }
    await payOpen(telco, accountId);
    expect(await telco.owed(accountId)).toBe(before - 1_000);

    const later = await started();
    await payOpen(later, accountId);
    const again = await started();
    expect(await again.owed(accountId)).toBe(before - 2_000);
    const kept = await again.call('/tmf-api/payment/v4/payment');
    const payments = (await kept.json()) as { status: string }[];
    const statuses = payments.map(({ status }) => status);
    expect(statuses).toEqual([...bad.map(() => 'failed'), 'done', 'done']);
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
