import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  newSecret,
  referenceBackend,
  telcoStack,
  tmForumGateway,
  type BackendKind,
  type BackendSurroundings,
  type StackOptions,
} from './backends.js';
import { Child, type ChildOptions } from './support/child.js';
import { choosePorts } from './support/port.js';

export interface DemoOptions {
  /** Where the site listens; backend, payment provider and stack take the next three. 0: any free ports. */
  readonly port: number;
  /** Where everything is kept. */
  readonly dataFolder: string;
  /** Makes the data fresh. */
  readonly reset?: boolean;
  /** Lets tests move the backend's time. */
  readonly testClock?: boolean;
  /** What the site talks to. Default: the reference backend. */
  readonly backend?: BackendKind | undefined;
  /** Of the TM Forum APIs that the gateway stands on. Default: v4. */
  readonly bssVersion?: StackOptions['version'] | undefined;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** The brand file of the site. */
  readonly brand?: string | undefined;
  /** How long a slow payment takes. */
  readonly slowMs?: number;
  /** Hears of progress, line by line. */
  readonly tell: (line: string) => void;
}

export interface Demo {
  readonly siteUrl: string;
  readonly backendUrl: string;
  readonly pspUrl: string;
  /** The telco's stack of TM Forum APIs; absent: the backend stands on none. */
  readonly bssUrl?: string;
  /** How many days ago the seed was today. */
  readonly dataAgeDays: number;
  /** Resolves with the reason in words when one of the processes has ended by itself. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

const audience = 'kulanz-demo';
const staffAudience = 'kulanz-demo-staff';

/**
 * Starts site, backend and payment provider, and the telco's own systems where the backend stands on
 * them: each a process and an origin of its own, with secrets made for this start.
 *
 * @throws when one of them does not start; the others are ended
 */
export async function launchDemo(options: DemoOptions): Promise<Demo> {
  const {
    dataFolder,
    tell,
    backend: kind = 'reference',
    bssVersion = 'v4',
    reset = false,
  } = options;
  const [sitePort, backendPort, pspPort, bssPort] = await choosePortsOf(options);
  const siteUrl = `http://127.0.0.1:${sitePort}`;
  const backendUrl = `http://127.0.0.1:${backendPort}`;
  const pspUrl = `http://127.0.0.1:${pspPort}`;
  const bssUrl = `http://127.0.0.1:${bssPort}`;
  const book = join(dataFolder, 'talerweg.json');
  const secrets = { PSP_API_SECRET: newSecret(), PSP_WEBHOOK_SECRET: newSecret() };
  if (reset) await rm(book, { force: true });

  const children: Child[] = [];
  const started = Date.now();
  const start = (process: Omit<ChildOptions, 'tell'>): Child => {
    const child = new Child({ ...process, tell });
    children.push(child);
    void child.ready.then(
      () => tell(`${child.name} is ready (${((Date.now() - started) / 1000).toFixed(1)} s)`),
      () => undefined,
    );
    return child;
  };
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
  const surroundings: BackendSurroundings = {
    port: backendPort,
    dataFolder,
    siteUrl,
    pspUrl,
    audience,
    staffAudience,
    secrets,
    databaseUrl: options.databaseUrl,
    reset,
    testClock: options.testClock ?? false,
  };
  try {
    start({
      name: 'psp',
      script: 'demo/psp/server.ts',
      flags: {
        port: pspPort,
        origin: pspUrl,
        merchant: 'Nordlicht Mobil',
        'merchant-origin': siteUrl,
        'notification-url': `${backendUrl}/psp/notifications`,
        book,
        'slow-ms': options.slowMs,
      },
      env: secrets,
    });
    start({
      name: 'site',
      script: 'demo/site/server.ts',
      flags: {
        port: sitePort,
        origin: siteUrl,
        'backend-origin': backendUrl,
        'payment-origin': pspUrl,
        audience,
        brand: options.brand,
        'staff-audience': staffAudience,
        backend: kind,
      },
      env: {},
    });
    const data =
      kind === 'reference'
        ? start(referenceBackend(surroundings))
        : await startOnStack(start, surroundings, { port: bssPort, version: bssVersion });
    await Promise.all(children.map(({ ready }) => ready));
    const { dataAgeDays } = await data.ready;
    return {
      siteUrl,
      backendUrl,
      pspUrl,
      ...(kind === 'tmforum' && { bssUrl }),
      dataAgeDays: Number(dataAgeDays),
      broken: Promise.race(children.map(({ ended }) => ended)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns the process that has the data */
async function startOnStack(
  start: (process: Omit<ChildOptions, 'tell'>) => Child,
  surroundings: BackendSurroundings,
  { port, version }: Pick<StackOptions, 'port' | 'version'>,
): Promise<Child> {
  const { dataFolder, reset } = surroundings;
  const clientSecret = newSecret();
  const stack = start(telcoStack({ port, version, clientSecret, dataFolder, reset }));
  // The gateway asks it what is known of its customers before it serves anybody.
  await stack.ready;
  const url = `http://127.0.0.1:${port}`;
  start(tmForumGateway(surroundings, { url, version, clientSecret }));
  return stack;
}

async function choosePortsOf({ port, tell }: DemoOptions) {
  const wanted = [0, 1, 2, 3].map((offset) => (port === 0 ? 0 : port + offset));
  return (await choosePorts(wanted, tell)) as [number, number, number, number];
}
