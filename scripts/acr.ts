/**
 * Writes `accessibility/`, the accessibility conformance report: `npm run acr`.
 * With `--check` it writes nothing and fails when a file is older than what it is made of. It also
 * fails when a test that the report names is gone, or when something that it calls absent is there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import axe from 'axe-core';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { allCriteria, openAcr, readable, type Rules } from './acr/report.js';
import type { Criterion } from './acr/verdict.js';

const folder = 'accessibility';
const elementsFolder = 'src/elements';

/** Rules that are not run, or that look at a level beyond AA. */
const notRun = ['experimental', 'deprecated', 'wcag2aaa', 'wcag2a-obsolete'];

/** Rules about whole pages: a story is a part of one. */
const ofPages = /^(?:meta-|html-|document-title|bypass|aria-hidden-body)/;

/** The older YAML takes a bare date for no text: what reads OpenACR still does. */
const readByAll = { version: '1.1', lineWidth: 0 } as const;

/** Off unless somebody asks for it. */
const offByDefault = 'target-size';

/** axe marks a rule for 1.4.10 with `wcag1410`. */
function rulesByCriterion(): Rules {
  const rules = new Map<string, string[]>();
  for (const { ruleId, tags } of axe.getRules()) {
    if (ruleId === offByDefault || ofPages.test(ruleId)) continue;
    if (tags.some((tag) => notRun.includes(tag))) continue;
    for (const tag of tags) {
      const [, principle, guideline, rest] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
      if (!principle) continue;
      const num = `${principle}.${guideline}.${rest}`;
      rules.set(num, [...(rules.get(num) ?? []), ruleId]);
    }
  }
  return rules;
}

/** The source of all tags. */
const elements = readdirSync(elementsFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`${elementsFolder}/${name}`, 'utf8'))
  .join('\n');

/** @returns what the report says of this criterion and the repository does not bear out */
function untruths({ num, verdict }: Criterion): string[] {
  if (verdict.kind === 'absent') {
    const trace = verdict.trace?.exec(elements)?.[0];
    return trace ? [`${num}: "${verdict.remark}", but ${elementsFolder} has "${trace}"`] : [];
  }
  return verdict.tests
    .filter(({ file, name }) => !readFileSync(`test/${file}`, 'utf8').includes(name))
    .map(({ file, name }) => `${num}: test/${file} has no test "${name}"`);
}

/** @returns what is wrong with the stored file, if anything */
async function emit(name: string, text: string, isCheck: boolean): Promise<string[]> {
  const path = `${folder}/${name}`;
  const options = await resolveConfig('.prettierrc.json');
  const content = await format(text, { ...options, filepath: path });
  if (!isCheck) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, content);
    return [];
  }
  const stored = readdirSync(folder).includes(name) ? readFileSync(path, 'utf8') : '';
  return stored === content ? [] : [`${path} is stale: run npm run acr`];
}

async function main(isCheck: boolean): Promise<void> {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const rules = rulesByCriterion();
  const problems = [
    ...allCriteria.flatMap(untruths),
    ...(await emit('openacr.yaml', stringify(openAcr(version, rules), readByAll), isCheck)),
    ...(await emit('report.md', readable(rules), isCheck)),
  ];
  for (const problem of problems) console.error(problem);
  console.log(`acr: ${allCriteria.length} criteria, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

await main(process.argv.includes('--check'));
