// @ts-check
/**
 * What publint and "Are the types wrong?" say of the package as it is packed: any finding fails.
 * Only ES modules are promised, so for `require` and the resolution of Node 10 nothing is asked.
 */
import { spawnSync } from 'node:child_process';
import { pack, packageFolder } from './pack.mjs';

const tarball = pack(packageFolder);
for (const [tool, ...args] of /** @type {const} */ ([
  ['publint', tarball, '--strict'],
  ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
])) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', tool, ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) console.log(`${tool}: no finding`);
  else {
    console.error(`${stdout}${stderr}`);
    process.exitCode = 1;
  }
}
