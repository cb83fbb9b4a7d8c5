/** How long each press of the main ways takes until its effect is painted, on a slow device. */
import { flows, traceFlow } from './flows.js';
import { atMost, percentile, type Measure, type Row } from './row.js';

const slowdown = 4;
const rounds = 3;
const mostMs = 100;

export const interactions: Measure = async (stage) => {
  const rows: Row[] = [];
  for (const [name, flow] of Object.entries(flows)) {
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      all.push(...(await traceFlow(stage, flow, slowdown)).pressMs);
    }
    const p98 = percentile(all, 0.98);
    console.log(`${name}: ${all.length} presses`);
    rows.push(atMost(`${name}: a press until painted, 4x CPU, p98`, p98, mostMs, 'ms'));
  }
  return rows;
};
