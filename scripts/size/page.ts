/** The history as data for the page of the Storybook, which lays it out. Runs in Node and in pages. */
import { figureIds, figureOf, kibibytes, type Figure, type FigureId } from './figures.js';
import type { Entry } from './history.js';

export interface FigureRow extends Figure {
  readonly id: FigureId;
  readonly isWithinTarget: boolean;
  /** As the page writes them. */
  readonly now: string;
  readonly aimedAt?: string;
  readonly chart: Chart;
}

/** In units of the picture, whose ground is zero bytes. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Height of the target's line. */
  readonly targetY?: number;
  /** The same for those who do not see it. */
  readonly words: string;
}

const width = 240;
const height = 64;
const inset = 6;

/** @returns the figures of the last entry, each with the way it came */
export function figureRows(history: readonly Entry[]): FigureRow[] {
  return figureIds.flatMap((id) => {
    const reached = history.flatMap(({ figures }) => figures[id] ?? []);
    const last = reached.at(-1);
    if (last === undefined) return [];
    const figure = figureOf(id);
    const { target } = figure;
    return [
      {
        ...figure,
        id,
        isWithinTarget: target === undefined || last <= target,
        now: kibibytes(last),
        ...(target !== undefined && { aimedAt: kibibytes(target) }),
        chart: chartOf(reached, target),
      },
    ];
  });
}

function chartOf(reached: readonly number[], target?: number): Chart {
  const highest = Math.max(...reached, target ?? 0);
  const y = (bytes: number): number => height - inset - (bytes / highest) * (height - 2 * inset);
  // The last value stands at the right, also where it is the only one.
  const step = reached.length > 1 ? (width - 2 * inset) / (reached.length - 1) : 0;
  const x = (index: number): number => width - inset - (reached.length - 1 - index) * step;
  const aim = target === undefined ? '' : `; target ${kibibytes(target)}`;
  return {
    width,
    height,
    points: reached.map((bytes, index) => ({ x: x(index), y: y(bytes) })),
    ...(target !== undefined && { targetY: y(target) }),
    words: reached.map(kibibytes).join(', then ') + aim,
  };
}

/** What an entry brought, in the order of the figures. */
export const figuresOf = ({ figures }: Entry): readonly { label: string; weight: string }[] =>
  figureIds.flatMap((id) => {
    const bytes = figures[id];
    return bytes === undefined ? [] : [{ label: figureOf(id).label, weight: kibibytes(bytes) }];
  });
