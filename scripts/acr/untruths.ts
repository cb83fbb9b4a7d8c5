/** Holds what the report names against the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Absence, Criterion, Test } from './verdict.js';

/** What customers can meet. */
const sources = ['src/elements', 'src/controllers', 'src/theme'];

const source = sources
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Titles of the tests of a file as they are written; a comment is none. */
function titlesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const calls = /^\s*it(?:\.each\(.*\))?\(\s*(['"`])(.*?)\1,/gm;
  return [...code.matchAll(calls)].map(([, , title = '']) => title);
}

function untruthOfTest({ file, name }: Test): string | undefined {
  const path = `test/${file}`;
  if (!existsSync(path)) return `there is no ${path}`;
  return titlesIn(path).some((title) => title.includes(name))
    ? undefined
    : `${path} has no test "${name}"`;
}

function untruthOfAbsence({ lacks }: Absence): string | undefined {
  const found = lacks.find((text) => source.includes(text));
  return found && `the source of the tags has "${found}"`;
}

/** @returns what the report says of this criterion and the repository does not bear out */
export const untruthsOf = ({ num, verdict }: Criterion): string[] =>
  verdict.evidence.flatMap((each) => {
    const untruth = 'lacks' in each ? untruthOfAbsence(each) : untruthOfTest(each);
    return untruth ? [`${num}: ${untruth}`] : [];
  });
