import { sleep } from '../core/backend/sleep.js';
import type { ReadName, WriteName } from './operation-names.js';
import type { RuntimePort } from './runtime-port.js';

type Behind = Pick<RuntimePort, 'store' | 'signal'>;

/** What did not arrive is fetched again after these pauses, in milliseconds. */
const pausesMs = [5_000, 10_000, 20_000, 40_000];

/** For a while, fetches again what has failed, and what tags are showing. */
export async function retryFailed(
  { store, signal }: Behind,
  isMeant: (key: string) => boolean,
): Promise<void> {
  for (const pauseMs of pausesMs) {
    await sleep(pauseMs, signal).catch(() => undefined);
    if (signal.aborted) return;
    store.refresh((key, { status }) => status === 'failed' && isMeant(key));
  }
}

/** Reads that the first views do without when they fail: nobody is told, or offered to load again. */
const unsaid = ['getPlan{', 'listPayments{'];
/** Whoever has not answered by then is left in peace for as long. */
const restMs = 60_000;
const inCare = new WeakSet<Behind>();

/** A read has failed. Without those above, a page would go on saying less than there is. */
export async function keepTrying(runtime: Behind, operation: ReadName | WriteName): Promise<void> {
  const { signal } = runtime;
  if (inCare.has(runtime) || !unsaid.includes(operation + '{')) return;
  inCare.add(runtime);
  await retryFailed(runtime, (key) => unsaid.some((start) => key.startsWith(start)));
  await sleep(restMs, signal).catch(() => undefined);
  inCare.delete(runtime);
}
