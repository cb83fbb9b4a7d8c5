import type { TmForumConfig } from './config.js';
import type { ToldFacts } from './told.js';

/** `planOffers`: whoever makes offers of plans, by `offers` of the configuration. */
export type ApiName = keyof TmForumConfig['apis'] | 'planOffers';

/** What a telco does itself. */
export interface TmForumHooks {
  /** Default: the runtime's. Brings a client certificate where the stack asks for one (mTLS). */
  readonly fetch?: typeof fetch | undefined;
  /**
   * Headers for an API with `authorization: hook`. It is told the account and no token, because the
   * daily run and a payment's notice have none: a token exchange (RFC 8693) takes an assertion that
   * the telco signs for this account as its subject token.
   */
  readonly authorize?:
    ((api: ApiName, accountId: string) => Promise<Readonly<Record<string, string>>>) | undefined;
  /** What no TM Forum API tells: restriction facts (no official file of TMF728 exists), a debit that is coming. */
  readonly tell?: ((accountId: string) => Promise<ToldFacts>) | undefined;
  /** Hears that the stack answered with records of others, which went no further. */
  readonly onForeignRecords?:
    ((found: { readonly api: ApiName; readonly count: number }) => void) | undefined;
  /** Hears why whoever made an accepted offer could not be told; it is tried again. */
  readonly onUntold?: ((error: unknown) => void) | undefined;
  /** Present time of every rule. Default: the machine's. */
  readonly clock?: (() => Date) | undefined;
  /** Waits between tries. Default: the runtime's timer. */
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
}

/** The hooks with their defaults. */
export type Tools = Omit<TmForumHooks, 'fetch' | 'clock' | 'sleep'> & {
  readonly fetch: typeof fetch;
  readonly clock: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
};

export function toolsOf(hooks: TmForumHooks): Tools {
  return {
    ...hooks,
    clock: hooks.clock ?? (() => new Date()),
    fetch: hooks.fetch ?? ((...request) => fetch(...request)),
    sleep: hooks.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
  };
}
