/** The Storybook of another commit, beside what is checked out here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The commit that was named is not there. */
export class UnknownRevisionError extends Error {
  constructor(readonly revision: string) {
    super(`There is no commit "${revision}" in this repository.`);
    this.name = 'UnknownRevisionError';
  }
}

/** A command failed on the way to the other commit's Storybook. */
export class CommitBuildError extends Error {
  constructor(
    readonly command: string,
    readonly output: string,
  ) {
    super(`${command} failed:\n${output}`);
    this.name = 'CommitBuildError';
  }
}

/** @throws CommitBuildError */
function run(cwd: string, program: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new CommitBuildError([program, ...args].join(' '), stdout + stderr);
}

/** @throws UnknownRevisionError */
function commitOf(revision: string): string {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new UnknownRevisionError(revision);
  return stdout.trim();
}

/** The same packages are used where the same are asked for. */
function install(folder: string): void {
  const lock = 'package-lock.json';
  if (readFileSync(lock, 'utf8') === readFileSync(join(folder, lock), 'utf8')) {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  } else run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
}

/**
 * Hands over a folder with the commit and its built Storybook, and takes it away afterwards.
 *
 * @throws UnknownRevisionError
 * @throws CommitBuildError
 */
export async function withCommit(
  revision: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const commit = commitOf(revision);
  const parent = mkdtempSync(join(tmpdir(), 'kulanz-visual-'));
  const folder = join(parent, 'commit');
  const takeAway = (): void => {
    spawnSync('git', ['worktree', 'remove', '--force', folder]);
    rmSync(parent, { recursive: true, force: true });
  };
  const end = (): void => {
    takeAway();
    process.exit(1);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    run('.', 'git', 'worktree', 'add', '--quiet', '--detach', folder, commit);
    install(folder);
    console.log(`Building the Storybook of ${commit.slice(0, 9)} ...`);
    run(folder, 'npm', 'run', '--silent', 'build-storybook');
    await use(folder);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    takeAway();
  }
}
