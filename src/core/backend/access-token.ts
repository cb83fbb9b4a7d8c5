/** Why a token is asked for. */
export interface TokenRequest {
  /** `step-up`: the person must prove who they are once more (RFC 9470). */
  readonly reason: 'initial' | 'expired' | 'step-up';
  /** Wanted authentication classes, best first, separated by spaces. */
  readonly acrValues?: string | undefined;
  /** Largest age of the sign-in, in seconds. */
  readonly maxAge?: number | undefined;
}

export interface AccessToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

/** The host's answer to "which token?"; `null` is signed out, or for a step-up: declined. */
export type GetAccessToken = (request: TokenRequest) => Promise<AccessToken | null>;
