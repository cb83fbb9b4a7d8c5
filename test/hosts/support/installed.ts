/** A project outside this repository that has the packed tarball installed, as an integrator has it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pack } from '../../../scripts/pack.mjs';

export interface Project {
  readonly folder: string;
  /** Where the unpacked package stands. */
  readonly kulanz: string;
  /** Copies a folder of this repository into the project. */
  copy(from: string): void;
  write(file: string, text: string): void;
  /** What Node says of these lines, run as a module of the project. */
  run(code: string): { readonly output: string; readonly errors: string };
  remove(): void;
}

/** What npm installs along with the package. */
const dependencies = ['lit', '@lit/localize'];

/**
 * Unpacks the tarball and links what stands in this repository's `node_modules`, so it needs no network.
 *
 * @param peers optional packages that the project has too, such as `zod`
 */
export function installPackage(peers: readonly string[] = []): Project {
  const folder = mkdtempSync(join(tmpdir(), 'kulanz-project-'));
  const modules = join(folder, 'node_modules');
  const kulanz = join(modules, 'kulanz');
  mkdirSync(kulanz, { recursive: true });
  const tarball = pack(folder);
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '--strip-components=1'], {
    cwd: kulanz,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar cannot unpack ${tarball}: ${stderr}`);
  for (const name of [...dependencies, ...peers]) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link, 'junction');
  }
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('package.json', JSON.stringify({ type: 'module', private: true }));

  return {
    folder,
    kulanz,
    write,
    copy: (from) => cpSync(from, folder, { recursive: true }),
    run(code) {
      const { stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', code], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { output: stdout.trim(), errors: stderr.trim() };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
