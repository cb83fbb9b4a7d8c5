/**
 * Writes `reliability/page.json`, what holds when things go wrong: `npm run reliability`.
 * With `--check` it writes nothing and fails when the file is older than the tests. It also fails
 * when a row has no test, or one engine has none and nothing says why.
 */

import { markedTests } from './reliability/marked-tests.js';
import { page, untruths } from './reliability/page.js';
import { rows } from './reliability/rows.js';
import { storeGenerated } from './support/store-generated.js';

const tests = markedTests();
const problems = untruths(rows, tests);
const stale = await storeGenerated('reliability/page.json', JSON.stringify(page(rows, tests)));
if (stale) problems.push(`${stale}: run npm run reliability`);

for (const problem of problems) console.error(problem);
console.log(`reliability: ${rows.length} rows, ${tests.length} tests, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
