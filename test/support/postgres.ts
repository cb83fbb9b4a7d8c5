/**
 * A PostgreSQL server for tests: the one of DATABASE_URL, else a throwaway cluster made from the
 * machine's own PostgreSQL. Each call gives a fresh, empty database.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { isRoot } from '../../scripts/debian.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { findPostgres } from '../../scripts/postgres.mjs';

/** A database that belongs to one test file. */
export interface TestDatabase {
  readonly url: string;
  /** The server behind it; undefined when DATABASE_URL names one that is not ours to stop. */
  readonly server: PostgresServer | undefined;
  /** Drops the database, or stops and removes the throwaway cluster. */
  close(): Promise<void>;
}

/** Where a PostgreSQL server can come from. */
export interface PostgresSource {
  /** A running server whose user may create databases. */
  readonly adminUrl?: string | undefined;
  /** Folder of `initdb` and `postgres`. */
  readonly programs?: string | undefined;
}

/**
 * Gives an empty database, or undefined with a plain message when there is no PostgreSQL here.
 *
 * @throws when PostgreSQL is there and fails to start, or DATABASE_URL does not answer
 */
export async function openTestDatabase(
  { adminUrl, programs }: PostgresSource = thisMachine(),
): Promise<TestDatabase | undefined> {
  if (adminUrl) return createDatabase(adminUrl);
  if (!programs) {
    console.warn('NOT RUN on PostgreSQL: no server found here and no DATABASE_URL set.');
    return undefined;
  }
  const server = new PostgresServer(programs, await freePort());
  await server.start();
  return { url: server.url, server, close: () => server.remove() };
}

function thisMachine(): PostgresSource {
  return { adminUrl: process.env['DATABASE_URL'], programs: findPostgres() };
}

async function createDatabase(adminUrl: string): Promise<TestDatabase> {
  const name = `kulanz_test_${randomUUID().replaceAll('-', '')}`;
  await query(adminUrl, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    server: undefined,
    close: () => query(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** A cluster in a temporary folder, on a loopback port, that syncs to disk like a real one. */
export class PostgresServer {
  readonly url: string;
  readonly #folder: string;
  /** PostgreSQL refuses to run as root, so root lends it another user. */
  readonly #user = isRoot ? unprivilegedUser() : undefined;
  #process: ChildProcess | undefined;
  #log = '';

  constructor(
    private readonly programs: string,
    private readonly port: number,
  ) {
    this.url = `postgres://kulanz@127.0.0.1:${port}/postgres`;
    this.#folder = mkdtempSync(join(tmpdir(), 'kulanz-postgres-'));
    if (this.#user) chownSync(this.#folder, this.#user.uid, this.#user.gid);
    const settings = ['--username=kulanz', '--auth=trust', '--encoding=UTF8', '--locale=C'];
    execFileSync(join(programs, 'initdb'), ['--pgdata', this.#folder, ...settings, '--no-sync'], {
      ...this.#user,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // A test run that ends early leaves nothing behind.
    process.once('exit', this.#removeNow);
  }

  /** Starts the server on its data; after {@link crash} this is the restart. */
  async start(): Promise<void> {
    const settings = {
      port: this.port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    };
    const server = spawn(
      join(this.programs, 'postgres'),
      ['-D', this.#folder, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      { ...this.#user, cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server.stderr.on('data', (text) => (this.#log = (this.#log + String(text)).slice(-5_000)));
    this.#process = server;
    while (!(await this.#answers())) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${this.#log}`);
      await wait(50);
    }
  }

  /** Ends every connection and stops; all that was committed stays. */
  stop(): Promise<void> {
    return this.#end('SIGINT');
  }

  /** Ends all server processes at once, without a checkpoint, as a power cut would. */
  crash(): Promise<void> {
    return this.#end('SIGQUIT');
  }

  /** Stops the server and deletes its data. */
  async remove(): Promise<void> {
    await this.stop();
    process.off('exit', this.#removeNow);
    this.#removeNow();
  }

  async #end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const server = this.#process;
    this.#process = undefined;
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  #answers(): Promise<boolean> {
    return query(this.url, 'SELECT 1').then(
      () => true,
      () => false,
    );
  }

  readonly #removeNow = (): void => {
    this.#process?.kill('SIGQUIT');
    rmSync(this.#folder, { recursive: true, force: true });
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Debian's own user for PostgreSQL, else nobody. */
function unprivilegedUser(): { uid: number; gid: number } {
  const id = (flag: string, name: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u', 'postgres'), gid: id('-g', 'postgres') };
  } catch {
    return { uid: id('-u', 'nobody'), gid: id('-g', 'nobody') };
  }
}
