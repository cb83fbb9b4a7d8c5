import type { SurveyTrigger } from '../core/contract/index.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';
import type { AccountStore } from './account-store.js';
import type { KulanzEvent } from './kulanz-event.js';
import type { KulanzOptions } from './options.js';
import type { WriteName } from './operation-names.js';
import type { PaymentReturn } from './payment-return.js';
import type { Tag } from './tag.js';

export type { Interaction } from '../telemetry/index.js';

/** What the server's clock said, in milliseconds since 1970, and when on the page's own clock. */
export interface ServerClock {
  readonly now: number;
  readonly readAt: number;
}

/** What has just happened, for the tags that show it. */
export interface News {
  /** A payment that the person came back from. */
  readonly paymentReturn?: PaymentReturn | undefined;
  /** What the customer has done last that they can be asked about. */
  readonly surveyTrigger?: SurveyTrigger;
}

/** What the parts that load on demand need of the runtime. */
export interface RuntimePort {
  readonly store: AccountStore;
  readonly options: KulanzOptions;
  /** Aborted when the account changes. */
  readonly signal: AbortSignal;
  readonly serverClock: ServerClock | undefined;
  readonly news: News;
  /** While interactions are followed: hears of what the customer confirmed in a tag. */
  watch?: { confirmed(tag: HTMLElement, operation: WriteName): void } | undefined;
  /** Lets the tags know. */
  tell(news: News): void;
  /** @returns false when the host cancelled it */
  raise(event: KulanzEvent, from?: EventTarget): boolean;
  reportError(error: KulanzError): void;
}

/** The runtime of an account as its page and its tags know it. */
export interface AccountRuntime extends RuntimePort {
  options: KulanzOptions;
  /** The tags that it serves, first come first. */
  readonly tags: Set<Tag>;
  resumePayment(paymentId: string): void;
  dispose(): void;
}
