import type { LitElement, TemplateResult } from 'lit';
import type { AccountController, AnnouncerController } from '../../controllers/index.js';
import type { Plan, PlanOffer, PlanQuoteRequest } from '../../core/contract/index.js';
import type { Sheet, TileName } from './sheet-view.js';
import type { Instalments } from './views/offer-words.js';

/** What the customer wants to look at before agreeing. */
export type Candidate =
  /** One of the telco's offers. */
  | { readonly kind: 'offer'; readonly offer: PlanOffer }
  /** A plan of their own, as the page has worked it out; the server is asked for its figures. */
  | { readonly kind: 'own'; readonly wish: PlanQuoteRequest; readonly preview: Instalments };

/** What the desk may use of the tag. */
export interface TagHost {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly helpHref: string | undefined;
  };
  readonly account: AccountController;
  readonly announcer: AnnouncerController;
  /** Draws a first view in the tag's own frame. */
  sheet(sheet: Sheet): TemplateResult;
  choose(name: TileName, event?: Event): void;
}

/** What a later view may use of the tag. */
export interface ViewHost extends TagHost {
  /** Renders what has changed and puts the focus on its heading. */
  show(): void;
  /** Back to the first view. */
  close(): void;
  /** On to a plan of one's own. */
  makeOwn(): void;
  /** On to the review. */
  review(candidate: Candidate): void;
  /** Back to where the candidate came from; nothing entered is lost. */
  backFrom(candidate: Candidate): void;
  /** Help, as near as agreeing. */
  helpButton(): TemplateResult;
  /** The backend has the plan. */
  confirmed(plan: Plan): void;
}
