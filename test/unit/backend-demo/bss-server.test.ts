/** The demo's stack as the process that `npm start -- --backend tmforum` starts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telcoStack } from '../../../demo/backends.js';
import { telcoApi } from '../../../demo/gateway/telco-api.js';
import { Child } from '../../../demo/support/child.js';
import { freePort } from '../../../scripts/free-port.mjs';
import { accountOf } from './telco.js';

const clientSecret = 'only-for-tests-of-the-bss';

describe('the process of the stack', () => {
  let dataFolder: string;
  const running: Child[] = [];
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'kulanz-bss-'));
  });
  afterEach(async () => {
    for (const child of running.splice(0)) await child.stop();
    rmSync(dataFolder, { recursive: true });
  });

  async function start() {
    const port = await freePort();
    const stack = telcoStack({ port, version: 'v5', clientSecret, dataFolder, reset: false });
    const child = new Child({ ...stack, tell: console.log });
    running.push(child);
    return { url: `http://127.0.0.1:${port}`, child };
  }

  it('answers over HTTP who has its secret, and keeps what was done when it ends', async () => {
    const first = await start();
    expect(await first.child.ready).toEqual({ ready: true, dataAgeDays: 0 });
    const telco = telcoApi(first.url, clientSecret);
    const accountId = accountOf('debitScheduled');
    const { scheduledDebit } = await telco.facts(accountId);
    expect(scheduledDebit?.amountMinor).toBeGreaterThan(0);
    await expect(telcoApi(first.url, 'another secret').facts(accountId)).rejects.toThrow();
    const owed = async (url: string): Promise<unknown> => {
      const path = `/tmf-api/accountManagement/v5/billingAccount/${accountId}`;
      const token = await bearer(url);
      const answer = await fetch(url + path, { headers: { authorization: token } });
      expect(answer.headers.get('content-type')).toContain('application/json');
      return ((await answer.json()) as { accountBalance: unknown }).accountBalance;
    };
    const before = await owed(first.url);
    await telco.beginDay(scheduledDebit!.on);
    const after = await owed(first.url);
    expect(after).not.toEqual(before);

    await first.child.stop();
    const second = await start();
    await second.child.ready;
    expect(await owed(second.url)).toEqual(after);
  });

  async function bearer(url: string): Promise<string> {
    const answer = await fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`kulanz-gateway:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return `Bearer ${((await answer.json()) as { access_token: string }).access_token}`;
  }
});
