/** What the guide to frameworks shows is what the apps have that are built and gone through. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const guide = readFileSync('stories/guides/frameworks.mdx', 'utf8');
const shown = [...guide.matchAll(/^```\w[\w-]* file=(\S+)\n(.*?)^```$/gms)];
/** Lines break elsewhere in the guide. */
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

it('has code from every app, and no other', () => {
  const fences = guide.match(/^```./gm) ?? [];
  expect(shown).toHaveLength(fences.length);
  const apps = new Set(shown.map(([, file = '']) => file.split('/')[0]));
  expect([...apps]).toEqual(['plain', 'react', 'react-18', 'vue', 'svelte', 'angular', 'ssr']);
});

it.each(shown.map(([, file = '', code = '']) => ({ file, code })))(
  'has code of $file',
  ({ file, code }) => {
    const source = readFileSync(`test/hosts/frameworks/${file}`, 'utf8');
    expect(withoutSpace(source)).toContain(withoutSpace(code));
  },
);
