import type { LitElement, TemplateResult } from 'lit';
import type { Plan, PlanOffer, PlanQuoteRequest } from '../../core/contract/index.js';
import type { TagHost } from '../parts/account-tag.js';
import type { WayName } from '../parts/way.events.js';
import type { Instalments } from './views/offer-words.js';

/** What the customer wants to look at before agreeing. */
export type Candidate =
  /** One of the telco's offers. */
  | { readonly kind: 'offer'; readonly offer: PlanOffer }
  /** A plan of their own, as the page has worked it out; the server is asked for its figures. */
  | { readonly kind: 'own'; readonly wish: PlanQuoteRequest; readonly preview: Instalments };

/** A change to the plan that runs, as a tile; `change` leaves open which one. */
export type ChangeName = 'change' | 'catchUp' | 'toEnd' | 'lower' | 'extra';

/** What a tile does. */
export type TileName = WayName | ChangeName | 'dates' | 'why' | 'reload';

/** What the desk may use of the tag. */
export interface ChooserHost extends TagHost<TileName> {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly helpHref: string | undefined;
  };
}

/** What a later view may use of the tag. */
export interface ViewHost extends ChooserHost {
  /** What stands at the end of a first view. */
  readonly foot: string;
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
