import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../read-options.js';

export type Framework = 'next' | 'angular' | 'svelte' | 'vue' | 'react' | 'html';

/** What a page is made with, as far as it can be found out. */
export interface Project {
  readonly framework: Framework;
  readonly hasTypes: boolean;
  /** How packages are installed here. */
  readonly install: string;
}

/** The first that is there decides: Next.js has React as well. */
const packages: readonly (readonly [string, Framework])[] = [
  ['next', 'next'],
  ['@angular/core', 'angular'],
  ['svelte', 'svelte'],
  ['@sveltejs/kit', 'svelte'],
  ['nuxt', 'vue'],
  ['vue', 'vue'],
  ['react', 'react'],
];

const lockFiles: readonly (readonly [string, string])[] = [
  ['pnpm-lock.yaml', 'pnpm add'],
  ['yarn.lock', 'yarn add'],
  ['bun.lock', 'bun add'],
  ['bun.lockb', 'bun add'],
];

/**
 * Looks at the `package.json` of a folder; without one it is plain HTML.
 *
 * @throws {UsageError} when the file is no JSON
 */
export function findProject(folder: string): Project {
  const names = dependenciesOf(join(folder, 'package.json'));
  const found = packages.find(([name]) => names.has(name));
  const lock = lockFiles.find(([file]) => existsSync(join(folder, file)));
  return {
    framework: found?.[1] ?? 'html',
    hasTypes: names.has('typescript'),
    install: `${lock?.[1] ?? 'npm install'} kulanz`,
  };
}

function dependenciesOf(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies?: object;
      devDependencies?: object;
    };
    return new Set(Object.keys({ ...dependencies, ...devDependencies }));
  } catch (error) {
    throw new UsageError(`${file}: no readable JSON (${String(error)})`, { cause: error });
  }
}
