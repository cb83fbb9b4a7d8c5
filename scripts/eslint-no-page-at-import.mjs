// @ts-check
const pageGlobals = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'matchMedia',
]);

/**
 * Whether code of this scope runs while its module loads.
 *
 * @param {import('eslint').Scope.Scope} scope
 */
function runsAtLoad({ type, block }) {
  if (type === 'class-field-initializer') {
    return /** @type {any} */ (block).parent.static;
  }
  return type === 'module' || type === 'class-static-block';
}

/**
 * ESLint rule: no module touches the page or its storage while it is imported, so that every entry
 * loads in Node and in any order on the page.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noPageAtImport = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { page: '"{{name}}" is touched at import; move it into a function.' },
  },
  create(context) {
    return {
      'Program:exit'() {
        for (const reference of context.sourceCode.scopeManager.globalScope?.through ?? []) {
          const { name } = reference.identifier;
          if (pageGlobals.has(name) && runsAtLoad(reference.from.variableScope)) {
            context.report({ node: reference.identifier, messageId: 'page', data: { name } });
          }
        }
      },
    };
  },
};
