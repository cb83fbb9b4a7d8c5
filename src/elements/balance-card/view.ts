import type { LitElement, TemplateResult } from 'lit';
import type { AccountController, AnnouncerController } from '../../controllers/index.js';
import type { FirstView } from './first-view.js';
import type { TileName } from './way-list.js';

/** What the desk may use of the card. */
export interface CardHost {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly ways: string;
    readonly helpHref: string | undefined;
  };
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
  /** The first view, with the card's own frame around it. */
  firstView(view: FirstView): TemplateResult;
  choose(name: TileName, event?: Event): void;
}

/** What a later view may use of the card. */
export interface ViewHost extends CardHost {
  /** Renders what has changed and puts the focus on its heading. */
  show(): void;
  /** Back to the first view. */
  close(): void;
}
