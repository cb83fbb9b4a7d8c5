// @ts-check
import MagicString from 'magic-string';

/**
 * Rollup plugin: drops the English source text of `msg('text', { id })` and
 * ``msg(str`text ${x}`, { id })`` and keeps ids and expressions. Nobody is served the source
 * locale: a script-tag file carries a whole locale to fall back on. Runs on JavaScript, so after
 * the types are gone. A message without an id breaks the build: its id would be made from the text.
 *
 * @returns {import('rollup').Plugin}
 */
export function stripSourceTexts() {
  return {
    name: 'kulanz-strip-source-texts',
    transform(code, file) {
      if (!code.includes('@lit/localize')) return null;
      const program = this.parse(code);
      const names = msgNames(program);
      if (names.size === 0) return null;

      const output = new MagicString(code);
      visit(program, (node) => {
        if (!isMessage(node, names)) return;
        if (!hasId(node)) this.error('This message has no id', node.start);
        stripText(output, node.arguments[0]);
      });
      if (!output.hasChanged()) return null;
      return { code: output.toString(), map: output.generateMap({ source: file, hires: true }) };
    },
  };
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
      node.type === 'ImportDeclaration' && node.source.value === '@lit/localize',
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

/** @param {any} call */
const hasId = ({ arguments: [, options] }) =>
  options?.type === 'ObjectExpression' &&
  options.properties.some((/** @type {any} */ property) => property.key?.name === 'id');

/**
 * @param {MagicString} output
 * @param {any} message a string, a template or a tagged template
 */
function stripText(output, message) {
  if (message.type === 'Literal') output.update(message.start, message.end, "''");
  const quasi = message.type === 'TaggedTemplateExpression' ? message.quasi : message;
  if (quasi.type !== 'TemplateLiteral') return;
  for (const { start, end } of quasi.quasis) {
    if (end > start) output.remove(start, end);
  }
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
