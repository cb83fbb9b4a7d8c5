import type { TokenRequest } from '../core/backend/access-token.js';
import type { RuntimePort } from './runtime-port.js';
import { KulanzStepUpEvent } from './step-up.events.js';

/**
 * Asks the person to prove who they are once more: the host by its event, otherwise `step-up-url`,
 * which gets `return_to`, `acr_values` and `max_age` (names of OpenID Connect).
 *
 * @returns whether `token-url` now gives a stronger token; false also when the tab is about to leave
 */
export async function askStepUp(
  runtime: Pick<RuntimePort, 'options' | 'raise'>,
  { acrValues, maxAge }: Omit<TokenRequest, 'reason'>,
): Promise<boolean> {
  const event = new KulanzStepUpEvent(acrValues, maxAge);
  if (!runtime.raise(event)) return (await event.response) ?? false;
  const { stepUpUrl } = runtime.options;
  if (stepUpUrl) {
    const url = new URL(stepUpUrl, document.baseURI);
    url.searchParams.set('return_to', location.href);
    if (acrValues) url.searchParams.set('acr_values', acrValues);
    if (maxAge !== undefined) url.searchParams.set('max_age', String(maxAge));
    location.assign(url);
  }
  return false;
}
