import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownDataFolder } from '../../../../src/gateway/sql/database/data-folder.js';
import { processStart } from '../../../../src/gateway/sql/database/process-start.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

const holder = fileURLToPath(new URL('hold-folder.ts', import.meta.url));

async function holdInOtherProcess(): Promise<ChildProcess> {
  const child = fork(holder, [folder], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function leaveLock(claim: { pid: number; startedAt: string; host: string }): Promise<void> {
  const since = '2026-01-02T03:04:05.000Z';
  return writeFile(join(folder, 'owner-0.lock'), JSON.stringify({ ...claim, since }));
}

describe('faults row 27: one owner of a data folder', () => {
  test('a second process is refused, told who has it and how to go on', async () => {
    const child = await holdInOtherProcess();
    const refusal = ownDataFolder(folder);
    await expect(refusal).rejects.toThrow(`process ${child.pid}`);
    await expect(refusal).rejects.toThrow(folder);
    await expect(refusal).rejects.toThrow('--data');
    await kill(child);
  });

  test('it is taken over when its process was killed, and its file goes', async () => {
    await kill(await holdInOtherProcess());
    const owned = await ownDataFolder(folder);
    expect(await readdir(folder)).toHaveLength(1);
    await owned.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('it is taken over when the pid belongs to another process by now', async () => {
    await leaveLock({ pid: process.ppid, startedAt: 'before', host: hostname() });
    await (await ownDataFolder(folder)).release();
  });

  test('a claim of another machine counts, and its file is named for whoever knows better', async () => {
    await leaveLock({ pid: 1, startedAt: 'unknown', host: 'elsewhere' });
    await expect(ownDataFolder(folder)).rejects.toThrow(join(folder, 'owner-0.lock'));
  });

  test('the same process cannot own it twice, and can again after giving it up', async () => {
    const first = await ownDataFolder(folder);
    await expect(ownDataFolder(folder)).rejects.toThrow(`process ${process.pid}`);
    await first.release();
    await (await ownDataFolder(folder)).release();
  });

  test('of two that start together, one wins', async () => {
    const results = await Promise.allSettled([ownDataFolder(folder), ownDataFolder(folder)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('of ten that start together, never more than one wins', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => ownDataFolder(folder)),
    );
    const winners = results.filter(({ status }) => status === 'fulfilled');
    expect(winners.length).toBeLessThanOrEqual(1);
    expect(await readdir(folder)).toHaveLength(winners.length);
  });
});

describe('the start of a process', () => {
  test('is the same when asked again, and differs between processes', () => {
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    expect(processStart(process.pid)).not.toBe(processStart(process.ppid));
  });

  test('is unknown for a process that does not exist', () => {
    // Above the highest pid that Linux gives (2^22).
    expect(processStart(5_000_000)).toBeUndefined();
  });
});
