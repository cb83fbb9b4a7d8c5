import type { LitElement } from 'lit';
import type { AccountController, AnnouncerController } from '../../controllers/index.js';
import type { WayName } from '../parts/way.events.js';

/** Where the customer is: the balance with its ways, one of them, or how they are reached. */
export type CareView = 'balance' | 'plan' | 'help' | 'preferences';

/** What the parts that load later may use of the tag. */
export interface CareHost {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly helpHref: string | undefined;
  };
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
  /** What is on the screen. */
  readonly shown: CareView | undefined;
  /** On to a view, because the customer wants it. */
  go(view: CareView): void;
  /** On to a way, as if it had been chosen in the card. */
  openWay(way: WayName): void;
  /** Puts the focus on the heading of what is shown. */
  focusHeading(): void;
}
