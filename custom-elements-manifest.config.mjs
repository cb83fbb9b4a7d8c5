// @ts-check
import { readFileSync } from 'node:fs';

/** What the tags inherit their attributes from; no tags of their own. */
const baseTags = ['src/elements/parts/account-tag.ts', 'src/staff/parts/staff-tag.ts'];

/** The public face of the tags, from their class comments: `npm run manifest`. */
export default {
  globs: ['src/{elements,staff}/**/*.ts', 'src/runtime/*.events.ts'],
  exclude: [
    'src/elements/parts/!(account-tag|*.events).ts',
    'src/elements/parts/*/**',
    'src/staff/parts/!(staff-tag).ts',
  ],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [listTokens(), onlyThePublic()],
};

/** Every tag that is drawn reads the same tokens: their source describes them, not each tag. */
function listTokens() {
  return {
    name: 'kulanz-tokens',
    /** @param {{ customElementsManifest: any }} _ */
    packageLinkPhase({ customElementsManifest }) {
      const cssProperties = publicTokens();
      customElementsManifest.modules = customElementsManifest.modules.filter(
        (/** @type {any} */ { path }) => !baseTags.includes(path),
      );
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.cssParts) declaration.cssProperties = cssProperties;
        }
      }
    },
  };
}

/** Tags, their events and what registers them; as files of the package, without what is private. */
function onlyThePublic() {
  /** @param {any} declaration */
  const isPublic = ({ tagName, superclass }) => tagName || superclass?.name === 'KulanzEvent';
  /** @param {any} member */
  const isOwn = ({ privacy }) => privacy === 'private' || privacy === 'protected';
  return {
    name: 'kulanz-public',
    /** @param {{ customElementsManifest: any }} _ */
    packageLinkPhase({ customElementsManifest }) {
      const modules = customElementsManifest.modules.flatMap((/** @type {any} */ module) => {
        const declarations = module.declarations.filter(isPublic);
        const names = declarations.map((/** @type {any} */ { name }) => name);
        const exports = module.exports.filter(
          (/** @type {any} */ { kind, name }) =>
            kind === 'custom-element-definition' || names.includes(name),
        );
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(
            (/** @type {any} */ member) => !isOwn(member),
          );
        }
        return declarations.length + exports.length > 0
          ? [{ ...module, declarations, exports }]
          : [];
      });
      customElementsManifest.modules = JSON.parse(JSON.stringify(modules), (_, value) =>
        typeof value === 'string'
          ? value.replace(/^\/?src\/(.+)\.(?:ts|js)$/, 'dist/$1.js')
          : value,
      );
    },
  };
}

function publicTokens() {
  /** @type {Record<string, any>} */
  const groups = JSON.parse(readFileSync('src/theme/tokens.json', 'utf8'));
  delete groups['$description'];
  return Object.entries(groups).flatMap(([group, tokens]) =>
    Object.entries(/** @type {Record<string, any>} */ (tokens))
      .filter(([, token]) => group === 'brand' || token.$extensions?.kulanz?.public)
      .map(([name, { $description }]) => ({ name: `--kulanz-${name}`, description: $description })),
  );
}
