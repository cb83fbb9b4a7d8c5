/** Tests whose titles name a row: `faults row 7: …`, or `faults rows 21, 22: …`; those of a group, too. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export const engineNames = ['Chromium', 'Firefox', 'WebKit', 'Node'] as const;
export type EngineName = (typeof engineNames)[number];

export interface MarkedTest {
  /** Below `test/`. */
  readonly file: string;
  /** Of the groups around it and its own, without the mark. */
  readonly title: string;
  readonly rows: readonly number[];
  readonly engines: readonly EngineName[];
}

const mark = /^faults rows? ([\d, ]+): /;
const browsers: readonly EngineName[] = ['Chromium', 'Firefox', 'WebKit'];

/** All of the repository, in the order of their files. */
export function markedTests(): MarkedTest[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => testsIn(file, readFileSync(`test/${file}`, 'utf8')));
}

/** @param file path below `test/`, which says what runs it */
export function testsIn(file: string, code: string): MarkedTest[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const found: MarkedTest[] = [];
  const visit = (node: ts.Node, titles: readonly string[], rows: readonly number[]): void => {
    const call = callOf(node, source);
    if (!call) {
      node.forEachChild((child) => visit(child, titles, rows));
      return;
    }
    const named = mark.exec(call.title)?.[1]?.split(',').map(Number) ?? [];
    const all = [...rows, ...named];
    const path = [...titles, call.title.replace(mark, '')];
    if (call.isGroup) {
      call.body.forEachChild((child) => visit(child, path, all));
    } else if (all.length > 0) {
      const engines = enginesOf(file, code, call.body.getText(source));
      found.push({ file, title: path.join(' › '), rows: all, engines });
    }
  };
  visit(source, [], []);
  return found;
}

/** What a test or a group of tests is called; undefined for any other node. */
function callOf(node: ts.Node, source: ts.SourceFile) {
  if (!ts.isCallExpression(node)) return undefined;
  const name = /^(describe|it|test)\b/.exec(node.expression.getText(source))?.[1];
  const [title, body] = node.arguments;
  if (!name || !title || !body) return undefined;
  const isText = ts.isStringLiteralLike(title) || ts.isTemplateExpression(title);
  if (!isText) return undefined;
  // What differs from case to case is left open.
  const text = title
    .getText(source)
    .slice(1, -1)
    .replaceAll(/\$\{.*?\}|%[sji]/g, '…');
  return {
    title: text.replaceAll('\\', ''),
    body: node.arguments.at(-1) ?? body,
    isGroup: name === 'describe',
  };
}

function enginesOf(file: string, code: string, body: string): readonly EngineName[] {
  // Elsewhere than in Chromium it changes nothing.
  if (body.includes('emulateMedia(')) return ['Chromium'];
  if (file.startsWith('elements/')) return browsers;
  if (file.startsWith('stories/')) return ['Chromium'];
  if (!/^(e2e|hosts)\//.test(file)) return ['Node'];
  if (code.includes('describe.each(allEngines())')) return browsers;
  if (code.includes('describe.each(engines())')) return ['Firefox', 'WebKit'];
  return /\/(browser|chromium)\.js'/.test(code) ? ['Chromium'] : ['Node'];
}
