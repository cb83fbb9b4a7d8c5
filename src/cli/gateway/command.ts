import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Gateway from '../../gateway/node/index.js';
import type { GatewayConfig, GatewaySetup, RunningProcess } from '../../gateway/node/index.js';
import { readOptions, UsageError, wholeNumber } from '../read-options.js';

export const usage = `Usage: kulanz gateway --config gateway.json [--port 8310] [--check]

Serves the contract over a telco's own TM Forum Open APIs (TMF666, 678 and others; v4 or v5), until
Ctrl-C or SIGTERM. \${NAME} in a text of the file is taken from the environment: secrets stand in none.
  --config  the configuration (JSON)
  --port    instead of the one that the file names; 0 picks a free one
  --check   reads the file and its hooks, says what is wrong, and starts nothing
Needs hono, @hono/node-server, jose, kysely, zod, and pg for PostgreSQL or @electric-sql/pglite and
@electric-sql/pglite-prepopulatedfs for a folder.
Exit code: 0 ended or nothing wrong, 2 wrong use or configuration, 3 it could not start.`;

/**
 * `kulanz gateway`.
 * @throws {UsageError}
 */
export async function gatewayCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, {
    config: { type: 'string' },
    port: { type: 'string' },
    check: { type: 'boolean' },
  });
  if (values.config === undefined) throw new UsageError('--config names the configuration');
  const file = resolve(values.config);
  const gateway = await load();
  const read = readConfig(gateway, file);
  const config = {
    ...read,
    port: wholeNumber('port', values.port, read.port, { least: 0, most: 65_535 }),
  };
  const setup = await readHooks(config, file);
  if (values.check) {
    console.log(`${values.config}: nothing is wrong.`);
    return 0;
  }
  const running = await start(gateway, config, setup);
  if (!running) return 3;
  // For whoever starts it as a child process, and waits.
  process.send?.({ ready: true, port: running.port });
  await stopped();
  await running.close();
  return 0;
}

/** Loaded when it is asked for: what it stands on are optional peers of the package. */
async function load(): Promise<typeof Gateway> {
  try {
    return await import('../../gateway/node/index.js');
  } catch (error) {
    const [, name] = /^Cannot find package '([^']+)'/.exec(messageOf(error)) ?? [];
    if (name === undefined) throw error;
    throw new UsageError(`needs the package ${name}: npm install ${name}`, { cause: error });
  }
}

function readConfig(
  { readGatewayConfig, withEnvironment }: typeof Gateway,
  file: string,
): GatewayConfig {
  const text = contentOf(file);
  try {
    return readGatewayConfig(withEnvironment(JSON.parse(text), process.env));
  } catch (error) {
    throw new UsageError(`${file}\n${messageOf(error)}`, { cause: error });
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${messageOf(error)})`, { cause: error });
  }
}

async function readHooks(
  { hooks }: GatewayConfig,
  configFile: string,
): Promise<GatewaySetup | undefined> {
  if (hooks === undefined) return undefined;
  const file = resolve(configFile, '..', hooks);
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(file).href)) as typeof module;
  } catch (error) {
    throw new UsageError(`hooks: ${file} cannot be loaded (${messageOf(error)})`, {
      cause: error,
    });
  }
  if (typeof module.default !== 'function') {
    throw new UsageError(`hooks: ${file} has no function as its default export`);
  }
  return module.default as GatewaySetup;
}

async function start(
  { startGateway }: typeof Gateway,
  config: GatewayConfig,
  setup: GatewaySetup | undefined,
): Promise<RunningProcess | undefined> {
  try {
    return await startGateway(config, setup);
  } catch (error) {
    console.error(`kulanz gateway: it did not start: ${reasonsOf(error).join(': ')}`);
    return undefined;
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** With what caused it: of a problem it is the cause that tells something. */
const reasonsOf = (error: unknown): readonly string[] => [
  messageOf(error),
  ...(error instanceof Error && error.cause !== undefined ? reasonsOf(error.cause) : []),
];

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
