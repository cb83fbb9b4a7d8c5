// @ts-check
import { createServer } from 'node:net';

/**
 * Below those that systems give to connections and to whoever asks for any port: none is taken between its
 * choice and its use.
 */
const [firstPort, lastPort] = [10_240, 32_767];
/** How many ports a process goes round in. */
const rangeSize = 24;
const workersPerRun = 16;
const runs = Math.floor((lastPort + 1 - firstPort) / (rangeSize * workersPerRun));

/** Where more processes than expected have the same range, they seldom begin at the same port. */
let turn = Math.floor(Math.random() * rangeSize);

/**
 * A TCP port of the loopback interface that nobody listens on at this moment. The workers of a test run,
 * which choose at the same time, have ranges of their own.
 *
 * @returns {Promise<number>}
 * @throws when all of this process are taken
 */
export async function freePort() {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % workersPerRun;
  const range = (process.ppid % runs) * workersPerRun + worker;
  for (let left = rangeSize; left > 0; left--) {
    turn = (turn + 1) % rangeSize;
    const port = firstPort + range * rangeSize + turn;
    if (await isFree(port)) return port;
  }
  throw new Error('All ports of this process are taken');
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
