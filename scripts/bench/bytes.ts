/** What the files weigh, as `npm run size` holds it: so that one table has every figure. */
import { figureIds, figureOf } from '../size/figures.js';
import { heaviest, measure } from '../size/measure.js';
import { atMost, explained, type Measure } from './row.js';

const kibibyte = 1024;

export const bytes: Measure = async () => {
  const now = heaviest(await measure());
  return figureIds.flatMap((id) => {
    const { label, target, missedBecause } = figureOf(id);
    const weight = now[id];
    if (target === undefined || weight === undefined) return [];
    const row = atMost(label, weight / kibibyte, target / kibibyte, 'KiB');
    return [explained(row, missedBecause)];
  });
};
