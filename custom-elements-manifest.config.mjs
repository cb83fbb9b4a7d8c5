// @ts-check
import { readFileSync } from 'node:fs';

/** What the tags inherit their attributes from; no tags of their own. */
const baseTags = ['src/elements/parts/account-tag.ts', 'src/staff/parts/staff-tag.ts'];

/** The public face of the tags, from their class comments: `npm run manifest`. */
export default {
  globs: ['src/{elements,staff}/**/*.ts', 'src/runtime/*.events.ts'],
  exclude: [
    'src/elements/parts/!(account-tag).ts',
    'src/elements/parts/*/**',
    'src/staff/parts/!(staff-tag).ts',
  ],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [listTokens()],
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
