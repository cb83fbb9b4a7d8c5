import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Ready } from './run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const endWithParent = new URL('end-with-parent.ts', import.meta.url).href;
const graceMs = 10_000;

export interface ChildOptions {
  /** Shown in front of what it writes. */
  readonly name: string;
  /** TypeScript file to run, from the root of the repository. */
  readonly script: string;
  /** In front of the flags: a subcommand of the script. */
  readonly command?: string | undefined;
  /** Flags by their names; absent values and `false` are left out, `true` is a switch. */
  readonly flags: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears each line that the process writes. */
  readonly tell: (line: string) => void;
}

/** A demo process that ends with this one, however this one ends. */
export class Child {
  readonly name: string;
  /** Resolves once the process can be used. @throws when it ends before that */
  readonly ready: Promise<Ready>;
  /** Resolves with the reason in words when the process has ended. */
  readonly ended: Promise<string>;
  readonly #process: ChildProcess;

  constructor({ name, script, command, flags, env, tell }: ChildOptions) {
    this.name = name;
    this.#process = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--import', endWithParent, script],
        ...(command === undefined ? [] : [command]),
        ...toArguments(flags),
      ],
      {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => tell(`${name}: ${line}`));
    }
    this.ended = once(this.#process, 'close').then(([code, signal]) =>
      signal === null ? `${name} ended with code ${code}` : `${name} was ended by ${signal}`,
    );
    this.ready = Promise.race([
      once(this.#process, 'message').then(([message]) => message as Ready),
      this.ended.then((reason) => {
        throw new Error(reason);
      }),
    ]);
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Ends the process at once, in whatever it is doing. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }

  /** Ends the process: by request first, by force when it takes too long. */
  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    const force = setTimeout(() => this.#process.kill('SIGKILL'), graceMs);
    await this.ended;
    clearTimeout(force);
  }
}

function toArguments(flags: ChildOptions['flags']): string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, String(value)];
  });
}
