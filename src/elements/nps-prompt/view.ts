import type { LitElement } from 'lit';
import type { AccountController, AnnouncerController } from '../../controllers/index.js';

/** What the survey may use of the tag. */
export interface PromptHost {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly helpHref: string | undefined;
  };
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
}
