// @ts-check
/**
 * The script-tag builds, `dist/cdn/<version>/`:
 *   autoload.js              loads the tags of the page and their locale
 *   <tag>.<locale>.js        one tag in one locale; its later views in chunks
 *   kulanz.<locale>.js       all tags with one locale inside; others load on demand
 *   words/<locale>.js        the words that autoload and kulanz.<locale> load on demand
 *   staff.js                 the tags for the telco's own people, for pages without customers' tags
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import {
  builtInLocale,
  entryOf,
  onlyTextsWithIds,
  nothingBelowTheFloor,
  nothingOfTheServer,
  offersTogether,
  minifyOnce,
  oneCopy,
  ownTrustedTypesPolicy,
  sharedInto,
  shortTokens,
} from './scripts/rollup-script-tag.mjs';
import { pureFunctions, words, wordsFiles, wordsOf } from './scripts/rollup-words.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {{ targetLocales: readonly string[] }} */
const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));

/** Every script-tag file has the provider inside: it carries the tag's address and language. */
const provider = 'src/elements/provider/define.ts';
const tags = readdirSync('src/elements').filter(
  (folder) => folder !== 'provider' && existsSync(`src/elements/${folder}/define.ts`),
);

/**
 * What a tag's own file runs: the tag, and where it is made of others the one that it shows first.
 *
 * @param {string} tag
 */
const modulesOf = (tag) =>
  ['provider', ...(tag === 'care' ? ['balance-card'] : []), tag].map(
    (folder) => `src/elements/${folder}/define.ts`,
  );

const moduleOfTag = /\/([^/]+)\/(?:define|views\/(desk))\.ts$/;

/**
 * The chunks that hold a tag's define.ts and desk.ts are named after the tag.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 */
const chunkName = ({ name, moduleIds }) => {
  const match = moduleIds.map((id) => moduleOfTag.exec(id)).find(Boolean);
  return match ? match.slice(1).filter(Boolean).join('-') : name;
};

/** Source maps weigh three times the code, and the code of all locales is the same. */
const localeWithMaps = 'de';
/** Short, since the notices of Lit and our own stand in the file that it names. */
const preamble = '/*! LICENSES.txt */';

const mangle = () =>
  terser({
    ecma: 2020,
    module: true,
    compress: {
      // More inlining makes the code shorter and its compressed form longer.
      inline: 1,
      unsafe_comps: true,
      passes: 3,
      keep_fargs: false,
      pure_funcs: pureFunctions,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    format: { comments: false, preamble },
  });

/**
 * @param {object} file
 * @param {string} file.name without locale and ending
 * @param {string[]} file.modules what the file runs
 * @param {string} file.tag its own tag; a page that knows it already needs no second file
 * @param {readonly string[]} [file.locales] one inside each file; without them all load on demand
 * @param {boolean} [file.isOnlyLocale] speaks no other
 * @param {(entry: string) => import('rollup').GetManualChunk} [file.manualChunks] what stands together
 * @param {boolean} [file.isForStaff] is in no customer's page: words keep their ids, which staff words
 *   share with no built-in locale
 * @returns {import('rollup').RollupOptions}
 */
const scriptTag = ({
  name,
  modules,
  tag,
  locales,
  isOnlyLocale = false,
  manualChunks,
  isForStaff = false,
}) => {
  const minifiers = [minify({ target: 'es2022' }), mangle()].map((each) => minifyOnce(each, name));
  /**
   * @param {string} [locale]
   * @returns {import('rollup').OutputOptions}
   */
  const outputFor = (locale) => {
    const file = locale ? `${name}.${locale}` : name;
    return {
      dir: `dist/cdn/${version}`,
      format: 'es',
      sourcemap: !locale || locale === localeWithMaps,
      entryFileNames: `${file}.js`,
      chunkFileNames: (chunk) => `chunks/${file}/${chunkName(chunk)}.js`,
      ...(manualChunks && { manualChunks: manualChunks(name) }),
      // A dozen lines of their own cost a request, and what a compressor learns from a larger file.
      // One tag has few such, and its first view would carry them.
      experimentalMinChunkSize: isOnlyLocale ? 0 : 500,
      intro: (chunk) => (chunk.isEntry ? oneCopy({ tag, version }) : ''),
      plugins: [
        ...minifiers.map((minifier) => minifier(locale)),
        isForStaff ? undefined : wordsOf({ locale, isOnly: isOnlyLocale }),
        name === 'autoload' ? wordsFiles({ preamble }) : undefined,
      ],
    };
  };
  return {
    input: { [name]: name },
    // No facade in front of the entry: it would be one more request before anything shows.
    preserveEntrySignatures: 'allow-extension',
    // The parts of @lit/localize that switch languages go where they are used: in a chunk.
    treeshake: { moduleSideEffects: (id) => !id.includes('/@lit/localize/') },
    plugins: [
      entryOf(name, modules),
      locales ? builtInLocale({ isOnly: isOnlyLocale }) : undefined,
      // package.json speaks of the package; here every module that is named is meant.
      resolve({ ignoreSideEffectsForRoot: true }),
      shortTokens(),
      minifyTemplateLiterals({
        include: ['src/**/*.ts'],
        failOnError: true,
        // Without it shapes of SVG swallow those that follow.
        options: { minifyOptions: { keepClosingSlash: true } },
      }),
      esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true }),
      isForStaff ? undefined : words({ isBuiltIn: Boolean(locales), isOnly: isOnlyLocale }),
      onlyTextsWithIds(),
      ownTrustedTypesPolicy(),
      nothingBelowTheFloor(),
      nothingOfTheServer({ isForStaff }),
    ],
    output: locales ? locales.map(outputFor) : outputFor(),
  };
};

export default [
  scriptTag({
    name: 'autoload',
    modules: [provider, 'src/autoload.ts'],
    tag: 'kulanz-provider',
    manualChunks: sharedInto,
  }),
  scriptTag({
    name: 'staff',
    modules: ['src/staff/define.ts'],
    tag: 'kulanz-agent-brief',
    isForStaff: true,
  }),
  ...tags.map((tag) =>
    scriptTag({
      name: tag,
      modules: modulesOf(tag),
      tag: `kulanz-${tag}`,
      locales: targetLocales,
      isOnlyLocale: true,
    }),
  ),
  scriptTag({
    name: 'kulanz',
    modules: ['src/define.ts'],
    tag: 'kulanz-provider',
    locales: targetLocales,
    manualChunks: offersTogether,
  }),
];
