import type { LitElement } from 'lit';
import type { AccountController, AnnouncerController } from '../../controllers/index.js';
import type { SupportRequest } from '../../core/contract/index.js';
import type { HelpName } from './first-view.js';

/** A view that stands in place of the first one. */
export type ViewName =
  | 'callback'
  | 'message'
  | 'dispute'
  | 'chat'
  | 'promise'
  | 'pause'
  | 'paymentNotice'
  | 'thirdParty'
  | 'requests'
  | 'contact'
  | 'why';

/** What the desk may use of the tag. */
export interface TagHost {
  readonly card: LitElement & { readonly headingLevel: number };
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
  readonly choose: (name: HelpName) => void;
}

/** What a later view may use of the tag. */
export interface ViewHost extends Omit<TagHost, 'choose'> {
  /** Renders what has changed and puts the focus on its heading. */
  show(): void;
  /** Back to the first view. */
  close(): void;
  /** On to a person, by the nearest way that this account has. */
  choose(name: 'help'): void;
  /** On to another view. */
  open(view: ViewName): void;
  /** The backend has it; `view` shows the receipt. */
  created(request: SupportRequest, view: ViewName): void;
  /** The backend has closed it. */
  withdrawn(request: SupportRequest): void;
}
