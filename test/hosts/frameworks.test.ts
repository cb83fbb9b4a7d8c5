/**
 * The package as frameworks use it: each app is installed from the tarball, built by its own tool,
 * checked by its own compiler, and gone through by a person.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table, testApp } from './support/app-suite.js';
import { removeFrom, runKulanz, runScript, sourceOf } from './support/apps.js';

afterAll(() => console.table(table));

testApp({ name: 'plain', packages: [] });
testApp({ name: 'react', packages: ['react', 'vite'] });
testApp({ name: 'react-18', packages: ['react', '@lit/react', 'vite'] });
testApp({ name: 'vue', packages: ['vue', 'vite'] });
testApp({ name: 'svelte', packages: ['svelte', 'vite'] });

describe('types', () => {
  // What `kulanz init` writes stands among the app's own files while they are checked.
  const fromInit = [
    ['react', 'src/FromInit.tsx'],
    ['vue', 'src/FromInit.vue'],
    ['svelte', 'src/FromInit.svelte'],
  ] as const;
  beforeAll(() => {
    for (const [name, file] of fromInit) {
      removeFrom(name, file);
      const { status, output } = runKulanz(name, 'init', '--locale', 'de', '--write', file);
      expect(status, output).toBe(0);
      expect(sourceOf(name, file)).toContain('kulanz-care');
    }
  });
  afterAll(() => fromInit.forEach(([name, file]) => removeFrom(name, file)));

  it.each(['react', 'react-18', 'vue'] as const)(
    '%s: what is right compiles, so does what kulanz init writes, and what is wrong does not',
    (name) => {
      // Each wrong usage has a directive that is an error itself where there is nothing wrong.
      const { status, output } = runScript(name, 'types');
      expect(output).toBe('');
      expect(status).toBe(0);
    },
  );

  it('svelte: what is right compiles, so does what kulanz init writes, and what is wrong does not', () => {
    const { output } = runScript('svelte', 'types');
    const wrong = sourceOf('svelte', 'src/usage.svelte')
      .split('\n')
      .flatMap((line, at) =>
        line.startsWith('<!-- wrong: ') ? [`src/usage.svelte:${at + 2}`] : [],
      );
    const complaints = [...output.matchAll(/ERROR "(.+?)" (\d+):/g)];
    expect(complaints.map(([, file, line]) => `${file}:${line}`)).toEqual(wrong);
  });
});
