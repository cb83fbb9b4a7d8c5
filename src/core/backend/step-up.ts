import { KulanzError } from '../errors/kulanz-error.js';
import type { TokenRequest } from './access-token.js';
import { withDeadline } from './deadline.js';
import type { TokenSource } from './token-source.js';

/** People look for their phone first. */
const answerWithinMs = 600_000;

/** Tokens that are asked for right now: two confirmations in a row need one proof. */
const underway = new WeakMap<TokenSource, Promise<string>>();

/**
 * Has the person prove who they are once more.
 * @throws (rejects) KulanzError `step-up-declined`, also when nobody answers in time
 */
export function stepUp(
  tokens: TokenSource,
  challenge: Omit<TokenRequest, 'reason'>,
): Promise<string> {
  const asked = underway.get(tokens) ?? ask(tokens, challenge);
  underway.set(tokens, asked);
  return asked;
}

async function ask(tokens: TokenSource, challenge: Omit<TokenRequest, 'reason'>): Promise<string> {
  const askedAt = performance.now();
  try {
    const token = await withDeadline(
      () => tokens.getAccessToken({ ...challenge, reason: 'step-up' }),
      answerWithinMs,
    );
    if (token) return tokens.keep(token, askedAt);
  } catch (cause) {
    throw new KulanzError('step-up-declined', 'No answer', { cause });
  } finally {
    underway.delete(tokens);
  }
  throw new KulanzError('step-up-declined', 'Declined');
}
