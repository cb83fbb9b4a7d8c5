/** How the weights are told on the command line. */
import type { Verdict } from './compare.js';
import { figureIds, figureOf, kibibytes, isFigureId } from './figures.js';
import type { Weight } from './measure.js';

/** Of each figure the heaviest locale. */
export const heaviest = (weights: readonly Weight[]): Weight[] =>
  figureIds.flatMap((id) =>
    weights
      .filter((weight) => weight.id === id)
      .toSorted((one, other) => other.bytes - one.bytes)
      .slice(0, 1),
  );

const words: Readonly<Record<Verdict, string>> = {
  holds: 'holds ',
  shrank: 'SHRANK',
  grew: 'GREW  ',
  'above-target': 'ABOVE ',
  new: 'NEW   ',
  missing: 'GONE  ',
};

/** @param last bytes of the last entry of the history */
export function lineOf(id: string, verdict: Verdict, weight?: Weight, last?: number): string {
  const { label, target } = isFigureId(id) ? figureOf(id) : { label: id, target: undefined };
  const head = `${words[verdict]} ${label}: `;
  if (!weight) return `${head}is no longer measured`;
  const { bytes, requests, locale } = weight;
  return (
    `${head}${kibibytes(bytes)} (${locale}, ${filesOf(requests)}), ` +
    [sinceLast(bytes, last), ...(target ? [towards(bytes, target)] : [])].join(', ')
  );
}

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
