// @ts-check
/** Each package of package-lock.json is under a licence that we may use. Needs no network. */
import { readFileSync } from 'node:fs';
import { licenseFaults } from './support/licenses.mjs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const faults = licenseFaults(packages);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${Object.keys(packages).length - 1} packages, each under an allowed licence`);
