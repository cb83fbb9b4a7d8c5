// @ts-check
/** Rollup plugins that turn the source into files for a script tag: one copy of all, on its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MagicString from 'magic-string';
import { builtInModule } from './rollup-words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Gives a build an entry that imports these source files.
 *
 * @param {string} name
 * @param {string[]} modules paths from the repository's root, in the order in which they run
 * @returns {import('rollup').Plugin}
 */
export function entryOf(name, modules) {
  return {
    name: 'kulanz-entry',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? modules.map((path) => `import ${JSON.stringify(root + path)};`).join('\n')
        : null,
  };
}

/**
 * Tells the bundle that one locale's words stand in its code (see rollup-words.mjs).
 *
 * @param {{ isOnly: boolean }} options whether the file speaks no other
 * @returns {import('rollup').Plugin}
 */
export function builtInLocale({ isOnly }) {
  /** @type {Record<string, string>} */
  const replaced = {
    [`${root}src/i18n/built-in-locale.ts`]: builtInModule,
    [`${root}src/i18n/load-switching.ts`]:
      "export const loadSwitching = () => import('./switch-locale.js');",
    ...(isOnly && { [`${root}src/i18n/locale.ts`]: "export * from './one-locale.js';" }),
  };
  return { name: 'kulanz-built-in-locale', load: (id) => replaced[id] ?? null };
}

/**
 * Gives our copy of Lit a Trusted Types policy of its own. A page that also runs its own Lit under
 * `trusted-types lit-html` would otherwise stop at the second policy of that name.
 *
 * @returns {import('rollup').Plugin}
 */
export function ownTrustedTypesPolicy() {
  const original = 'createPolicy("lit-html"';
  return {
    name: 'kulanz-trusted-types-policy',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!code.includes(original)) this.error('Lit creates its policy in another way now');
      return { code: code.replace(original, 'createPolicy("kulanz-lit"'), map: null };
    },
  };
}

/**
 * Leaves out what Lit carries for browsers below our floor, its list of versions on the page, which
 * only its development build reads, and what it says to those who write style sheets: ours are there.
 *
 * @returns {import('rollup').Plugin}
 */
export function nothingBelowTheFloor() {
  const parts = [
    // Every browser of the floor adopts style sheets.
    {
      pattern: /\w\.ShadowRoot&&\(.*?\)&&"adoptedStyleSheets"in.*?CSSStyleSheet\.prototype/,
      by: 'true',
    },
    { pattern: /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(.*?\),\(.*?\)\.push\(".*?"\);/, by: ';' },
    { pattern: /,\w=\w\.reactiveElementPolyfillSupport/, by: '' },
    { pattern: /,\w\?\.\(\{ReactiveElement:\w\}\),\(.*?\)\.push\(".*?"\);/, by: ';' },
    { pattern: /,\w\.litElementHydrateSupport\?\.\(.*?\);/, by: ';' },
    { pattern: /const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(.*?\);/, by: '' },
    { pattern: /"CSSResult is not constructable.*?"/, by: '' },
    { pattern: /"Value passed to 'css'.*?"\+\w+\+".*?"/, by: '' },
    { pattern: /\(\w\.litElementVersions\?\?=\[\]\)\.push\(".*?"\);/, by: '' },
  ];
  const unused = new Set(parts);
  return {
    name: 'kulanz-nothing-below-the-floor',
    transform(code, id) {
      if (!/\/(lit-html|lit-element|reactive-element|css-tag)\.js$/.test(id)) return null;
      const output = parts.reduce((text, part) => {
        if (part.pattern.test(text)) unused.delete(part);
        return text.replace(part.pattern, part.by);
      }, code);
      return { code: output, map: null };
    },
    buildEnd(error) {
      const [part] = unused;
      if (part && !error) this.error(`Lit is written in another way now: ${part.pattern}`);
    },
  };
}

/**
 * Leaves out what @lit/localize has for messages without an id and with markup, and for switching
 * while words are on their way: ours are texts with ids, as the word scripts make sure, and
 * `switch-locale.ts` gives it words that are there, once. A text in the code may have its values in
 * another order than the source (see `valuesCode` of rollup-words.mjs).
 *
 * @returns {import('rollup').Plugin}
 */
export function onlyTextsWithIds() {
  const runtime = `
    import { defaultMsg } from '../internal/default-msg.js';
    import { joinStringsAndValues } from '../internal/str-tag.js';
    import { _installMsgImplementation } from './install.js';
    export const configureLocalization = ({ loadLocale }) => ({
      setLocale: async (locale) => {
        const { templates } = await loadLocale(locale);
        _installMsgImplementation((message, { id }) => {
          const text = templates[id];
          if (!text) return defaultMsg(message);
          return text.strings
            ? joinStringsAndValues(text.strings, message.values, text.values)
            : text;
        });
      },
    });`;
  const wordOrder = `
    import { isStrTagged, joinStringsAndValues } from './str-tag.js';
    export const defaultMsg = (text) =>
      isStrTagged(text) ? joinStringsAndValues(text.strings, text.values, text.order) : text;`;
  return {
    name: 'kulanz-only-texts-with-ids',
    load(id) {
      if (/\/@lit\/localize\/init\/runtime\.js$/.test(id)) return runtime;
      return /\/@lit\/localize\/internal\/default-msg\.js$/.test(id) ? wordOrder : null;
    },
  };
}

/**
 * A minifier for all outputs of a bundle. They differ by their words, which come after it, and by the
 * names of their files; so each code is minified once, under the names of the first output.
 *
 * @param {import('rollup').OutputPlugin} plugin
 * @param {string} name of the bundle: files are `<name>.<locale>.js` and `chunks/<name>.<locale>/`
 * @returns {(locale: string | undefined) => import('rollup').OutputPlugin}
 */
export function minifyOnce(plugin, name) {
  const { renderChunk } = plugin;
  if (typeof renderChunk !== 'function') throw new Error(`${plugin.name} has no plain renderChunk`);
  /** @type {Map<string, ReturnType<typeof renderChunk>>} */
  const known = new Map();
  /** @type {string | undefined} */
  let first;
  /** @param {string} code @param {string} from @param {string} to */
  const rename = (code, from, to) =>
    from === to
      ? code
      : code
          .replaceAll(`chunks/${name}.${from}/`, `chunks/${name}.${to}/`)
          .replaceAll(`/${name}.${from}.js`, `/${name}.${to}.js`);
  return (locale = '') => ({
    name: `${plugin.name}-once`,
    async renderChunk(code, chunk, options, meta) {
      first ??= locale;
      const key = rename(code, locale, first);
      // Whoever asks first: one of the others may want the map.
      const mapped = { ...options, sourcemap: true };
      const answer = known.get(key) ?? renderChunk.call(this, key, chunk, mapped, meta);
      known.set(key, answer);
      const minified = await answer;
      if (typeof minified === 'string') return rename(minified, first, locale);
      return minified && { ...minified, code: rename(String(minified.code), first, locale) };
    },
  });
}

/**
 * Writes the private properties of our styles in two letters; the same ones in every file, because
 * files of one page share styles.
 *
 * @returns {import('rollup').Plugin}
 */
export function shortTokens() {
  const folder = 'src/theme/generated';
  const styles = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const names = new Set(styles.join().match(privateProperty));
  const shortNames = new Map([...names].map((name, at) => [name, `--_${at.toString(36)}`]));
  return {
    name: 'kulanz-short-tokens',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const text = new MagicString(code);
      text.replace(privateProperty, (name) => shortNames.get(name) ?? name);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

const privateProperty = /--_[a-z-]+/g;

/**
 * For `manualChunks`: what a tag's first content shares with another tag goes into the entry file,
 * which every page has anyway, instead of a chunk that would be one more request.
 *
 * @param {string} entry name given to {@link entryOf}
 * @returns {import('rollup').GetManualChunk}
 */
export function sharedInto(entry) {
  return (id, { getModuleInfo }) => {
    const isFirstContent = tagsOver(id, (file) => getModuleInfo(file)?.importers).length > 0;
    const tags = tagsOver(id, (file) => {
      const info = getModuleInfo(file);
      return info && [...info.importers, ...info.dynamicImporters];
    });
    return id === `\0${entry}` || (isFirstContent && tags.length > 1) ? entry : null;
  };
}

/**
 * For `manualChunks`: the first view of the plan chooser is one chunk with all that it needs beside
 * the entry file. In ten small ones it would weigh a kilobyte more.
 *
 * @param {string} entry name given to {@link entryOf}; it takes what it needs itself first
 * @returns {import('rollup').GetManualChunk}
 */
export function offersTogether(entry) {
  return (id) => {
    if (id === `\0${entry}`) return entry;
    return id.endsWith('/plan-chooser/views/desk.ts') ? 'offers' : null;
  };
}

/**
 * The define files of the tags that import a module, over any number of steps. A tag that is made of
 * others loads them itself: it makes nothing shared.
 *
 * @param {string} id
 * @param {(id: string) => readonly string[] | null | undefined} importersOf
 */
function tagsOver(id, importersOf) {
  const found = new Set([id]);
  for (const module of found) {
    for (const importer of importersOf(module) ?? []) found.add(importer);
  }
  return [...found].filter(
    (file) => /\/define\.ts$/.test(file) && !/\/elements\/care\//.test(file),
  );
}

/**
 * Fails the build when a file would carry one of these packages or the server side, or a customer's
 * file what is for staff.
 *
 * @param {{ isForStaff: boolean }} file
 * @returns {import('rollup').Plugin}
 */
export function nothingOfTheServer({ isForStaff }) {
  const banned = isForStaff
    ? /\/node_modules\/(zod|hono|jose)\/|\/src\/(gateway|testing|cli)\//
    : /\/node_modules\/(zod|hono|jose)\/|\/src\/(gateway|testing|cli|staff)\//;
  return {
    name: 'kulanz-nothing-of-the-server',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const modules = chunk.type === 'chunk' ? chunk.moduleIds : [];
        const found = modules.find((id) => banned.test(id));
        if (found) this.error(`${chunk.fileName} contains ${found}`);
      }
    },
  };
}

/**
 * Code at the start of an entry file, before any of Lit runs. It lets one copy run and keeps all
 * others idle: they would make a second Trusted Types policy and have a language of their own.
 *
 * - Chunks import the entry by its plain name, so a page that loads it as `file.js?v=1` would have
 *   two copies. That page's copy loads the plain one instead and says so.
 * - When the tag is defined already, that copy stays in use; another version is warned about.
 *
 * An idle copy waits for ever, because a module cannot end early without an error.
 *
 * @param {{ tag: string, version: string }} file the tag that tells whether a copy runs already
 */
export const oneCopy = ({ tag, version }) => `{
  const plainUrl = import.meta.url.split('?')[0];
  const present = customElements.get('${tag}');
  const isSecond = plainUrl !== import.meta.url;
  if (isSecond) {
    console.warn('Kulanz: load ' + plainUrl + ' without "?"');
    await import(plainUrl);
  } else if (present && present.version !== '${version}') {
    console.warn('<${tag}> stays at version ' + present.version + ', not ${version}');
  }
  if (isSecond || present) await new Promise(() => {});
}`;
