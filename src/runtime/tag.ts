/** What makes a tag drop what it holds by itself. */
export type Turn =
  /** Another account, backend or provider: selections, drafts and open views belong to nobody. */
  | 'account'
  /** The page is back from the back/forward cache: quotes are stale, buttons are armed again. */
  | 'return';

/** A tag as the runtime sees it. */
export interface Tag {
  readonly host: HTMLElement;
  /** The lowest rank of the page shows a payment's return; `Infinity` never does. */
  readonly rank: number;
  /** The way that leads to this tag, and what happens when it is chosen in another one. */
  readonly way: string | undefined;
  readonly open: (() => void) | undefined;
  update(): void;
  turn(turn: Turn): void;
}
