// @ts-check
/** Element tests in Chromium, Firefox and WebKit. One engine: `ENGINES=firefox npx wtr`. */
import { readdirSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser, wantedEngines, withoutAddressBarPages } from './scripts/browsers.mjs';
import { isRoot } from './scripts/debian.mjs';
import { engineCommands } from './scripts/engine-commands.mjs';
import { faultServers } from './scripts/fault-server.mjs';
import { freePort } from './scripts/free-port.mjs';
import { totalsReporter } from './scripts/totals-reporter.mjs';
import { WebKitLauncher } from './scripts/webkit-launcher.mjs';

/**
 * @type {Record<
 *   import('./scripts/browsers.mjs').Engine,
 *   (path: string) => import('@web/test-runner-core').BrowserLauncher
 * >}
 */
const launchers = {
  chromium(path) {
    const launcher = chromeLauncher({
      concurrency: 2,
      launchOptions: {
        executablePath: path,
        // Chromium's sandbox refuses root, which continuous integration often is.
        args: [withoutAddressBarPages, ...(isRoot ? ['--no-sandbox'] : [])],
      },
      async createPage({ context }) {
        const page = await context.newPage();
        const cdp = await page.createCDPSession();
        // Without this only one of the parallel pages has focus, and key presses hang in the other.
        await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    });
    launcher.name = 'Chromium';
    return launcher;
  },

  firefox: (path) =>
    chromeLauncher({
      concurrency: 1,
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath: path },
    }),

  webkit: (path) => new WebKitLauncher({ binary: path }),
};

const browsers = wantedEngines().flatMap((engine) => {
  const path = findBrowser(engine);
  if (path) return [launchers[engine](path)];
  console.warn(`SKIPPED ${engine}: not found, see scripts/browsers.mjs`);
  return [];
});

const totalsFile = process.env.KULANZ_TOTALS_FILE;

/**
 * Lists the brand files to tests, so that a new one is tested at once.
 *
 * @type {import('@web/test-runner-core').TestRunnerPlugin<any>}
 */
const brandList = {
  name: 'kulanz-brand-list',
  serve: ({ path }) =>
    path === '/src/theme/brands/'
      ? { body: JSON.stringify(readdirSync('src/theme/brands')), type: 'json' }
      : undefined,
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/elements/**/*.test.ts',
  port: await freePort(),
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    engineCommands(),
    faultServers(),
    brandList,
    a11ySnapshotPlugin(),
    esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' }),
  ],
  browsers,
  concurrentBrowsers: 2,
  reporters: [defaultReporter(), ...(totalsFile ? [totalsReporter({ file: totalsFile })] : [])],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/generated/**'],
    reporters: ['text-summary', 'lcovonly'],
    reportDir: 'coverage/elements',
  },
  testFramework: { config: { timeout: 10_000 } },
};
