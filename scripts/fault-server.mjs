// @ts-check
/**
 * Commands for element tests that want a real network: each test starts a fault server of its own,
 * before a sandbox with one account. test/elements/support/faulty-backend.ts calls them.
 */
import { tsImport } from 'tsx/esm/api';

/** @typedef {import('../src/testing/fault-server/index.js').FaultServer} FaultServer */
/** @typedef {typeof import('../src/testing/index.js')} Testing */
/** @typedef {typeof import('../src/testing/fault-server/index.js')} Faults */

/** A Tuesday, as in test/elements/support/tag-page.ts. */
const start = new Date('2026-03-10T09:00:00Z');

/** @type {Map<string, FaultServer>} by base URL */
const running = new Map();

/** @returns {Promise<Testing & Faults>} */
async function loadTesting() {
  const entries = ['../src/testing/index.ts', '../src/testing/fault-server/index.ts'];
  const modules = await Promise.all(entries.map((entry) => tsImport(entry, import.meta.url)));
  return Object.assign({}, ...modules);
}

/** @type {ReturnType<typeof loadTesting> | undefined} */
let loading;

/** @type {Record<string, (payload: any) => Promise<unknown>>} */
const commands = {
  /** @returns the base URL, which names the server from now on */
  async 'kulanz:fault-server:start'({ scenario, pageOrigin, rules }) {
    const { createSandbox, startFaultServer } = await (loading ??= loadTesting());
    const sandbox = createSandbox({ scenario, pageOrigin, clock: () => start });
    const server = await startFaultServer({ upstream: sandbox.fetch, rules });
    running.set(server.baseUrl, server);
    return server.baseUrl;
  },

  async 'kulanz:fault-server:rules'({ baseUrl, rules }) {
    running.get(baseUrl)?.setRules(rules);
    return true;
  },

  /** @returns all requests so far but preflights; `end` of those that have ended */
  async 'kulanz:fault-server:exchanges'({ baseUrl }) {
    const exchanges = running.get(baseUrl)?.exchanges ?? [];
    const asked = exchanges.filter(({ method }) => method !== 'OPTIONS');
    return Promise.all(
      asked.map(async ({ method, url, headers, ended }) => ({
        operation: `${method} ${url.split('?')[0]?.replace('/v1', '')}`,
        headers: Object.fromEntries(headers),
        end: await Promise.race([ended, null]),
      })),
    );
  },

  async 'kulanz:fault-server:stop'({ baseUrl }) {
    await running.get(baseUrl)?.close();
    return running.delete(baseUrl);
  },
};

/** @returns {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export function faultServers() {
  return {
    name: 'kulanz-fault-servers',
    executeCommand: ({ command, payload }) => commands[command]?.(payload),
    async serverStop() {
      await Promise.all([...running.values()].map((server) => server.close()));
    },
  };
}
