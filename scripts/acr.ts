/**
 * Writes `accessibility/`, the accessibility conformance report: `npm run acr`.
 * With `--check` it writes nothing and fails when a file is older than what it is made of. It also
 * fails when a test that the report names is gone, or when something that it calls absent is there.
 */
import { stringify } from 'yaml';
import { rulesByCriterion } from './acr/axe-rules.js';
import { allCriteria, openAcr, page } from './acr/report.js';
import { OpenAcr } from './acr/schema.js';
import { untruthsOf } from './acr/untruths.js';
import { storeGenerated } from './support/store-generated.js';
import packageJson from '../package.json' with { type: 'json' };

const rules = rulesByCriterion();
const problems = allCriteria.flatMap(untruthsOf);
await emit(
  'openacr.yaml',
  stringify(OpenAcr.parse(openAcr(packageJson.version, rules)), { version: '1.1' }),
);
await emit('page.json', JSON.stringify(page(rules)));

for (const problem of problems) console.error(problem);
console.log(`acr: ${allCriteria.length} criteria, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

async function emit(name: string, text: string): Promise<void> {
  const stale = await storeGenerated(`accessibility/${name}`, text);
  if (stale) problems.push(`${stale}: run npm run acr`);
}
