// @ts-check
/**
 * The script-tag builds, `dist/cdn/<version>/`:
 *   autoload.js              loads the tags of the page and their locale
 *   <tag>.<locale>.js        one tag in one locale; its later views in chunks
 *   kulanz.<locale>.js       all tags with one locale inside; others load on demand
 *   staff.js                 the tags for the telco's own people, for pages without customers' tags
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import {
  builtInLocale,
  entryOf,
  onlyTextsWithIds,
  nothingBelowTheFloor,
  nothingOfTheServer,
  offersTogether,
  oneCopy,
  ownTrustedTypesPolicy,
  sharedInto,
  shortTokens,
} from './scripts/rollup-script-tag.mjs';
import { words } from './scripts/rollup-words.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
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

/**
 * The chunk that holds a tag's define.ts is named after the tag.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 */
const chunkName = ({ name, moduleIds }) =>
  moduleIds.map((id) => /\/([^/]+)\/define\.ts$/.exec(id)?.[1]).find(Boolean) ?? name;

/**
 * @param {object} file
 * @param {string} file.name without its ending
 * @param {string[]} file.modules what the file runs
 * @param {string} file.tag its own tag; a page that knows it already needs no second file
 * @param {string} [file.locale] the one inside; without it all load on demand
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
  locale,
  isOnlyLocale = false,
  manualChunks,
  isForStaff = false,
}) => ({
  input: { [name]: name },
  // No facade in front of the entry: it would be one more request before anything shows.
  preserveEntrySignatures: 'allow-extension',
  // The parts of @lit/localize that switch languages go where they are used: in a chunk.
  treeshake: { moduleSideEffects: (id) => !id.includes('/@lit/localize/') },
  plugins: [
    entryOf(name, modules),
    locale ? builtInLocale(locale, { isOnly: isOnlyLocale }) : undefined,
    // package.json speaks of the package; here every module that is named is meant.
    resolve({ ignoreSideEffectsForRoot: true }),
    shortTokens(),
    minifyTemplateLiterals({
      include: ['src/**/*.ts'],
      failOnError: true,
      // Without it shapes of SVG swallow those that follow.
      options: { minifyOptions: { keepClosingSlash: true } },
    }),
    esbuild({ target: 'es2022', minify: true, tsconfig: 'tsconfig.json', sourceMap: true }),
    isForStaff ? undefined : words(locale, { isOnly: isOnlyLocale }),
    onlyTextsWithIds(),
    ownTrustedTypesPolicy(),
    nothingBelowTheFloor(),
    nothingOfTheServer({ isForStaff }),
    terser({
      ecma: 2020,
      module: true,
      compress: {
        // More inlining makes the code shorter and its compressed form longer.
        inline: 1,
        unsafe_comps: true,
        passes: 3,
        keep_fargs: false,
        pure_getters: true,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
      // Short, since the notices of Lit and our own stand in the file that it names.
      format: { comments: false, preamble: '/*! LICENSES.txt */' },
    }),
  ],
  output: {
    dir: `dist/cdn/${version}`,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunks/${name}/${chunkName(chunk)}-[hash].js`,
    ...(manualChunks && { manualChunks: manualChunks(name) }),
    intro: (chunk) => (chunk.isEntry ? oneCopy({ tag, version }) : ''),
  },
});

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
  ...targetLocales.flatMap((/** @type {string} */ locale) => [
    ...tags.map((tag) =>
      scriptTag({
        name: `${tag}.${locale}`,
        modules: modulesOf(tag),
        tag: `kulanz-${tag}`,
        locale,
        isOnlyLocale: true,
      }),
    ),
    scriptTag({
      name: `kulanz.${locale}`,
      modules: ['src/define.ts'],
      tag: 'kulanz-provider',
      locale,
      manualChunks: offersTogether,
    }),
  ]),
];
