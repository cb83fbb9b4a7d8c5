import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { startFaultServer, type FaultServer } from '../../src/testing/fault-server/index.js';
import type { ContractBackend } from './support/backend.js';
import { openStoreBackend } from './support/store-backend.js';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const command = resolve('src/cli/kulanz.ts');

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly checks: readonly { id: string; outcome: string; findings?: unknown }[];
}

/** Runs the command as a telco does: as a process, with tokens in the environment. */
function check(
  baseUrl: string,
  tokens: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ code: number; report: Report; stderr: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', tsx, command, 'check', baseUrl, '--json', ...args],
      { env: { ...process.env, ...tokens } },
      (error, stdout, stderr) => {
        const report = JSON.parse(stdout) as Report;
        done({ code: Number(error?.code ?? 0), report, stderr });
      },
    );
  });
}

describe('kulanz check on the reference backend over PostgreSQL, with signed tokens', () => {
  let backend: ContractBackend;
  let server: FaultServer;
  beforeAll(async () => {
    backend = await openStoreBackend(await openSqlStore({ memory: true }));
    // Its clock stands still, and its limits count by the minute: 60 reads and 10 writes.
    const upstream = (request: Request) => {
      backend.passSeconds(request.method === 'GET' ? 1.1 : request.method === 'OPTIONS' ? 0 : 6.1);
      return backend.fetch(request);
    };
    server = await startFaultServer({ upstream });
  });
  afterAll(async () => {
    await server.close();
    await backend.close();
  });

  it.each(['read-only', 'write'])('finds nothing: %s', async (mode) => {
    const mine = await backend.openAccount('planOffered');
    const theirs = await backend.openAccount('manyItems');
    const options = { stepUp: true, lifeSeconds: 7_200 };
    const { code, report, stderr } = await check(
      server.baseUrl,
      {
        KULANZ_TOKEN: await backend.token(mine, options),
        KULANZ_FOREIGN_TOKEN: await backend.token(theirs, options),
        KULANZ_EXPIRED_TOKEN: await backend.token(mine, { lifeSeconds: -1 }),
        KULANZ_STAFF_TOKEN: await backend.staffToken(),
      },
      ...['--origin', backend.pageOrigin, '--account', await backend.referenceOf(mine)],
      ...(mode === 'write' ? ['--write', '--return-url', `${backend.pageOrigin}/bill`] : []),
    );
    expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const open = report.checks.filter(({ outcome }) => outcome !== 'passed').map(({ id }) => id);
    const never = ['capabilities.not-offered', 'limits.retry-after', 'sums.plans'];
    expect(open).toEqual(expect.arrayContaining(never));
    if (mode === 'write') expect([...open].sort()).toEqual(never);
  });
});
