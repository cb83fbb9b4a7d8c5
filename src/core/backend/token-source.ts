import { KulanzError } from '../errors/kulanz-error.js';
import type { AccessToken, GetAccessToken } from './access-token.js';
import { withDeadline } from './deadline.js';

const answerWithinMs = 30_000;
/** A token is renewed this long before it expires, or after 90 % of a short life. */
const marginMs = 30_000;

/** The one token of a backend. Whatever asks at the same time waits for the same answer. */
export class TokenSource {
  readonly getAccessToken: GetAccessToken;
  #token = '';
  #goodUntil = 0;
  #renewal: Promise<string> | undefined;

  constructor(getAccessToken: GetAccessToken) {
    this.getAccessToken = getAccessToken;
  }

  /** @throws (rejects) KulanzError `auth-required` when signed out, `network` when the callback failed */
  get(): Promise<string> {
    if (performance.now() < this.#goodUntil) return Promise.resolve(this.#token);
    this.#renewal ??= this.#renew().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  /** A token after `refused` got a 401. When it has been replaced meanwhile, nothing is renewed. */
  replace(refused: string): Promise<string> {
    if (this.#token === refused) this.#goodUntil = 0;
    return this.get();
  }

  /**
   * From now on sends this token.
   * @throws KulanzError `configuration` when the host's answer is none
   */
  keep(answer: AccessToken, askedAt: number): string {
    const { accessToken, expiresInSeconds } = Object(answer) as AccessToken;
    if (typeof accessToken !== 'string' || !(expiresInSeconds > 0)) {
      throw new KulanzError('configuration', '{accessToken,expiresInSeconds} or null', {
        path: 'getAccessToken',
      });
    }
    const lifeMs = expiresInSeconds * 1000;
    this.#goodUntil = askedAt + lifeMs - Math.min(marginMs, lifeMs / 10);
    this.#token = accessToken;
    return accessToken;
  }

  async #renew(): Promise<string> {
    const before = this.#token;
    const askedAt = performance.now();
    let answer: AccessToken | null;
    try {
      const reason = before ? 'expired' : 'initial';
      answer = await withDeadline(() => this.getAccessToken({ reason }), answerWithinMs);
    } catch (cause) {
      if (cause instanceof KulanzError) throw cause;
      throw new KulanzError('network', '', { cause, retryable: true });
    }
    // A step-up that was faster left a stronger token.
    if (this.#token !== before) return this.#token;
    if (answer !== null) return this.keep(answer, askedAt);
    this.#token = '';
    throw new KulanzError('auth-required', '');
  }
}
