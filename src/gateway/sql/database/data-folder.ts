import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processStart } from './process-start.js';

/** What a lock file says: which process, on which machine, since when. */
interface Claim {
  readonly pid: number;
  readonly startedAt: string;
  readonly host: string;
  readonly since: string;
}

/** A data folder that only this process uses until it gives it up. */
export interface OwnedDataFolder {
  release(): Promise<void>;
}

/** The folder belongs to another process that is running. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';

  constructor(folder: string, lockFile: string, owner: Claim) {
    const isElsewhere = owner.host !== hostname();
    const sentences = [
      `The data folder ${folder} is in use by process ${owner.pid}` +
        `${isElsewhere ? ` on ${owner.host}` : ''} since ${owner.since}.`,
      'Stop that process, or choose another folder with --data.',
      ...(isElsewhere ? [`If it is gone, delete ${lockFile}.`] : []),
    ];
    super(sentences.join(' '));
  }
}

/** How long to wait for others who are only looking. */
const patienceMs = 1_000;

/**
 * Takes the folder for this process, and makes it if needed. PGlite itself takes no lock, and two
 * writers destroy each other's rows.
 *
 * Each process puts up a lock file of its own and only then looks for others: of two that start
 * together, at least one sees the other. The one whose file sorts first then waits, and the other
 * steps back for longer than that takes; so one of them wins. Files of processes that are gone are
 * removed; those of other machines count as alive, because nobody can tell from here.
 * @throws DataFolderInUseError
 */
export async function ownDataFolder(path: string): Promise<OwnedDataFolder> {
  const folder = resolve(path);
  await mkdir(folder, { recursive: true });
  const lockFile = join(folder, `owner-${randomUUID()}.lock`);
  const release = () => rm(lockFile, { force: true });
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    await putLock(lockFile);
    let other = await findOtherOwner(folder, lockFile);
    while (other && lockFile < other.lockFile && performance.now() < giveUpAt) {
      await pause(30);
      other = await findOtherOwner(folder, lockFile);
    }
    if (!other) return { release };
    await release();
    if (performance.now() > giveUpAt) {
      throw new DataFolderInUseError(folder, other.lockFile, other.claim);
    }
    await pause(200 + Math.random() * 100);
  }
}

/** Puts up a lock file of this process, whole or not at all. */
async function putLock(lockFile: string): Promise<void> {
  const claim: Claim = {
    pid: process.pid,
    startedAt: processStart(process.pid) ?? '',
    host: hostname(),
    since: new Date().toISOString(),
  };
  const draft = `${lockFile}.draft`;
  await writeFile(draft, JSON.stringify(claim));
  await rename(draft, lockFile);
}

/** The first of the living others by the name of its file. */
async function findOtherOwner(folder: string, ownLockFile: string) {
  const names = (await readdir(folder)).filter((name) => /^owner-.+\.lock$/.test(name));
  const lockFiles = names.map((name) => join(folder, name)).filter((file) => file !== ownLockFile);
  for (const lockFile of lockFiles.sort()) {
    const claim = await readClaim(lockFile);
    if (claim && isAlive(claim)) return { lockFile, claim };
    await rm(lockFile, { force: true });
  }
  return undefined;
}

/** @returns undefined when its process has just removed it. */
async function readClaim(lockFile: string): Promise<Claim | undefined> {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')) as Claim;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(claim: Claim): boolean {
  return claim.host !== hostname() || processStart(claim.pid) === claim.startedAt;
}
