import { KulanzError } from '../errors/kulanz-error.js';
import type { AccessToken, GetAccessToken, TokenRequest } from './access-token.js';
import type { Timers } from './timers.js';

const tokenTimeoutMs = 30_000;
/** People look for their phone first. */
const stepUpTimeoutMs = 600_000;
/** A token is renewed this long before it expires, or after 90 % of a short life. */
const marginMs = 30_000;

/** The one token of a backend. Whatever asks at the same time waits for the same answer. */
export class TokenSource {
  #token: string | undefined;
  #goodUntil = 0;
  #renewal: Promise<string> | undefined;
  #stepUp: Promise<string> | undefined;

  constructor(
    private readonly getAccessToken: GetAccessToken,
    private readonly timers: Timers,
  ) {}

  /** @throws KulanzError `auth-required` when signed out, `network` when the host's callback failed */
  get(): Promise<string> {
    return this.#token && this.timers.now() < this.#goodUntil
      ? Promise.resolve(this.#token)
      : this.#renew();
  }

  /** A token after `refused` got a 401. When it has been replaced meanwhile, nothing is renewed. */
  replace(refused: string): Promise<string> {
    return this.#token === refused ? this.#renew() : this.get();
  }

  /** @throws KulanzError `step-up-declined` */
  stepUp(challenge: Omit<TokenRequest, 'reason'>): Promise<string> {
    this.#stepUp ??= this.#ask({ ...challenge, reason: 'step-up' }).finally(() => {
      this.#stepUp = undefined;
    });
    return this.#stepUp;
  }

  #renew(): Promise<string> {
    this.#renewal ??= this.#ask({ reason: this.#token ? 'expired' : 'initial' }).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #ask(request: TokenRequest): Promise<string> {
    const before = this.#token;
    const isStepUp = request.reason === 'step-up';
    const askedAt = this.timers.now();
    const answer = await this.#answerOf(request);
    if (answer === null) {
      if (isStepUp) throw new KulanzError('step-up-declined', 'The person declined');
      this.#token = undefined;
      throw new KulanzError('auth-required', 'Signed out');
    }
    const { accessToken, expiresInSeconds } = answer ?? ({} as Partial<AccessToken>);
    // No spaces or control characters: it becomes a header.
    const isToken = typeof accessToken === 'string' && /^[\x21-\x7e]+$/.test(accessToken);
    if (!isToken || !Number.isFinite(expiresInSeconds) || !(Number(expiresInSeconds) > 0)) {
      throw new KulanzError(
        'configuration',
        'getAccessToken must answer { accessToken: string, expiresInSeconds: number } or null',
        { path: 'getAccessToken' },
      );
    }
    // A step-up that was faster left a stronger token.
    if (!isStepUp && this.#token && this.#token !== before) return this.#token;
    const lifeMs = Number(expiresInSeconds) * 1000;
    this.#token = accessToken;
    this.#goodUntil = askedAt + lifeMs - Math.min(marginMs, lifeMs / 10);
    return accessToken;
  }

  /** The callback's answer within its time; afterwards a step-up counts as declined. */
  async #answerOf(request: TokenRequest): Promise<AccessToken | null> {
    const isStepUp = request.reason === 'step-up';
    let cancelTimer!: () => void;
    const late = new Promise<null>((resolve, reject) => {
      cancelTimer = this.timers.after(isStepUp ? stepUpTimeoutMs : tokenTimeoutMs, () =>
        isStepUp ? resolve(null) : reject(new Error('No answer in time')),
      );
    });
    try {
      return await Promise.race([this.getAccessToken(request), late]);
    } catch (error) {
      if (error instanceof KulanzError) throw error;
      throw new KulanzError('network', 'getAccessToken failed', {
        cause: error,
        retryable: true,
        path: 'getAccessToken',
      });
    } finally {
      cancelTimer();
    }
  }
}
