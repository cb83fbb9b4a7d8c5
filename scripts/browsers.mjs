// @ts-check
/**
 * Finds the three browser engines of the test suite, and as root on Debian installs missing ones.
 *
 * Order: CHROME_PATH, FIREFOX_PATH, WEBKIT_PATH; then PATH and usual places; then apt-get.
 * Chromium is required. `ENGINES=chromium,firefox` restricts the run to the named engines.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { aptInstall, canAptInstall, findProgram } from './debian.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ variable: string, packages: string[], find: () => string | undefined }} EngineSource */

const webkitGtkFolders = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
    (version) => `/usr/lib/${machine}-linux-gnu/${version}`,
  ),
);

/** @type {Record<Engine, EngineSource>} */
const sources = {
  chromium: {
    variable: 'CHROME_PATH',
    packages: ['chromium', 'fonts-liberation'],
    find: () =>
      findProgram([
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]),
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    packages: ['firefox-esr'],
    find: () =>
      findProgram(['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']),
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    packages: ['webkit2gtk-driver', 'xvfb'],
    // MiniBrowser is of use only together with its driver and a display to draw on.
    find: () =>
      findProgram(['WebKitWebDriver']) && (process.env['DISPLAY'] || findProgram(['Xvfb']))
        ? findProgram(webkitGtkFolders.map((folder) => `${folder}/MiniBrowser`))
        : undefined,
  },
};

/** All engine names, in the order in which they are reported. */
export const engineNames = /** @type {Engine[]} */ (Object.keys(sources));

/**
 * The engines that this run is about: those of ENGINES, or all.
 *
 * @returns {Engine[]}
 * @throws when ENGINES names an unknown engine
 */
export function wantedEngines() {
  const wanted = (process.env['ENGINES'] || engineNames.join(',')).split(',').map((e) => e.trim());
  const unknown = wanted.filter((name) => !engineNames.some((engine) => engine === name));
  if (unknown.length > 0) {
    throw new Error(`ENGINES names ${unknown.join(', ')}; known: ${engineNames.join(', ')}`);
  }
  return engineNames.filter((engine) => wanted.includes(engine));
}

/**
 * Path of an engine's program, or undefined when it is not on this machine.
 *
 * @param {Engine} engine
 * @throws when its environment variable names a file that does not exist
 */
export function findBrowser(engine) {
  const { variable, find } = sources[engine];
  const path = process.env[variable];
  if (!path) return find();
  if (!existsSync(path)) throw new Error(`${variable}=${path} does not exist`);
  return path;
}

/**
 * Puppeteer's argument against pages of Chromium's own: each new tab would start two of them for the lists
 * below its address bar, which cost more than most tests do.
 */
export const withoutAddressBarPages = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/** @param {Engine} engine */
const missingText = (engine) =>
  `${engine} was not found. Install it (Debian: ${sources[engine].packages.join(' ')}) ` +
  `or set ${sources[engine].variable}.`;

/** Installs what can be installed, reports what was found, and says loudly what is left out. */
function prepare() {
  const wanted = wantedEngines();
  const missing = wanted.filter((engine) => !findBrowser(engine));
  if (missing.length > 0 && canAptInstall) {
    try {
      aptInstall(missing.flatMap((engine) => sources[engine].packages));
    } catch (error) {
      console.warn(`apt-get failed: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const engine of engineNames) {
    const path = wanted.includes(engine) ? findBrowser(engine) : undefined;
    if (path) console.log(`${engine}: ${path}`);
    else if (!wanted.includes(engine)) console.warn(`SKIPPED ${engine}: not named in ENGINES.`);
    else console.warn(`SKIPPED ${missingText(engine)}`);
  }
  // Chromium also drives the end-to-end tests, so it is needed even when ENGINES leaves it out.
  if (!findBrowser('chromium')) throw new Error(missingText('chromium'));
  const named = process.env['ENGINES'] ? wanted.filter((engine) => !findBrowser(engine)) : [];
  if (named.length > 0) throw new Error(named.map(missingText).join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
