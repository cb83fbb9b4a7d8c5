/** How the weights are told on the command line. */
import type { Verdict } from './compare.js';
import { figureOf, kibibytes, isFigureId } from './figures.js';
import type { Weight } from './measure.js';

const words: Readonly<Record<Verdict, string>> = {
  holds: 'holds ',
  shrank: 'SHRANK',
  grew: 'GREW  ',
  'above-target': 'ABOVE ',
  new: 'NEW   ',
  missing: 'GONE  ',
};

/**
 * @param weights in each locale, of which the heaviest is told
 * @param last bytes of the last entry of the history
 */
export function lineOf(
  id: string,
  verdict: Verdict,
  weights: readonly Weight[],
  last?: number,
): string {
  const head = `${words[verdict]} ${labelOf(id)}: `;
  const [weight] = weights.toSorted((one, other) => other.bytes - one.bytes);
  if (!weight) return `${head}is no longer measured`;
  const { bytes, requests, locale } = weight;
  const { target } = figureOf(weight.id);
  return (
    `${head}${kibibytes(bytes)} (${locale}, ${filesOf(requests)}), ` +
    [sinceLast(bytes, last), ...(target ? [towards(bytes, target)] : [])].join(', ')
  );
}

/** Of files that did not do for what they were said to do. */
export const lineOfLack = ({ id, locale, lacks = [] }: Weight): string =>
  `BROKEN ${labelOf(id)}: in ${locale} it also waits for one of ${lacks.join(' ')}`;

const labelOf = (id: string): string => (isFigureId(id) ? figureOf(id).label : id);

function sinceLast(bytes: number, last?: number): string {
  if (last === undefined) return 'not in the last entry of the history';
  if (bytes === last) return 'as recorded';
  const percent = ((bytes / last - 1) * 100).toFixed(1);
  return `${bytes < last ? '' : '+'}${percent} % of ${kibibytes(last)}`;
}

const towards = (bytes: number, target: number): string =>
  `${bytes > target ? 'misses its' : 'within its'} target of ${kibibytes(target)}`;

export const lineOfLocale = ({ locale, bytes, requests }: Weight): string =>
  `         ${locale}: ${kibibytes(bytes)}, ${filesOf(requests)}`;

const filesOf = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
