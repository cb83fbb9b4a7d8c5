import type { CDPSession } from 'puppeteer-core';

/** What a page holds on to. */
export interface Memory {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapKib: number;
}

/** After garbage is collected. */
export async function readMemory(session: CDPSession): Promise<Memory> {
  await session.send('Performance.enable');
  // What a first round lets go of may hold more that the next one finds.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  return {
    nodes: read('Nodes'),
    listeners: read('JSEventListeners'),
    heapKib: read('JSHeapUsedSize') / 1024,
  };
}

export const grown = (before: Memory, after: Memory): Memory => ({
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
  heapKib: after.heapKib - before.heapKib,
});
