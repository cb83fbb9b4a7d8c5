import { readFileSync } from 'node:fs';

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** A tag as `dist/custom-elements.json` describes it. */
export interface TagManifest {
  readonly tagName: string;
  readonly attributes?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** The public face of every tag, as it ships: `npm run manifest` writes it. */
export function tagManifests(): TagManifest[] {
  const manifest: { modules: { declarations: Partial<TagManifest>[] }[] } = JSON.parse(
    readFileSync('dist/custom-elements.json', 'utf8'),
  );
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is TagManifest => declaration.tagName !== undefined);
}

/** In the order of the alphabet. */
export const namesOf = (named: readonly Named[] = []): string[] =>
  named.map(({ name }) => name).toSorted();
