// @ts-check
/**
 * Writes `dist/sbom.cdx.json`: what a telco takes in with Kulanz, as CycloneDX. Its packages, and
 * those that its optional rooms need (the gateway's, the long words'), which are marked optional;
 * nothing of what only builds and tests it.
 *
 * `npm sbom --omit dev` leaves out what a development dependency needs as well, so here all is
 * listed and then followed from what package.json says.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ 'bom-ref': string, name: string, scope?: string }} Component */
/** @typedef {{ ref: string, dependsOn?: string[] }} Links */

const file = 'dist/sbom.cdx.json';
const { name, dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {{ metadata: { component: Component }, components: Component[], dependencies: Links[] }} */
const all = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  }),
);

const root = all.metadata.component;
const links = new Map(all.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
const names = new Map(all.components.map((component) => [component['bom-ref'], component.name]));

/**
 * @param {Record<string, string>} wanted direct dependencies, by name
 * @returns {Set<string>} the references of these packages and of all that they need
 */
function neededBy(wanted) {
  const found = new Set();
  const open = (links.get(root['bom-ref']) ?? []).filter((ref) =>
    Object.hasOwn(wanted, names.get(ref) ?? ''),
  );
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (found.has(ref)) continue;
    found.add(ref);
    open.push(...(links.get(ref) ?? []));
  }
  return found;
}

const required = neededBy(dependencies);
const shipped = neededBy({ ...dependencies, ...peerDependencies });
const components = all.components
  .filter((component) => shipped.has(component['bom-ref']))
  .map((component) => ({
    ...component,
    scope: required.has(component['bom-ref']) ? 'required' : 'optional',
  }));
const missing = Object.keys({ ...dependencies, ...peerDependencies }).filter(
  (wanted) => !components.some((component) => component.name === wanted),
);
if (missing.length > 0) throw new Error(`The list of npm has no ${missing.join(', ')}.`);

const bom = {
  ...all,
  // npm takes the name of the folder.
  metadata: { ...all.metadata, component: { ...root, name } },
  components,
  dependencies: all.dependencies
    .filter(({ ref }) => ref === root['bom-ref'] || shipped.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((each) => shipped.has(each)),
    })),
};
mkdirSync('dist', { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(
  `${file}: ${required.size} packages required, ${shipped.size - required.size} optional`,
);
