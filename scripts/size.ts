/**
 * Holds the sizes of the script-tag files, compressed by brotli: within their targets, and not more
 * than 2 % above what was reached, which is the last entry of `scripts/size/history.json`. Needs a
 * build and Chromium. Prints of each figure the heaviest locale.
 *
 *   npm run size
 *   npm run size -- --all                              every locale
 *   npm run size -- --record "why it may be heavier"   makes what is weighed now the last entry
 */
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { canBeRecorded, compare, passes } from './size/compare.js';
import { readHistory, storeHistory } from './size/history.js';
import { heaviest, measure } from './size/measure.js';
import { lineOf, lineOfLack, lineOfLocale } from './size/lines.js';

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, record: { type: 'string' } },
});
const reason = values.record?.trim();
if (reason === '') throw new Error('--record needs the reason');

const history = readHistory();
const last = history.at(-1)?.figures ?? {};

const weights = await measure();
const now = heaviest(weights);
const comparisons = compare(now, last);

const broken = weights.filter(({ lacks }) => lacks);
for (const { id, verdict } of comparisons) {
  const own = weights.filter((weight) => weight.id === id);
  const [lacking] = broken.filter((weight) => weight.id === id);
  console.log(lacking ? lineOfLack(lacking) : lineOf(id, verdict, own, last[id]));
  for (const weight of values.all ? own : []) console.log(lineOfLocale(weight));
}

const verdicts = comparisons.map(({ verdict }) => verdict);
if (broken.length > 0 || !verdicts.every(reason ? canBeRecorded : passes)) {
  process.exitCode = 1;
  if (broken.length === 0 && verdicts.every(canBeRecorded)) {
    console.log('If that has to be: npm run size -- --record "why it may be heavier"');
  }
} else if (reason) {
  const date = new Date().toISOString().slice(0, 10);
  await storeHistory([...history, { date, version: packageJson.version, reason, figures: now }]);
} else if (verdicts.includes('shrank')) {
  console.log('Keep what is won: npm run size -- --record "what made it lighter"');
}
