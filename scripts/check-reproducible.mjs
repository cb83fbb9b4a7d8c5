// @ts-check
/**
 * Builds and packs the sources twice, in two folders, two time zones and two languages, and compares
 * the bytes. Takes two builds; what differs stays in `.kulanz/reproducible` to look at.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../.kulanz/reproducible', import.meta.url));
const builds = [
  { name: 'one', env: { TZ: 'UTC', LC_ALL: 'C' } },
  { name: 'a-longer-name/two', env: { TZ: 'Pacific/Auckland', LC_ALL: 'C.UTF-8' } },
];
/** @type {import('node:child_process').ExecFileSyncOptions} */
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

/**
 * Copies what Git knows, or would take in, with packages of its own.
 *
 * @param {string} to
 */
function copySources(to) {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  for (const file of list.split('\0').filter((each) => each && existsSync(each))) {
    mkdirSync(join(to, dirname(file)), { recursive: true });
    cpSync(file, join(to, file));
  }
  // Not by a link: paths in source maps would lead out of the copy.
  execFileSync('cp', ['-al', resolve('node_modules'), join(to, 'node_modules')]);
}

/**
 * @param {string} at
 * @returns {Map<string, string>} digest by file of the package
 */
function digests(at) {
  const [tarball] = readdirSync(join(at, '.kulanz/package'));
  const unpacked = join(at, '.kulanz/unpacked');
  mkdirSync(unpacked, { recursive: true });
  execFileSync('tar', ['-xzf', join(at, '.kulanz/package', String(tarball)), '-C', unpacked]);
  const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(unpacked, file)).isFile())
    .map((file) => /** @type {const} */ ([file, join(unpacked, file)]));
  return new Map(
    [...files, /** @type {const} */ ([tarball, join(at, '.kulanz/package', String(tarball))])].map(
      ([name, file]) => [
        String(name),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ],
    ),
  );
}

rmSync(folder, { recursive: true, force: true });
const [one, two] = builds.map(({ name, env }) => {
  const at = join(folder, name);
  console.log(`Building in ${at} ...`);
  copySources(at);
  for (const script of ['build', 'pack']) {
    execFileSync('npm', ['run', '--silent', script], {
      ...quiet,
      cwd: at,
      env: { ...process.env, ...env },
    });
  }
  return digests(at);
});
if (!one || !two) throw new Error('Two builds are compared.');

const names = new Set([...one.keys(), ...two.keys()]);
const different = [...names].filter((name) => one.get(name) !== two.get(name));
for (const name of different) console.error(`different: ${name}`);
if (different.length > 0) process.exitCode = 1;
else {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${names.size - 1} files and their tarball: the same bytes twice`);
}
