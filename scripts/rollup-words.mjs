// @ts-check
import MagicString from 'magic-string';
import { readWords, shortIdsOf, templateCode } from './support/words.mjs';

const localize = '@lit/localize';

/** In place of `code-id.ts`: how a host's own words find the short ids of `shortIdsOf`. */
const shortIdModule = `
  import { messageValues } from './generated/message-values.js';
  const keys = Object.keys(messageValues);
  export const codeIdOf = (key) => keys.indexOf(key).toString(36);`;

/**
 * Rollup plugin for the script-tag files: puts the words of one locale where `msg()` stands, in
 * place of the English source texts, and shortens ids, which nobody reads at run time. So the
 * locale inside costs no table, and each chunk carries the words of its own views. Without a
 * built-in locale the texts are dropped and all words come from the locale's own chunk.
 *
 * Runs on JavaScript, so after the types are gone.
 *
 * @param {string} [builtIn] the locale inside
 * @param {{ isOnly?: boolean }} [options] whether there is no other: then not even `msg()` stays
 * @returns {import('rollup').Plugin}
 */
export function words(builtIn, { isOnly = false } = {}) {
  /** @type {Awaited<ReturnType<typeof readWords>>} */
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
      const part = /\/i18n\/generated\/locales\/([\w-]+?)(\.later)?\.ts$/.exec(file);
      if (part) {
        const [, locale = '', later = ''] = part;
        // Never loaded: these words stand in the code.
        const ids = locale === builtIn ? [] : (catalogue.parts.get(locale + later) ?? []);
        return { code: localeModule(locale, ids), map: { mappings: '' } };
      }
      if (/\/i18n\/code-id\.ts$/.test(file)) return { code: shortIdModule, map: { mappings: '' } };
      if (/\/i18n\/generated\/message-values\.ts$/.test(file)) {
        return builtIn ? { code: inOrderOf(builtIn, code), map: { mappings: '' } } : null;
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
        const template = builtIn && catalogue.template(builtIn, idNode.value);
        if (!shortId || (builtIn && !template)) {
          return this.error(`No words for "${idNode.value}": npm run i18n:build`, node.start);
        }
        if (isOnly) {
          output.overwrite(node.start, node.end, textCode(output, node.arguments[0], template, ''));
          return;
        }
        output.update(idNode.start, idNode.end, JSON.stringify(shortId));
        const [text] = node.arguments;
        const tag = text.tag && output.original.slice(text.tag.start, text.tag.end);
        output.update(text.start, text.end, textCode(output, text, template || undefined, tag));
      });
      return { code: output.toString(), map: output.generateMap({ source: file, hires: true }) };
    },
  };

  /**
   * The names of values, in the order in which they stand in the built-in locale's words.
   *
   * @param {string} locale
   * @param {string} code of message-values.ts
   */
  function inOrderOf(locale, code) {
    return code.replace(/'([\w.]+)': '([\w ]+)'/g, (_line, id, list) => {
      const names = list.split(' ');
      const template = catalogue.template(locale, id);
      const order = typeof template === 'object' ? template.values : [];
      return `'${id}': '${order.map((position) => names[position]).join(' ')}'`;
    });
  }

  /**
   * @param {string} locale
   * @param {readonly string[]} ids
   */
  function localeModule(locale, ids) {
    const entries = ids.map((id) => {
      const template = catalogue.template(locale, id) ?? '';
      // Values are counted as they stand in the code, which is the built-in locale's order.
      const order = builtIn ? catalogue.template(builtIn, id) : undefined;
      const positions = typeof order === 'object' ? order.values : undefined;
      const source = templateCode(template, (value) =>
        String(positions ? positions.indexOf(value) : value),
      );
      return `${JSON.stringify(shortIds.get(id))}:${source}`;
    });
    const imported = entries.length > 0 ? `import { str } from '${localize}';` : '';
    return `${imported}export const templates = {${entries.join(',')}};`;
  }
}

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
 * Code of a text, with the values that stand in the message.
 *
 * @param {MagicString} output
 * @param {any} message a string, or `str` with values
 * @param {import('./support/words.mjs').Template} [template] none: the text is dropped
 * @param {string} [tag] what stands before a text with values
 */
function textCode(output, message, template, tag) {
  if (message.type === 'Literal') return JSON.stringify(template ?? '');
  const values = message.quasi.expressions.map((/** @type {any} */ { start, end }) =>
    output.original.slice(start, end),
  );
  const inOrder = template ?? {
    strings: Array(values.length + 1).fill(''),
    values: [...values.keys()],
  };
  return templateCode(inOrder, (value) => values[value], tag);
}

/**
 * @param {any} node
 * @param {(node: any) => void} look
 */
function visit(node, look) {
  if (typeof node?.type === 'string') look(node);
  for (const child of Object.values(node)) {
    if (typeof child === 'object' && child !== null) visit(child, look);
  }
}
