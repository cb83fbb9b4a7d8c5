import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mockCommand } from '../../../../src/cli/mock/command.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('kulanz mock', () => {
  it('names its scenarios, one a line', async () => {
    const print = vi.spyOn(console, 'log').mockReturnValue();
    expect(await mockCommand(['--list'])).toBe(0);
    const [[printed]] = print.mock.calls as [[string]];
    expect(printed.split('\n')).toEqual(expect.arrayContaining(['overdue', 'planActive']));
  });

  it('refuses rules that the fault server does not know, by their place', async () => {
    const path = join(folder, 'faults.json');
    await writeFile(path, JSON.stringify([{ fault: { kind: 'delay', ms: 'long' } }]));
    await expect(mockCommand(['--faults', path])).rejects.toThrow(
      `${path}: 0.fault.ms is no rule of the fault server`,
    );
  });

  it.each([
    [['--scenario', 'overdu'], 'did you mean overdue?'],
    [['--port', '70000'], '--port is a whole number from 0 to 65535'],
    [['--cors-origin', 'localhost'], '--cors-origin is an origin'],
    [['--locale', 'German'], '--locale is such as de-DE'],
    [['--faults', 'nowhere.json'], 'nowhere.json: no readable JSON'],
    [['here'], '"here" is one argument too many'],
  ])('refuses %j', async (args, reason) => {
    await expect(mockCommand(args)).rejects.toThrow(reason);
  });
});
