import { createServer } from 'node:net';
import { freePort } from '../../scripts/free-port.mjs';

const lastPort = 65_535;

/**
 * Chooses loopback ports that are free at this moment, the wanted ones if possible.
 *
 * @param wanted 0 stands for any
 * @param tell hears in words of each wanted port that is taken
 */
export async function choosePorts(
  wanted: readonly number[],
  tell: (line: string) => void,
): Promise<number[]> {
  const chosen: number[] = [];
  for (const first of wanted) {
    let port = first === 0 ? await freePort() : await bindable(first);
    for (let next = first + 1; port === undefined || chosen.includes(port); next += 1) {
      if (wanted.includes(next)) continue;
      port = next > lastPort ? await freePort() : await bindable(next);
    }
    if (first !== 0 && port !== first) tell(`Port ${first} is taken, so ${port} is used.`);
    chosen.push(port);
  }
  return chosen;
}

/** @returns the port itself; undefined when it is taken */
function bindable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
  });
}
