/** What makes a way harder than paying, or paying harder than it may be. */
import type { Look } from './look.js';
import type { Walk } from './walk.js';

/** From the card's first view up to the result, for every way. */
const most = { views: 3, presses: 3 } as const;
/** What paying takes today: it may become less. */
const paying = { views: 2, presses: 3 } as const;
/** WCAG 2.2 (2.5.5) and the look: no target is smaller. */
const smallestPx = 44;

export interface Figures {
  readonly way: string;
  readonly views: number;
  readonly presses: number;
  /** The smallest and the faintest of all that is pressed on the way. */
  readonly height: number;
  readonly width: number;
  readonly text: number;
  readonly edge: number;
}

export function figuresOf({ path: { way }, views, presses, pressed }: Walk): Figures {
  const least = (trait: keyof Look): number => Math.min(...pressed.map((look) => look[trait]));
  const traits = { height: least('height'), width: least('width') };
  return { way, views, presses, ...traits, text: least('text'), edge: least('edge') };
}

/** @returns what is wrong with a way, measured by the one of paying */
export function faultsOf(walk: Walk, pay: Figures): string[] {
  const { way, views, presses, height, width, text, edge } = figuresOf(walk);
  const { kind, morePresses = 0 } = walk.path;
  const mostHere = kind === 'pay' ? paying : most;
  const faults = [
    views > mostHere.views && `takes ${views} views, more than ${mostHere.views}`,
    presses > mostHere.presses + morePresses &&
      `takes ${presses} presses, more than ${mostHere.presses + morePresses}`,
    Math.min(height, width) < smallestPx && `has a target under ${smallestPx} px`,
    kind === 'help' && height < pay.height - 1 && `has a target lower than paying has`,
    kind === 'help' && width < pay.width - 1 && `has a target narrower than paying has`,
    kind === 'help' && text < pay.text - 0.01 && `has text fainter than paying has`,
    kind === 'help' && edge < pay.edge - 0.01 && `has an edge fainter than paying has`,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${way} ${fault}`);
}
