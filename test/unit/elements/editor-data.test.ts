/** What editors, frameworks and language models are told is what `dist/custom-elements.json` says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesOf, tagManifests } from '../../support/manifest.js';

interface Described {
  readonly name: string;
  readonly description?: unknown;
}
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const tags = tagManifests();
const tagNames = tags.map(({ tagName }) => tagName).toSorted();

describe('VS Code', () => {
  it('knows each tag with its attributes', () => {
    const data: { tags: (Described & { attributes: Described[] })[] } = JSON.parse(
      read('html-data.json'),
    );
    expect(namesOf(data.tags as { name: string }[])).toEqual(tagNames);
    for (const { tagName, attributes } of tags) {
      const known = data.tags.find(({ name }) => name === tagName)!;
      expect(namesOf(known.attributes as { name: string }[])).toEqual(namesOf(attributes));
    }
  });

  it('knows each custom property once', () => {
    const data: { properties: { name: string }[] } = JSON.parse(read('css-data.json'));
    const tokens = tags.find(({ cssProperties }) => cssProperties)!.cssProperties;
    expect(namesOf(data.properties)).toEqual(namesOf(tokens));
  });
});

it('JetBrains knows each tag with events, slots and parts', () => {
  const { contributions } = JSON.parse(read('web-types.json'));
  for (const { tagName, events, slots, cssParts } of tags) {
    const known = contributions.html.elements.find(({ name }: Described) => name === tagName);
    expect(namesOf(known.js.events)).toEqual(namesOf(events));
    expect(namesOf(known.slots)).toEqual(namesOf(slots));
    expect(namesOf(known.css.parts)).toEqual(namesOf(cssParts));
  }
});

it.each(['jsx', 'vue', 'svelte'])('types for %s have each tag', (framework) => {
  const named = [...read(`frameworks/${framework}.d.ts`).matchAll(/^ +'(kulanz-[\w-]+)':/gm)];
  expect(named.map(([, name]) => name)).toEqual(tagNames);
});

it('language models read of each tag and each entry', () => {
  const text = read('llms.txt');
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
  const missing = [
    ...tagNames.map((name) => `## <${name}>`),
    ...Object.keys(exports).map((path) => `\`${path.replace('.', 'kulanz')}\``),
  ].filter((line) => !text.includes(line));
  expect(missing).toEqual([]);
});

it('the manifest names files of the package', () => {
  const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { path: string }[] };
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.filter(({ path }) => !existsSync(path))).toEqual([]);
});
