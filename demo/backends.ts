import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ChildOptions } from './support/child.js';

/** What the site talks to: the reference backend, or the gateway on a stack of TM Forum APIs. */
export const backendKinds = ['reference', 'tmforum'] as const;
export type BackendKind = (typeof backendKinds)[number];

/** What both kinds of backend are told. */
export interface BackendSurroundings {
  readonly port: number;
  readonly dataFolder: string;
  readonly siteUrl: string;
  readonly pspUrl: string;
  readonly audience: string;
  readonly staffAudience: string;
  /** The payment provider's. */
  readonly secrets: Readonly<Record<'PSP_API_SECRET' | 'PSP_WEBHOOK_SECRET', string>>;
  readonly databaseUrl: string | undefined;
  readonly reset: boolean;
  readonly testClock: boolean;
}

type Process = Omit<ChildOptions, 'tell'>;

export function referenceBackend(options: BackendSurroundings): Process {
  const { port, dataFolder, siteUrl, pspUrl, audience, staffAudience } = options;
  return {
    name: 'backend',
    script: 'demo/backend/server.ts',
    flags: {
      port,
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
    env: { ...options.secrets, DATABASE_URL: options.databaseUrl },
  };
}

export interface StackOptions extends Pick<BackendSurroundings, 'dataFolder' | 'reset'> {
  readonly port: number;
  readonly version: 'v4' | 'v5';
  readonly clientSecret: string;
}

/** Nordlicht Mobil's own systems, which speak TM Forum. */
export function telcoStack({ port, version, clientSecret, ...data }: StackOptions): Process {
  return {
    name: 'bss',
    script: 'demo/bss/server.ts',
    flags: { port, stack: version, data: join(data.dataFolder, 'bss.json'), reset: data.reset },
    env: { BSS_CLIENT_SECRET: clientSecret },
  };
}

/** `kulanz gateway`, as a telco starts it. */
export function tmForumGateway(
  options: BackendSurroundings,
  stack: Pick<StackOptions, 'version' | 'clientSecret'> & { readonly url: string },
): Process {
  const folder = join(options.dataFolder, 'gateway');
  if (options.reset) rmSync(folder, { recursive: true, force: true });
  return {
    name: 'gateway',
    script: 'src/cli/kulanz.ts',
    command: 'gateway',
    flags: { config: 'demo/gateway/gateway.json', port: options.port },
    env: {
      ...options.secrets,
      DATABASE_URL: options.databaseUrl ?? `file:${join(folder, 'database')}`,
      ID_SECRET: lastingSecret(join(folder, 'id-secret')),
      SITE_URL: options.siteUrl,
      PSP_URL: options.pspUrl,
      AUDIENCE: options.audience,
      STAFF_AUDIENCE: options.staffAudience,
      BSS_URL: stack.url,
      BSS_VERSION: stack.version,
      BSS_CLIENT_SECRET: stack.clientSecret,
      TEST_CLOCK: String(options.testClock),
    },
  };
}

/** The same at each start: the ids that customers' pages keep are made with it. */
function lastingSecret(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const secret = newSecret();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');
