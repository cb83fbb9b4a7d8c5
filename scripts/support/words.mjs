// @ts-check
/** Reads the generated locale modules as data. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/**
 * A text, or texts around values; a value is its position in the source text.
 *
 * @typedef {string | { readonly strings: readonly string[], readonly values: readonly number[] }} Template
 */

const folder = new URL('../../src/i18n/generated/locales/', import.meta.url);
/** What the modules use of @lit/localize. */
const strStub = 'const str = (strings, ...values) => ({ strings: [...strings], values });';

/**
 * The words of every locale, as `npm run i18n:build` has written them.
 *
 * @param {URL} [from]
 */
export async function readWords(from = folder) {
  /** @type {Map<string, readonly string[]>} ids by `de`, `de.shared`, `de.plan-chooser` ... */
  const parts = new Map();
  /** @type {Map<string, Map<string, Template>>} */
  const locales = new Map();
  for (const file of (await readdir(fileURLToPath(from))).sort()) {
    const name = file.replace(/\.ts$/, '');
    const templates = await readModule(new URL(file, from));
    parts.set(name, Object.keys(templates));
    const [locale = ''] = name.split('.');
    const known = locales.get(locale) ?? new Map();
    for (const [id, template] of Object.entries(templates)) known.set(id, template);
    locales.set(locale, known);
  }
  return {
    parts,
    /**
     * @param {string} locale
     * @param {string} id
     */
    template: (locale, id) => locales.get(locale)?.get(id),
    /** Every id there is, sorted. */
    ids: [...new Set([...locales.values()].flatMap((known) => [...known.keys()]))].sort(),
  };
}

/**
 * @param {URL} url
 * @returns {Promise<Record<string, Template>>}
 */
async function readModule(url) {
  const { code } = await transform(await readFile(url, 'utf8'), { loader: 'ts' });
  const data = code.replace(/^import .*@lit\/localize.*$/m, strStub);
  return (await import(`data:text/javascript,${encodeURIComponent(data)}`)).templates;
}

/**
 * One or two characters for each id, the same in every build of the same words.
 *
 * @param {{ readonly ids: readonly string[] }} words
 */
export const shortIdsOf = ({ ids }) => new Map(ids.map((id, index) => [id, index.toString(36)]));

/**
 * JavaScript of a template.
 *
 * @param {Template} template
 * @param {(value: number) => string | undefined} valueCode
 * @param {string} [tag] name of `str` in this module
 */
export function templateCode(template, valueCode, tag = 'str') {
  if (typeof template === 'string') return JSON.stringify(template);
  const body = template.strings.map((text, index) => {
    const value = template.values[index];
    const code = value === undefined ? '' : `\${${valueCode(value)}}`;
    return text.replace(/[\\`]|\$(?=\{)/g, '\\$&') + code;
  });
  return `${tag}\`${body.join('')}\``;
}
