// @ts-check
/**
 * Words in the script-tag files. A file with a locale inside is bundled once for all locales: where
 * `msg()` stands, its code holds placeholders, and each output puts the words of its locale there.
 * So the locale inside costs no table, each chunk carries the words of its own views, and eleven more
 * languages cost no eleven more builds.
 */
import MagicString from 'magic-string';
import { readWords, shortIdsOf, templateCode } from './support/words.mjs';

const localize = '@lit/localize';

/** In place of `code-id.ts`: how a host's own words find the short ids of `shortIdsOf`. */
const shortIdModule = `
  import { messageValues } from './generated/message-values.js';
  const keys = Object.keys(messageValues);
  export const codeIdOf = (key) => keys.indexOf(key).toString(36);`;

/** How files name the words of another locale; they stand beside the entries, for all of them. */
const wordsUrl = 'kulanz-words/';
/** In place of `generated/loaders.ts`, whose lines for each locale and part only bundlers need. */
const loadersModule = `
  export const loadPart = (locale, part) =>
    import(\`${wordsUrl}\${part === 'first' ? locale : locale + '.' + part}.js\`);`;
/** What stands where the words of a locale come: `⟦k3⟧`, or a call when the text has values. */
const textPlace = /⟦(\w+)·*⟧/g;
const valuesPlace = '__words';
const localePlace = '⟦·locale⟧';
const directionPlace = '⟦·direction⟧';

/** For terser: a text that nobody uses may go. */
export const pureFunctions = [valuesPlace];

/** @typedef {Awaited<ReturnType<typeof readWords>>} Catalogue */

/**
 * Rollup plugin for the modules: makes room for the words of one locale in place of the English
 * source texts, and shortens ids, which nobody reads at run time. Without a built-in locale the texts
 * are dropped and all words come from the locale's own file.
 *
 * Runs on JavaScript, so after the types are gone.
 *
 * @param {object} [options]
 * @param {boolean} [options.isBuiltIn] whether the words of one locale are inside; see {@link wordsOf}
 * @param {boolean} [options.isOnly] whether there is no other: then not even `msg()` stays
 * @returns {import('rollup').Plugin}
 */
export function words({ isBuiltIn = false, isOnly = false } = {}) {
  /** @type {Catalogue} */
  let catalogue;
  /** @type {Map<string, string>} */
  let shortIds;
  return {
    name: 'kulanz-words',
    async buildStart() {
      catalogue = await readWords();
      shortIds = shortIdsOf(catalogue);
    },
    transform(code, file) {
      if (/\/i18n\/code-id\.ts$/.test(file)) return { code: shortIdModule, map: { mappings: '' } };
      if (/\/i18n\/generated\/loaders\.ts$/.test(file)) {
        return { code: loadersModule, map: { mappings: '' } };
      }
      if (!code.includes(localize)) return null;
      const program = this.parse(code);
      const names = msgNames(program);
      if (names.size === 0) return null;

      const output = new MagicString(code);
      visit(program, (node) => {
        if (!isMessage(node, names)) return;
        const idNode = idOf(node);
        if (!idNode) return this.error('This message has no id', node.start);
        const shortId = shortIds.get(idNode.value);
        if (!shortId) {
          return this.error(`No words for "${idNode.value}": npm run i18n:build`, node.start);
        }
        const [text] = node.arguments;
        const sourceOf = (/** @type {any} */ part) => code.slice(part.start, part.end);
        if (isOnly) {
          output.overwrite(node.start, node.end, placeOf(text, shortId, sourceOf, []));
          return;
        }
        output.update(idNode.start, idNode.end, JSON.stringify(shortId));
        const tag = text.tag ? [sourceOf(text.tag)] : [];
        output.update(
          text.start,
          text.end,
          isBuiltIn ? placeOf(text, shortId, sourceOf, tag) : withoutText(text, sourceOf),
        );
      });
      return { code: output.toString(), map: output.generateMap({ source: file, hires: true }) };
    },
  };

  /**
   * As long as the German text, so that the minifier weighs it as it would weigh the words.
   *
   * @param {any} text
   * @param {string} shortId
   * @param {(part: any) => string} sourceOf
   * @param {readonly string[]} tag
   */
  function placeOf(text, shortId, sourceOf, tag) {
    if (text.type !== 'Literal') {
      const values = text.quasi.expressions.map(sourceOf);
      return `${valuesPlace}(${[JSON.stringify(shortId), ...tag, ...values].join(',')})`;
    }
    const id = catalogue.ids[parseInt(shortId, 36)] ?? '';
    const { length } = String(catalogue.template('de', id) ?? '');
    return `"⟦${shortId}${'·'.repeat(Math.max(0, length - shortId.length - 2))}⟧"`;
  }
}

/**
 * A message of which only the values are left.
 *
 * @param {any} text
 * @param {(part: any) => string} sourceOf
 */
function withoutText(text, sourceOf) {
  if (text.type === 'Literal') return '""';
  const values = text.quasi.expressions.map((/** @type {any} */ part) => `\${${sourceOf(part)}}`);
  return `${sourceOf(text.tag)}\`${values.join('')}\``;
}

/**
 * Rollup plugin for an output: puts words where {@link words} has made room. Last of all, because
 * the minifier has to know nothing of it.
 *
 * @param {object} [options]
 * @param {string} [options.locale] the one inside, if there is one
 * @param {boolean} [options.isOnly]
 * @returns {import('rollup').OutputPlugin}
 */
export function wordsOf({ locale, isOnly = false } = {}) {
  /** @type {Catalogue} */
  let catalogue;
  return {
    name: 'kulanz-words-of',
    async renderStart() {
      catalogue = await readWords();
    },
    renderChunk(code, { fileName }) {
      const output = new MagicString(code);
      const toRoot = fileName.includes('/') ? fileName.replace(/[^/]+/g, '..').slice(0, -2) : './';
      output.replaceAll(wordsUrl, `${toRoot}words/`);
      if (locale !== undefined) putWords(output, this.parse(code), { catalogue, locale, isOnly });
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}

/**
 * @param {MagicString} output
 * @param {unknown} program
 * @param {{ catalogue: Catalogue, locale: string, isOnly: boolean }} inside
 */
function putWords(output, program, { catalogue, locale, isOnly }) {
  /** @param {string} shortId */
  const wordsFor = (shortId) => {
    const id = catalogue.ids[parseInt(shortId, 36)] ?? '';
    const template = catalogue.template(locale, id);
    if (template === undefined) throw new Error(`No words for "${id}" in ${locale}`);
    return template;
  };
  /** @param {string} text */
  const filled = (text) =>
    text
      .replaceAll(localePlace, locale)
      .replaceAll(directionPlace, directionOf(locale))
      .replaceAll(textPlace, (_place, shortId) => String(wordsFor(shortId)));

  /** @param {any} node */
  const codeOf = (node) => {
    const inner = new MagicString(output.original.slice(node.start, node.end));
    fill(node, inner, node.start);
    return inner.toString();
  };
  /**
   * @param {any} root
   * @param {MagicString} target what holds the code from `offset` on
   * @param {number} offset
   */
  const fill = (root, target, offset) => {
    visit(root, (node) => {
      const replace = (/** @type {string} */ text) => {
        target.update(node.start - offset, node.end - offset, text);
      };
      if (node.type === 'Literal' && typeof node.value === 'string' && hasPlace(node.value)) {
        replace(JSON.stringify(filled(node.value)));
      } else if (node.type === 'TemplateElement' && hasPlace(node.value.raw)) {
        replace(
          node.value.raw.replace(/⟦.*?⟧/g, (/** @type {string} */ place) =>
            templateText(filled(place)),
          ),
        );
      } else if (node.type === 'CallExpression' && node.callee.name === valuesPlace) {
        const [id, ...rest] = node.arguments;
        const [tag, ...values] = (isOnly ? [undefined, ...rest] : rest).map(
          (/** @type {unknown} */ each) => each && codeOf(each),
        );
        replace(valuesCode(wordsFor(id.value), values, tag));
        return false;
      }
      return true;
    });
  };
  fill(program, output, 0);
}

/** @param {string} text */
const hasPlace = (text) => text.includes('⟦');

/** @param {string} text */
const templateText = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/**
 * A text around its values. Other locales name values by their place in the source, so with `msg()`
 * they keep it, and a locale that has them in another order says so (`wordOrder` of
 * rollup-script-tag.mjs reads it).
 *
 * @param {import('./support/words.mjs').Template} template
 * @param {readonly (string | undefined)[]} values in the order of the source
 * @param {string} [tag] name of `str`; without it the text itself is wanted
 */
function valuesCode(template, values, tag) {
  if (typeof template === 'string') return JSON.stringify(template);
  const isInOrder = template.values.every((value, index) => value === index);
  if (tag === undefined || isInOrder)
    return templateCode(template, (value) => values[value], tag ?? '');
  const { strings, values: order } = template;
  return `{strTag:1,strings:${JSON.stringify(strings)},values:[${values.join(',')}],order:${JSON.stringify(order)}}`;
}

/**
 * Rollup plugin that writes the words of every locale beside the entries: `words/tr.js` for first
 * views, `words/tr.plan-chooser.js` for later ones. The entries of one version share them.
 *
 * @param {{ preamble: string }} options
 * @returns {import('rollup').OutputPlugin}
 */
export function wordsFiles({ preamble }) {
  return {
    name: 'kulanz-words-files',
    async generateBundle() {
      const catalogue = await readWords();
      const shortIds = shortIdsOf(catalogue);
      for (const [part, ids] of catalogue.parts) {
        const [locale = ''] = part.split('.');
        const entries = ids.map((id) => {
          const template = catalogue.template(locale, id) ?? '';
          return `${keyCode(shortIds.get(id) ?? '')}:${JSON.stringify(template)}`;
        });
        this.emitFile({
          type: 'asset',
          fileName: `words/${part}.js`,
          source: `${preamble}\nexport const templates={${entries.join(',')}};\n`,
        });
      }
    },
  };
}

/** @param {string} key */
const keyCode = (key) => (/^[a-z]\w*$/.test(key) ? key : JSON.stringify(key));

/**
 * As `src/i18n/direction.ts` has it, which is TypeScript.
 *
 * @param {string} locale
 */
const directionOf = (locale) => (/^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr');

/** In place of `built-in-locale.ts`, for {@link wordsOf}. */
export const builtInModule = `
  export const builtInLocale = "${localePlace}";
  export const builtInDirection = "${directionPlace}";`;

/**
 * The names under which this module has imported `msg`.
 *
 * @param {any} program
 * @returns {Set<string>}
 */
function msgNames(program) {
  const imports = program.body.filter(
    (/** @type {any} */ node) =>
      node.type === 'ImportDeclaration' && node.source.value === localize,
  );
  return new Set(
    imports
      .flatMap((/** @type {any} */ node) => node.specifiers)
      .filter((/** @type {any} */ specifier) => specifier.imported?.name === 'msg')
      .map((/** @type {any} */ specifier) => specifier.local.name),
  );
}

/**
 * @param {any} node
 * @param {Set<string>} names
 */
const isMessage = ({ type, callee }, names) =>
  type === 'CallExpression' && callee.type === 'Identifier' && names.has(callee.name);

/**
 * The literal that holds a message's id.
 *
 * @param {any} call
 */
const idOf = ({ arguments: [, options] }) =>
  options?.type === 'ObjectExpression'
    ? options.properties.find((/** @type {any} */ property) => property.key?.name === 'id')?.value
    : undefined;

/**
 * @param {any} node
 * @param {(node: any) => boolean | void} look false: not at what is inside
 */
function visit(node, look) {
  if (typeof node?.type === 'string' && look(node) === false) return;
  for (const child of Object.values(node)) {
    if (typeof child === 'object' && child !== null) visit(child, look);
  }
}
