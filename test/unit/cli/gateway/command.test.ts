import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gatewayCommand } from '../../../../src/cli/gateway/command.js';

const tmForum = {
  authorization: { kind: 'none' },
  apis: {
    accountManagement: { version: 'v4', baseUrl: 'https://bss.telco.example/account/v4' },
    customerBill: { version: 'v4', baseUrl: 'https://bss.telco.example/bill/v4' },
  },
  jurisdiction: 'DE',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  idSecret: 'a secret of the tests, and of nothing else',
  billLabel: 'Rechnung',
};
const right = {
  port: 0,
  database: { url: 'file:nowhere' },
  tokens: { jwksUrl: 'https://login.telco.example/jwks', issuer: 'telco', audience: 'kulanz' },
  allowedOrigins: ['https://www.telco.example'],
  tmForum,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-gateway-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: object | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const check = (file: string) => gatewayCommand(['--check', '--config', file]);

describe('kulanz gateway', () => {
  it('--check finds nothing wrong, and starts nothing', async () => {
    const print = vi.spyOn(console, 'log').mockReturnValue();
    await written('hooks.mjs', 'export default () => ({});');
    expect(await check(await written('right.json', { ...right, hooks: './hooks.mjs' }))).toBe(0);
    expect(print.mock.calls).toEqual([[expect.stringContaining('right.json: nothing is wrong.')]]);
  });

  it('has to be told its configuration', async () => {
    await expect(gatewayCommand([])).rejects.toThrow('--config names the configuration');
  });

  it.each<[string, object | string, string]>([
    ['no JSON', '{', 'broken.json\n'],
    ['a wrong field', { ...right, allowedOrigins: ['*'] }, 'allowedOrigins.0: must be an origin'],
    [
      'a variable that is not set',
      { ...right, database: { url: '${KULANZ_NO_SUCH_VARIABLE}' } },
      'database.url: the environment has no KULANZ_NO_SUCH_VARIABLE',
    ],
    ['hooks that are not there', { ...right, hooks: './none.mjs' }, 'none.mjs cannot be loaded'],
    ['hooks without a function', { ...right, hooks: './empty.mjs' }, 'no function as its default'],
  ])('refuses %s', async (_, content, reason) => {
    await written('empty.mjs', 'export const setup = 1;');
    await expect(check(await written('broken.json', content))).rejects.toThrow(reason);
  });

  it('refuses a file that is not there, and a port that is none', async () => {
    await expect(check(join(folder, 'nowhere.json'))).rejects.toThrow(
      'nowhere.json cannot be read',
    );
    const config = await written('right.json', right);
    await expect(gatewayCommand(['--config', config, '--port', 'x'])).rejects.toThrow(
      '--port is a whole number from 0 to 65535',
    );
  });

  it('says why it could not start', async () => {
    const say = vi.spyOn(console, 'error').mockReturnValue();
    const url = 'postgres://nobody@127.0.0.1:1/none';
    const config = await written('no-server.json', { ...right, database: { url } });
    expect(await gatewayCommand(['--config', config])).toBe(3);
    expect(say.mock.calls).toEqual([[expect.stringMatching(/did not start: .*ECONNREFUSED/)]]);
  });
});
