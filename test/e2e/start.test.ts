import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'kulanz-start-'));
  endings.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** `npm start` without its build: the same process that it ends with. */
class Start {
  output = '';
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcess;

  constructor(...options: string[]) {
    this.#process = spawn(
      process.execPath,
      ['--import', 'tsx', 'demo/start.ts', '--no-open', ...options],
      { env: { ...process.env, DATABASE_URL: '' } },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (text) => (this.output += String(text)));
    }
    this.ended = once(this.#process, 'close').then(([code]) => code as number | null);
    endings.push(() => this.kill('SIGTERM'));
  }

  /** The addresses of the processes, printed last: three, and that of the stack where there is one. */
  async urls(): Promise<string[]> {
    const last =
      /site +(\S+)\n.*people +\1\/staff\n.*backend +(\S+)\n.*payments +(\S+)\n(?:.*TM Forum APIs +(\S+)\n)?\s*$/;
    const found = await Promise.race([
      (async () => {
        while (!last.test(this.output)) await once(this.#process.stdout!, 'data');
        return last.exec(this.output)!;
      })(),
      this.ended.then(() => {
        throw new Error(this.output);
      }),
    ]);
    return found.slice(1).filter((url) => url !== undefined);
  }

  childIds(): number[] {
    const list = execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.#process.pid)]);
    return String(list).trim().split(/\s+/).map(Number);
  }

  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.#process.kill(signal);
    return this.ended;
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  endings.push(() => server.close());
  return once(server, 'listening').then(() => server);
}

describe('npm start', () => {
  it('starts everything, names a taken port, and ends everything on Ctrl-C', async () => {
    const port = await freePort();
    await occupy(port);
    const start = new Start('--data', folder(), '--port', String(port));
    const urls = await start.urls();
    const [site = '', backend = '', psp = ''] = urls;

    expect(start.output).toMatch(new RegExp(`Port ${port} is taken, so \\d+ is used`));
    expect(start.output).toContain('Data: made today.');
    expect(site).not.toContain(`:${port}`);
    expect((await fetch(site)).status).toBe(200);
    expect((await fetch(`${backend}/readyz`)).status).toBe(200);
    expect((await fetch(`${psp}/pay/none`)).status).toBe(404);

    expect(await start.kill('SIGINT')).toBe(0);
    for (const url of urls) await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('names the stack of TM Forum APIs that the gateway stands on', async () => {
    const start = new Start('--data', folder(), '--port', '0', '--backend', 'tmforum');
    const [, backend = '', , stack = ''] = await start.urls();
    expect((await fetch(`${backend}/readyz`)).status).toBe(200);
    const path = '/tmf-api/accountManagement/v4/billingAccount/nobody';
    // Only for whoever has a token of its own.
    expect((await fetch(stack + path)).status).toBe(401);
  });

  it('leaves no process behind when it is killed', async () => {
    const start = new Start('--data', folder(), '--port', '0');
    await start.urls();
    const children = start.childIds();
    expect(children).toHaveLength(3);
    await start.kill('SIGKILL');
    await expect.poll(() => children.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  });

  it('says which part ended, and ends the others', async () => {
    const start = new Start('--data', folder(), '--port', '0');
    await start.urls();
    const [first, ...others] = start.childIds();
    process.kill(first!, 'SIGKILL');
    expect(await start.ended).toBe(1);
    expect(start.output).toContain('psp was ended by SIGKILL. The others are stopped, too.');
    expect(others.filter(isAlive)).toEqual([]);
  });

  it('faults row 27: is refused the data folder of another start, by name, and keeps that one going', async () => {
    const data = folder();
    const first = new Start('--data', data, '--port', '0');
    const [, backend = ''] = await first.urls();
    const second = new Start('--data', data, '--port', '0');
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(join(data, 'database'));
    expect(second.output).toContain('The demo did not start: backend ended with code 1');
    expect((await fetch(`${backend}/readyz`)).status).toBe(200);
  });

  it.each([
    [['--port', 'eighty'], '--port'],
    [['--colour'], "'--colour'"],
  ])('refuses %j and names it', async (options, name) => {
    const start = new Start(...options);
    expect(await start.ended).toBe(1);
    expect(start.output).toContain(name);
    expect(start.output).not.toMatch(/\n +at /);
  });
});
