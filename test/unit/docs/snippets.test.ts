/** What the documents show to integrators is true of what ships: names, types, commands, links. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compileSnippets } from '../../support/docs/compile.js';
import { documents, snippets, type Snippet } from '../../support/docs/snippets.js';
import { namesOf, tagManifests } from '../../support/manifest.js';

const of = (...languages: string[]): readonly Snippet[] =>
  snippets.filter(({ language }) => languages.includes(language));
const at = ({ file, line }: Snippet, words: string): string => `${file}:${line}: ${words}`;
const tags = new Map(tagManifests().map((tag) => [tag.tagName, tag]));

/** Of every element. */
const isGlobal = (name: string): boolean => /^(class|id|slot|lang|dir|hidden|data-.+)$/.test(name);

it('every snippet is in a language that is tested here, or is named as one that is not', () => {
  const untested = ['swift', 'kotlin', 'text', 'console'];
  // Cut out of apps that are built and gone through: see frameworks.test.ts.
  const ofApps = ['javascript', 'typescript', 'jsx', 'vue', 'svelte', 'angular-html'];
  const known = ['html', 'css', 'js', 'ts', 'tsx', 'sh', 'json', ...ofApps, ...untested];
  expect(snippets.filter(({ language }) => !known.includes(language))).toEqual([]);
  expect(of('js', 'ts').length).toBeGreaterThan(10);
});

it('JavaScript and TypeScript compile against the package', () => {
  expect(compileSnippets(of('js', 'ts', 'tsx'))).toEqual([]);
}, 120_000);

it('listeners know the class of every event', () => {
  const events = [...tags.values()].flatMap((tag) => namesOf(tag.events));
  const listeners = [...new Set(events)].map(
    (name) => `document.addEventListener('${name}', (event: KulanzEvent) => event);`,
  );
  const code = ["import type { KulanzEvent } from 'kulanz';", ...listeners].join('\n');
  expect(listeners.length).toBeGreaterThan(10);
  expect(compileSnippets([{ file: 'events', line: 1, language: 'ts', code }])).toEqual([]);
}, 120_000);

it('HTML has tags and attributes that there are', () => {
  const wrong = of('html').flatMap((snippet) =>
    [...snippet.code.matchAll(/<(kulanz-[\w-]+)([^>]*)>/g)].flatMap(([, name = '', rest = '']) => {
      const tag = tags.get(name);
      if (!tag) return [at(snippet, name)];
      const documented = namesOf(tag.attributes);
      return [...rest.matchAll(/\s([\w-]+)(?==|\s|$)/g)]
        .map(([, attribute = '']) => attribute)
        .filter((attribute) => !isGlobal(attribute) && !documented.includes(attribute))
        .map((attribute) => at(snippet, `${name} ${attribute}`));
    }),
  );
  expect(wrong).toEqual([]);
});

it('CSS has tags and tokens that there are', () => {
  const tokens = new Set([...tags.values()].flatMap((tag) => namesOf(tag.cssProperties)));
  const wrong = of('css').flatMap((snippet) => [
    ...[...snippet.code.matchAll(/(--kulanz-[\w-]+)\s*:/g)]
      .filter(([, token = '']) => !tokens.has(token))
      .map(([, token = '']) => at(snippet, token)),
    ...[...snippet.code.matchAll(/(?<![\w-])(kulanz-[\w-]+)/g)]
      .filter(([, name = '']) => !tags.has(name))
      .map(([, name = '']) => at(snippet, name)),
  ]);
  expect(wrong).toEqual([]);
});

it('JSON can be read', () => {
  for (const { code } of of('json')) expect(() => JSON.parse(code) as unknown).not.toThrow();
});

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const texts = documents.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('that npm runs are there', () => {
    const wrong = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/npm (?:run (?:-s )?)?([a-z][\w:-]*)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !/^(run|ci|i|install|pack|publish|audit|s)$/.test(name))
        .filter((name) => !(name in scripts))
        .map((name) => `${file}: npm run ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of kulanz are there', () => {
    const named = new Set(
      texts.flatMap(({ text }) =>
        [...text.matchAll(/npx kulanz ([a-z][\w-]*)/g)].map(([, name = '']) => name),
      ),
    );
    const { stdout } = spawnSync('node', ['dist/cli/kulanz.js', '--help'], { encoding: 'utf8' });
    expect([...named].filter((name) => !new RegExp(`^\\s*${name}\\b`, 'm').test(stdout))).toEqual(
      [],
    );
    expect(named.size).toBeGreaterThan(1);
  });
});

it('links lead to files and pages that there are', () => {
  const titles = documents
    .map((file) => /<Meta title="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1])
    .map((title) => title?.toLowerCase().replace(/[^a-z0-9]+/g, '-') + '--docs');
  const wrong = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(((?!https?:|#)[^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) =>
        target.startsWith('?path=/docs/')
          ? !titles.includes(target.replace('?path=/docs/', ''))
          : !existsSync(join(dirname(file), target.replace(/#.*/, ''))) && !/^http/.test(target),
      )
      .map((target) => `${file}: ${target}`),
  );
  expect(wrong).toEqual([]);
});
