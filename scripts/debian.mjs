// @ts-check
/** What the tooling needs from a Debian-like system: finding programs and, as root, installing them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of these programs that exists; names without a slash are looked up on PATH.
 *
 * @param {string[]} candidates
 * @returns {string | undefined}
 */
export function findProgram(candidates) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return candidates
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}

export const isRoot = process.getuid?.() === 0;

/** Whether {@link aptInstall} can work: only for root, and only where there is apt-get. */
export const canAptInstall = isRoot && findProgram(['apt-get']) !== undefined;

/**
 * Installs Debian packages. Waits for another apt run; throws when apt fails.
 *
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get ...`);
  const apt = (/** @type {string[]} */ ...args) =>
    execFileSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
