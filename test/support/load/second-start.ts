import { Backend, openSurroundings } from '../backend.js';
import { countRows } from './count.js';

export interface SecondStartReport {
  /** What the second process said; undefined when it started. */
  readonly said: string | undefined;
  /** Pid of the process that owns the folder. */
  readonly owner: number | undefined;
  readonly rowsLost: number;
}

/** Starts a second backend on a folder that another one is serving from. */
export async function startTwice(dataFolder: string): Promise<SecondStartReport> {
  const location = { dataFolder };
  const before = await countRows(location);
  const surroundings = await openSurroundings();
  try {
    const first = await Backend.start(location, surroundings, { empty: true });
    const said = await Backend.start(location, surroundings, { empty: true }).then(
      async (second) => {
        await second.stop();
        return undefined;
      },
      (error: unknown) => String(error),
    );
    const { ok } = await fetch(`${first.url}/readyz`);
    if (!ok) throw new Error('The first process no longer serves.');
    await first.stop();
    return { said, owner: first.pid, rowsLost: before - (await countRows(location)) };
  } finally {
    await surroundings.close();
  }
}
