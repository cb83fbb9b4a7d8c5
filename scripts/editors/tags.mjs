// @ts-check

/** @typedef {{ name: string, description: string, type: string }} Named */
/**
 * The public face of a tag.
 *
 * @typedef {{
 *   tag: string,
 *   folder: string,
 *   room: 'elements' | 'staff',
 *   className: string,
 *   summary: string,
 *   description: string,
 *   attributes: readonly Named[],
 *   properties: readonly Named[],
 *   events: readonly Named[],
 *   slots: readonly Named[],
 *   parts: readonly Named[],
 *   tokens: readonly Named[],
 * }} Tag
 */

/**
 * @param {any} manifest `custom-elements.json`
 * @returns {Tag[]} in the order of the alphabet
 */
export function readTags(manifest) {
  return manifest.modules
    .flatMap((/** @type {any} */ { declarations = [], path }) =>
      declarations
        .filter((/** @type {any} */ { tagName }) => tagName)
        .map((/** @type {any} */ declaration) => readTag(declaration, path)),
    )
    .toSorted((/** @type {Tag} */ one, /** @type {Tag} */ other) => (one.tag < other.tag ? -1 : 1));
}

/**
 * @param {any} declaration
 * @param {string} path of its module
 * @returns {Tag}
 */
function readTag(declaration, path) {
  const { tagName, name, summary = '', description = '', members = [] } = declaration;
  return {
    tag: tagName,
    folder: tagName.replace('kulanz-', ''),
    room: path.includes('/staff/') ? 'staff' : 'elements',
    className: name,
    summary,
    description,
    attributes: list(declaration.attributes),
    properties: list(members.filter(isProperty)),
    events: list(declaration.events),
    slots: list(declaration.slots),
    parts: list(declaration.cssParts),
    tokens: list(declaration.cssProperties),
  };
}

/** @param {any} member of a class */
function isProperty({ kind, privacy, readonly, static: isStatic }) {
  return (
    kind === 'field' && privacy !== 'private' && privacy !== 'protected' && !readonly && !isStatic
  );
}

/**
 * @param {readonly any[]} [items]
 * @returns {Named[]}
 */
function list(items = []) {
  return items.map(({ name, description = '', type }) => ({
    name,
    description,
    type: type?.text ?? '',
  }));
}
