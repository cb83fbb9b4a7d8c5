import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../../../src/cli/check/command.js';
import { scenarioNames } from '../../../../src/testing/index.js';
import { serveReference, type Alter, type Served } from './backend.js';

const printed: string[] = [];
const told: string[] = [];
beforeEach(() => {
  printed.length = 0;
  told.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void told.push(text));
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function onReference<T>(run: (served: Served) => Promise<T>, alter?: Alter): Promise<T> {
  const served = await serveReference('overdue', alter);
  try {
    return await run(served);
  } finally {
    await served.close();
  }
}

const wrongTotal: Alter = async (request, answer) => {
  const response = await answer(request);
  if (response.status !== 200 || !request.url.endsWith('/account')) return response;
  const account = (await response.json()) as { balance: { total: { amountMinor: number } } };
  account.balance.total.amountMinor += 123;
  return new Response(JSON.stringify(account), response);
};

describe('kulanz check', () => {
  it('answers 0 when all is as the contract says, and reads only', async () => {
    const methods = new Set<string>();
    const watch: Alter = (request, answer) => {
      const { pathname } = new URL(request.url);
      methods.add(request.method === 'POST' ? `POST ${pathname}` : request.method);
      return answer(request);
    };
    const code = await onReference(
      ({ options }) => checkCommand([`${options.baseUrl}/v1/`, '--token', options.token]),
      watch,
    );
    expect(printed[0]).toMatch(/, 0 failed, /);
    expect(code).toBe(0);
    expect([...methods].sort()).toEqual(['GET', 'POST /v1/plan-quotes']);
  });

  it('answers 1 and says what was seen, where it stands and how to mend it', async () => {
    const file = join(folder, 'report.json');
    const code = await onReference(
      ({ options }) => checkCommand([options.baseUrl, '--token', options.token, '--output', file]),
      wrongTotal,
    );
    expect(code).toBe(1);
    expect(printed[0]).toContain(
      '    seen     GET /account /balance/parts: parts that do not make the total\n' +
        '    mend     Let the parts make the total, or say partsComplete: false.\n' +
        '    stands   contract.md, "Resources"',
    );
    const report = JSON.parse(await readFile(file, 'utf8')) as { checks: { id: string }[] };
    expect(report).toMatchObject({ mode: 'read-only', summary: { failed: 1 } });
    expect(report.checks.find(({ id }) => id === 'sums.balance')).toMatchObject({
      outcome: 'failed',
      where: 'contract.md, "Resources"',
      findings: [{ at: 'GET /account /balance/parts' }],
    });
  });

  it('prints neither tokens nor anything personal, whatever is wrong', async () => {
    const mangle: Alter = async (request, answer) => {
      const response = await answer(request);
      const text = await response.text();
      const wrong = text.replaceAll(/"(amountMinor|label|iban|masked|status)":/g, '"$1":[1],"x":');
      return new Response(wrong || null, { status: response.status, headers: response.headers });
    };
    await onReference(async ({ options }) => {
      const { baseUrl, token, foreignToken = '', staffToken = '', expiredToken = '' } = options;
      const tokens = ['--token', token, '--foreign-token', foreignToken];
      const more = ['--staff-token', staffToken, '--expired-token', expiredToken, '--write'];
      const code = await checkCommand([baseUrl, ...tokens, ...more, '--account', 'K-1-mine']);
      expect(code).toBe(1);
      const all = [...printed, ...told].join('\n');
      for (const secret of [token, foreignToken, staffToken, expiredToken, 'K-1-mine']) {
        expect(all).not.toContain(secret);
      }
      expect(all).not.toMatch(/Wiesengrundt|example\.org|DE\d\d|8490|84[.,]90/);
    }, mangle);
  });

  it('takes tokens from the environment', async () => {
    await onReference(async ({ options }) => {
      vi.stubEnv('KULANZ_TOKEN', options.token);
      expect(await checkCommand([options.baseUrl, '--json'])).toBe(0);
      expect(JSON.parse(printed[0] ?? '')).toMatchObject({ baseUrl: options.baseUrl });
    });
    vi.unstubAllEnvs();
  });

  it.each([
    [['http://127.0.0.1:1'], '--token or KULANZ_TOKEN is needed'],
    [['--token', 'x'], 'name the base URL'],
    [['nowhere', '--token', 'x'], 'the base URL is such as https://'],
    [['https://me:secret@a.example', '--token', 'x'], 'without user or query'],
    [['https://a.example', '--token', 'Bearer x'], '--token is no bearer token'],
    [['https://a.example', '--token', 'x', '--timeout', '0'], '--timeout is a whole number'],
    [['https://a.example', '--token', 'x', '--origin', 'a'], '--origin is an origin'],
    [['https://a.example', '--token', 'x', '--writ'], 'did you mean --write?'],
  ])('refuses %j', async (args, reason) => {
    await expect(checkCommand(args)).rejects.toThrow(reason);
  });

  it('answers 3 where nothing listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await checkCommand([`http://127.0.0.1:${port}`, '--token', 'x'])).toBe(3);
    expect(told).toEqual(['kulanz check: not reached: GET /session: no connection (ECONNREFUSED)']);
  });

  it('answers 3 for a token that is refused, and where something else is served', async () => {
    await onReference(async ({ options: { baseUrl } }) => {
      expect(await checkCommand([baseUrl, '--token', 'nobody'])).toBe(3);
      expect(await checkCommand([`${baseUrl}/elsewhere`, '--token', 'nobody'])).toBe(3);
    });
    expect(told[0]).toContain('status 401, unauthenticated; the token is refused');
    expect(told[1]).toContain('is this where the contract is served, without /v1?');
  });

  it('finds a request that is not answered in time, once, and goes on', async () => {
    const silent: Alter = (request, answer) =>
      request.url.endsWith('/support-options') ? new Promise(() => undefined) : answer(request);
    const code = await onReference(
      ({ options }) =>
        checkCommand([options.baseUrl, '--token', options.token, '--timeout', '1500', '--json']),
      silent,
    );
    expect(code).toBe(1);
    const { checks } = JSON.parse(printed[0] ?? '') as {
      checks: { id: string; outcome: string; findings?: unknown[] }[];
    };
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toMatchObject([
      { id: 'http.answered', findings: [{ at: 'GET /support-options' }] },
    ]);
  });

  it.each(scenarioNames)('finds nothing in the reference backend over %s', async (scenario) => {
    const { options, close } = await serveReference(scenario);
    const code = await checkCommand([options.baseUrl, '--token', options.token]);
    await close();
    expect(printed[0]).toContain(', 0 failed, ');
    expect(code).toBe(0);
  });
});
