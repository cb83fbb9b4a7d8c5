import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Child, type ChildOptions } from './support/child.js';
import { choosePorts } from './support/port.js';

export interface DemoOptions {
  /** Where the site listens; backend and payment provider take the next two. 0: any free ports. */
  readonly port: number;
  /** Where everything is kept. */
  readonly dataFolder: string;
  /** Makes the data fresh. */
  readonly reset?: boolean;
  /** Lets tests move the backend's time. */
  readonly testClock?: boolean;
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
  /** How many days ago the seed was today. */
  readonly dataAgeDays: number;
  /** Resolves with the reason in words when one of the processes has ended by itself. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

const audience = 'kulanz-demo';
const staffAudience = 'kulanz-demo-staff';

/**
 * Starts site, backend and payment provider, each a process and an origin of its own, with secrets
 * made for this start.
 *
 * @throws when one of them does not start; the others are ended
 */
export async function launchDemo(options: DemoOptions): Promise<Demo> {
  const { dataFolder, tell } = options;
  const [sitePort, backendPort, pspPort] = await threePorts(options);
  const siteUrl = `http://127.0.0.1:${sitePort}`;
  const backendUrl = `http://127.0.0.1:${backendPort}`;
  const pspUrl = `http://127.0.0.1:${pspPort}`;
  const book = join(dataFolder, 'talerweg.json');
  const secrets = { PSP_API_SECRET: secret(), PSP_WEBHOOK_SECRET: secret() };
  if (options.reset) await rm(book, { force: true });

  const start = (child: Omit<ChildOptions, 'tell'>) => new Child({ ...child, tell });
  const psp = start({
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
  const backend = start({
    name: 'backend',
    script: 'demo/backend/server.ts',
    flags: {
      port: backendPort,
      data: join(dataFolder, 'database'),
      'jwks-url': `${siteUrl}/.well-known/jwks.json`,
      issuer: siteUrl,
      audience,
      'staff-audience': staffAudience,
      'allowed-origin': siteUrl,
      'psp-url': pspUrl,
      reset: options.reset,
      'test-clock': options.testClock,
    },
    env: { ...secrets, DATABASE_URL: options.databaseUrl },
  });
  const site = start({
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
    },
    env: {},
  });

  const children = [psp, backend, site];
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
  try {
    const started = Date.now();
    for (const { name, ready } of children) {
      void ready.then(
        () => tell(`${name} is ready (${((Date.now() - started) / 1000).toFixed(1)} s)`),
        () => undefined,
      );
    }
    await Promise.all(children.map(({ ready }) => ready));
    const { dataAgeDays } = await backend.ready;
    return {
      siteUrl,
      backendUrl,
      pspUrl,
      dataAgeDays: Number(dataAgeDays),
      broken: Promise.race(children.map(({ ended }) => ended)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function threePorts({ port, tell }: DemoOptions): Promise<[number, number, number]> {
  const wanted = port === 0 ? [0, 0, 0] : [port, port + 1, port + 2];
  return (await choosePorts(wanted, tell)) as [number, number, number];
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
