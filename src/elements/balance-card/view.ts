import type { LitElement } from 'lit';
import type { AccountController, AnnouncerController } from '../../controllers/index.js';
import type { WayName } from '../parts/way.events.js';

/** What a later view may use of the card. */
export interface ViewHost {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly planHref: string | undefined;
    readonly helpHref: string | undefined;
  };
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
  /** Renders what has changed and puts the focus on its heading. */
  show(): void;
  /** Back to the first view. */
  close(): void;
  choose(way: WayName, event?: Event): void;
}
