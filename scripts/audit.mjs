// @ts-check
/**
 * Known holes of the packages in package-lock.json, by `npm audit`: those that ship and those that
 * build and test. A hole of level "high" or above fails; an unreachable registry is told and passes,
 * so that the suite runs without a network. KULANZ_AUDIT=required fails then, too.
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './support/audit.mjs';

const isRequired = process.env['KULANZ_AUDIT'] === 'required';

for (const [what, args] of /** @type {const} */ ([
  ['what ships', ['--omit', 'dev']],
  ['what builds and tests', []],
])) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries', '0', ...args], {
    encoding: 'utf8',
    timeout: 15_000,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const result = readAudit(stdout ?? '');
  if (result.state === 'not-checked') {
    console.warn(`NOT CHECKED ${what}: ${result.reason}`);
    if (isRequired) process.exitCode = 1;
    continue;
  }
  for (const hole of result.serious) console.error(`${what}: ${hole}`);
  if (result.serious.length > 0) process.exitCode = 1;
  console.log(`${what}: ${result.serious.length} high or critical, ${result.total} in all`);
}
