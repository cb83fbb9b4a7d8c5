/** `npm start`: the whole demo on this machine. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import * as z from 'zod';
import { backendKinds } from './backends.js';
import { type Demo, launchDemo } from './launch.js';
import { Brand } from './site/brands.js';
import { Port, readFlags } from './support/arguments.js';

const usage = `npm start -- [options]
  --reset        make the data fresh
  --data DIR     where the data is kept (default: .kulanz/demo)
  --backend KIND what the site talks to: reference (default), or tmforum: kulanz gateway on a stack
                 of TM Forum APIs
  --brand NAME   how the site looks: nordlicht-mobil (default), volta, fjordtel, telekom-scale
  --port N       where the site listens; the others take the next three (default: 8300)
  --test-clock   let tests move the backend's time, and show the outbox of reminders
  --no-open      do not open a browser
  --verbose      show every request
  DATABASE_URL   (environment) a PostgreSQL server instead of the embedded database; how long it may
                 take: DATABASE_CONNECT_TIMEOUT_MS (10000), DATABASE_STATEMENT_TIMEOUT_MS (15000)`;

const Flags = z.object({
  reset: z.boolean().default(false),
  data: z.string().default('.kulanz/demo'),
  backend: z.enum(backendKinds).default('reference'),
  brand: Brand,
  port: Port.default(8300),
  testClock: z.boolean().default(false),
  open: z.boolean().default(process.stdout.isTTY && !process.env['CI']),
  verbose: z.boolean().default(false),
  help: z.boolean().default(false),
});

async function main(): Promise<void> {
  const flags = readFlags(Flags);
  if (flags.help) {
    console.log(usage);
    return;
  }
  console.log('Starting site, backend and payment provider ...');
  const demo = await launchDemo({
    port: flags.port,
    dataFolder: resolve(flags.data),
    reset: flags.reset,
    backend: flags.backend,
    brand: flags.brand,
    testClock: flags.testClock,
    // Empty is not set, as for everybody who reads it.
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    tell: (line) => {
      if (flags.verbose || !isRoutine(line)) console.log(line);
    },
  });
  endOnSignal(demo);
  void demo.broken.then(async (reason) => {
    if (stopping) return;
    console.error(`${reason}. The others are stopped, too.`);
    await stop(demo, 1);
  });
  console.log(summary(demo, flags.testClock));
  if (flags.open) openBrowser(demo.siteUrl);
}

let stopping = false;

async function stop(demo: Demo, exitCode: number): Promise<void> {
  stopping = true;
  await demo.stop();
  process.exit(exitCode);
}

/** Whether it is a line of the backend's log that tells of nothing wrong. */
function isRoutine(line: string): boolean {
  return line.includes('"level":"info"');
}

function endOnSignal(demo: Demo): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) void stop(demo, 0);
    });
  }
}

function summary(
  { siteUrl, backendUrl, pspUrl, bssUrl, dataAgeDays }: Demo,
  testClock: boolean,
): string {
  return `
Data: ${age(dataAgeDays)}
Press Ctrl-C to end everything.

  Nordlicht Mobil, the site   ${siteUrl}
  For the telco's own people  ${siteUrl}/staff
  Collections backend         ${backendUrl}
  Talerweg, payments          ${pspUrl}${
    bssUrl ? `\n  Stack of TM Forum APIs      ${bssUrl}` : ''
  }${
    testClock
      ? `\n  Test clock                  ${backendUrl}/test/clock\n  Outbox of reminders         ${backendUrl}/test/outbox`
      : ''
  }
`;
}

function age(days: number): string {
  if (days === 0) return 'made today.';
  const ago = days === 1 ? 'yesterday' : `${days} days ago`;
  return `made ${ago}. npm start -- --reset makes it fresh.`;
}

function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command = 'xdg-open', ...args] = commands[process.platform] ?? [];
  // Without a browser the address is on the screen anyway.
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

try {
  await main();
} catch (error) {
  console.error(`\nThe demo did not start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
