import type { GetAccessToken } from '../core/backend/access-token.js';
import type { CollectionsBackend } from '../core/backend/collections-backend.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';
import type { Wording } from '../i18n/own-words.js';
import type { Consent } from '../telemetry/index.js';
import type { KulanzEvent } from './kulanz-event.js';

/** What `configure()` takes; `<kulanz-provider>` has the same names as attributes and properties. */
export interface KulanzOptions {
  /** Any object with the methods of the contract. Either this or `baseUrl`. */
  readonly backend?: CollectionsBackend | undefined;
  /** Where the contract is served, without `/v1`; absolute, or a path of the page's own site. */
  readonly baseUrl?: string | undefined;
  /** Answers `{ accessToken, expiresInSeconds }`, or `null` when nobody is signed in. */
  readonly getAccessToken?: GetAccessToken | undefined;
  /** Instead of `getAccessToken`: an address of the page's own site that answers the same by POST. */
  readonly tokenUrl?: string | undefined;
  /** Any text that differs between accounts. When it changes, everything known is dropped at once. */
  readonly accountKey?: string | undefined;
  /** Language tag (BCP 47); the best fit is served. Default: the page's `lang`. Page-wide. */
  readonly locale?: string | undefined;
  /** `informal` serves German with "du". Default `formal`. */
  readonly formality?: 'formal' | 'informal' | undefined;
  /** The host's own words, by locale and key: text only. What is wrong in them stays ours. */
  readonly wording?: Wording | undefined;
  /** Where such words are, as JSON; an address of the page's own site. `wording` counts more. */
  readonly wordingUrl?: string | undefined;
  /** Exact origins that a payment may lead to, such as `https://pay.example`. Default: none. */
  readonly paymentOrigins?: readonly string[] | undefined;
  /** Where a payment returns to. Default: the page's own address. */
  readonly returnUrl?: string | undefined;
  /** Leaves `?payment=` in the address after the payment is settled. */
  readonly keepReturnParam?: boolean | undefined;
  /** With `tokenUrl`: where the tab goes when the person must prove who they are once more. */
  readonly stepUpUrl?: string | undefined;
  /**
   * Pages of other origins in whose frames people may confirm: exact origins, or `'allow'` for any,
   * when `frame-ancestors` decides already. Default: none; people are led to a window of their own.
   */
  readonly framing?: 'allow' | readonly string[] | undefined;
  /**
   * What the person agreed to, as the host recorded it. Without `improvement` nothing is ever
   * reported, without `survey` no answer waits on the device.
   */
  readonly consent?: Consent | undefined;
  /** Hears of every event of the SDK after its listeners. */
  readonly onEvent?: ((event: KulanzEvent) => void) | undefined;
  /** Hears of every failure, with details that people are not shown. */
  readonly onError?: ((error: KulanzError) => void) | undefined;
}
