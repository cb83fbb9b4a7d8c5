/** Small apps in frameworks of their own, built by their own tools from the packed package. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { pack } from '../../../scripts/pack.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The apps' sources. They stand apart from the rest: their own modules, their own tools. */
const sources = join(root, 'test/hosts/frameworks');
/** What is made of them, and the tarball that they have installed. */
const made = join(root, '.kulanz/frameworks');

/** Where the apps are served from, each in a folder of its name. */
export const appsFolder = join(made, 'production');

export type AppName = 'plain' | 'react' | 'react-18' | 'vue' | 'svelte' | 'ssr' | 'angular';

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

function run(folder: string, ...command: readonly string[]): Ran {
  const [program = '', ...args] = command;
  // As in a shell: frameworks build something else where they hear of a test.
  const env = { ...process.env, NODE_ENV: undefined };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, output: stdout + stderr };
}

/**
 * Packs what `npm run build` has made, and installs it.
 *
 * @param folders each with a lock of its own; `.` is that of the apps that share one
 * @throws when npm refuses, such as when a lock does not fit
 */
export function installApps(...folders: readonly ('.' | 'angular' | 'react-18')[]): void {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  // A name without a version, so that a release does not change the apps.
  copyFileSync(pack(join(made, 'packed')), join(made, 'kulanz.tgz'));
  for (const folder of folders) {
    const { status, output } = run(join(sources, folder), 'npm', 'ci', '--no-audit', '--no-fund');
    if (status !== 0) throw new Error(`npm ci failed in ${folder}:\n${output}`);
  }
}

/** Runs a script of an app's `package.json`. */
export const runScript = (app: AppName, ...script: readonly string[]): Ran =>
  run(join(sources, app), 'npm', 'run', '--silent', ...script);

/** Runs the package's own command in the folder of an app that has it installed. */
export const runKulanz = (app: AppName, ...args: readonly string[]): Ran =>
  run(join(sources, app), 'npm', 'exec', '--', 'kulanz', ...args);

/** Takes a file of an app away, where it is there. */
export const removeFrom = (app: AppName, file: string): void =>
  rmSync(join(sources, app, file), { force: true });

/** What {@link runScript} with `build` has made: to be served, or the same without Kulanz. */
export const builtFolder = (app: AppName, mode = 'production'): string => join(made, mode, app);

/** The version of a package that an app has. */
export function installedVersion(app: AppName, name: string): string {
  const { resolve } = createRequire(join(sources, app, 'package.json'));
  // Not by its name alone: `exports` of a package may hide its `package.json`.
  const files = resolve.paths(name)?.map((folder) => join(folder, name, 'package.json'));
  const file = files?.find((each) => existsSync(each));
  if (!file) throw new Error(`${app} has no ${name}`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The text of a file of an app. */
export const sourceOf = (app: AppName, file: string): string =>
  readFileSync(join(sources, app, file), 'utf8');

export interface Size {
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
}

const isCode = (file: string) => /\.(js|css)$/.test(file);

/** Scripts and style sheets of a folder, each compressed on its own as servers do. */
export function sizeOf(folder: string, files = readdirSync(folder, { recursive: true })): Size {
  const contents = files
    .map(String)
    .filter(isCode)
    .map((file) => readFileSync(join(folder, file)));
  const sum = (length: (content: Buffer) => number) =>
    contents.reduce((total, content) => total + length(content), 0);
  return {
    files: contents.length,
    bytes: sum(({ length }) => length),
    brotli: sum((content) => brotliCompressSync(content).length),
  };
}
