/** The packed tarball, installed: what may be imported from it, and what that does. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagManifests } from '../support/manifest.js';
import { installPackage, type Project } from './support/installed.js';

interface PackageJson {
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const { exports, bin, peerDependencies }: PackageJson = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const entries = Object.keys(exports).map((path) => path.replace(/^\./, 'kulanz'));
const isModule = (entry: string) => !/\.(json|css)$/.test(entry);
const registersTags = (entry: string) => /\/(define|autoload|react)$/.test(entry);
/** Those that render nothing and register nothing when a page is missing, and those that do. */
const plain = entries.filter((entry) => isModule(entry) && !registersTags(entry));
const perTag = entries.filter(
  (entry) => /[^/]\/define$/.test(entry) && !/^kulanz\/(staff\/)?define$/.test(entry),
);

let project: Project;
beforeAll(() => {
  project = installPackage([...Object.keys(peerDependencies), '@types/react']);
});
afterAll(() => project.remove());

/** The tags that these modules register in Node, where Lit brings a registry along. */
function registeredBy(modules: readonly string[]): string[] {
  const { output, errors } = project.run(`
    import 'lit';
    const tags = [];
    const { define } = customElements;
    customElements.define = (name, tag) => { tags.push(name); define.call(customElements, name, tag); };
    for (const name of ${JSON.stringify(modules)}) await import(name);
    console.log(JSON.stringify(tags.toSorted()));`);
  expect(errors).toBe('');
  return JSON.parse(output) as string[];
}

describe('the fence', () => {
  it('has an entry with and one without registration for each tag', () => {
    const tags = tagManifests().map(({ tagName }) => tagName.replace('kulanz-', ''));
    const isOf = (tag: string) => (entry: string) => entry.endsWith(`/${tag}`);
    for (const tag of tags) {
      const [own, ...others] = plain.filter(isOf(tag));
      expect([own, ...others]).toEqual([expect.stringMatching(/^kulanz\//)]);
      expect(perTag).toContain(`${own}/define`);
    }
    expect(perTag).toHaveLength(tags.length);
  });

  it('names files that are in the package', () => {
    const files = [...Object.values(exports), ...Object.values(bin)]
      .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
      .filter((file) => !file.includes('*'));
    expect(files.filter((file) => !existsSync(join(project.kulanz, file)))).toEqual([]);
  });

  it('leads to brands and vectors by name', () => {
    const paths = ['kulanz/theme/volta.css', 'kulanz/vectors/plans.json'];
    const { output } = project.run(
      `for (const path of ${JSON.stringify(paths)}) console.log(import.meta.resolve(path));`,
    );
    expect(output.split('\n').filter((url) => existsSync(new URL(url)))).toHaveLength(2);
  });

  it.each(['runtime/runtime.js', 'dist/runtime/runtime.js', 'elements/parts/amount.js', 'parts'])(
    'keeps kulanz/%s inside',
    (path) => {
      const { output } = project.run(
        `import('kulanz/${path}').catch(({ code }) => console.log(code));`,
      );
      expect(output).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
    },
  );
});

describe('in Node, without a page', () => {
  it('every entry without registration loads, and registers nothing', () => {
    expect(registeredBy(plain)).toEqual([]);
  });

  it.each(perTag)('%s registers its own tag and no other', (entry) => {
    expect(registeredBy([entry])).toEqual([`kulanz-${entry.split('/').at(-2)}`]);
  });

  it('all tags for customers come together', () => {
    const atOnce = ['balance-card', 'nps-prompt', 'plan-chooser', 'provider', 'support-options'];
    expect(registeredBy(['kulanz/define'])).toEqual(atOnce.map((tag) => `kulanz-${tag}`));
  });

  it('components of React bring the tags for customers', () => {
    const customers = tagManifests().filter(({ tagName }) =>
      plain.includes(tagName.replace('kulanz-', 'kulanz/')),
    );
    expect(registeredBy(['kulanz/react'])).toEqual(
      customers.map(({ tagName }) => tagName).toSorted(),
    );
  });

  it('the autoloader waits for a page', () => {
    expect(registeredBy(['kulanz/autoload'])).toEqual([]);
  });
});

describe('for a bundler', () => {
  /** What is left of an entry's import whose names nobody uses, by entry: its code and its modules. */
  let left: Map<string, { code: string; modules: string[] }>;
  beforeAll(async () => {
    const modules = entries.filter(isModule);
    modules.forEach((entry, at) => project.write(`${at}.js`, `import * as all from '${entry}';`));
    const built = await rollup({
      input: modules.map((_, at) => join(project.folder, `${at}.js`)),
      plugins: [resolve({ preferBuiltins: true })],
      // Those of CommonJS, which a bundler takes by a plugin of its own.
      external: ['react', 'pg'],
      treeshake: { moduleSideEffects: 'no-external' },
      // It tells of each chunk that is empty, which they should be.
      onLog: () => undefined,
    });
    const { output } = await built.generate({ format: 'es' });
    const chunks = output.filter((file) => file.type === 'chunk').filter(({ isEntry }) => isEntry);
    left = new Map(
      chunks.map((chunk) => [
        modules[Number(chunk.name)]!,
        { code: chunk.code.trim(), modules: Object.keys(chunk.modules) },
      ]),
    );
  });

  it.each([...plain, 'kulanz/react'])('%s leaves nothing', (entry) => {
    expect(left.get(entry)?.code).toBe('');
  });

  it.each(perTag)('%s still registers its tag', (entry) => {
    const [define] = left.get(entry)!.modules.filter((file) => file.endsWith('/define.js'));
    expect(define).toContain(`/${entry.split('/').at(-2)}/define.js`);
    expect(left.get(entry)!.code).toContain('customElements.define(');
  });
});

describe('in TypeScript', () => {
  const options = {
    ...{
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
    ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [] },
  };

  /** What tsc finds in these files of a project; what must not compile is marked in them. */
  function compile(at: Project, files: readonly string[], more: object): string {
    at.copy('test/hosts/consumers');
    at.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...options, ...more }, files }));
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    return spawnSync('node', [tsc, '-p', at.folder], { encoding: 'utf8' }).stdout;
  }

  it('a page needs no types but those that npm installs along', () => {
    const page = installPackage();
    try {
      const found = compile(page, ['page.ts'], { module: 'nodenext', skipLibCheck: false });
      expect(found).toBe('');
    } finally {
      page.remove();
    }
  });

  /** The contract's types as pages see them, and as the schemas infer them. */
  function sameTypes(): string {
    const plain = readFileSync(join(project.kulanz, 'dist/core/contract/types.d.ts'), 'utf8');
    const names = [...plain.matchAll(/^export type (\w+)(<K extends (\w+)>)?/gm)]
      .map(([, name, , key]) => ({ name: name!, key }))
      .filter(({ name }) => !name.endsWith('ByName'));
    expect(names.length).toBeGreaterThan(50);
    return [
      "import type * as page from 'kulanz';",
      "import type * as schemas from 'kulanz/contract';",
      'type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;',
      ...names.map(({ name, key }) => {
        const of = (room: string) =>
          key ? `{ [K in ${room}.${key}]: ${room}.${name}<K> }` : `${room}.${name}`;
        return `true satisfies Same<${of('page')}, ${of('schemas')}>;`;
      }),
    ].join('\n');
  }

  it.each([{ module: 'nodenext' }, { module: 'esnext', moduleResolution: 'bundler' }])(
    'pages and servers compile with %o',
    (more) => {
      project.write('same-types.ts', sameTypes());
      const files = ['page.ts', 'server.ts', 'react.tsx', 'same-types.ts'];
      const found = compile(project, files, { ...more, jsx: 'react-jsx', skipLibCheck: true });
      expect(found).toBe('');
    },
  );
});

const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as {
  readonly targetLocales: readonly string[];
};
const otherLocales = new RegExp(
  `^cdn/[^/]+/(words/|(chunks/)?[\\w-]+\\.(${targetLocales.filter((locale) => locale !== 'de').join('|')})[./])`,
);

it('every script has a map with its source inside', () => {
  const scripts = readdirSync(join(project.kulanz, 'dist'), { recursive: true, encoding: 'utf8' })
    // Those for frameworks were written as they are.
    .filter((file) => file.endsWith('.js') && !/^(react|frameworks)\W/.test(file))
    // Files of one locale are the same code as the German ones, around other words.
    .filter((file) => !otherLocales.test(file))
    .map((file) => join(project.kulanz, 'dist', file));
  const withoutSource = scripts.filter((file) => {
    const map = `${file}.map`;
    if (!existsSync(map)) return true;
    const { sources, sourcesContent = [] } = JSON.parse(readFileSync(map, 'utf8'));
    // Some chunks only pass on what others hold.
    const isEmpty = sources.length === 0 && statSync(file).size > 1_000;
    return isEmpty || sources.length !== sourcesContent.length || sourcesContent.includes(null);
  });
  expect(scripts.length).toBeGreaterThan(500);
  expect(withoutSource).toEqual([]);
});
