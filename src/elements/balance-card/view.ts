import type { LitElement } from 'lit';
import type { TagHost } from '../parts/account-tag.js';
import type { TileName } from './way-list.js';

/** What the desk may use of the card. */
export interface CardHost extends TagHost<TileName> {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly ways: string;
    readonly helpHref: string | undefined;
  };
}

/** What a later view may use of the card. */
export interface ViewHost extends CardHost {
  /** Renders what has changed and puts the focus on its heading. */
  show(): void;
  /** Back to the first view. */
  close(): void;
}
