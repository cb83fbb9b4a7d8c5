import { KulanzError } from '../errors/kulanz-error.js';
import { exchange } from './exchange.js';
import { parseJson } from './parse-json.js';

/**
 * A host's own words, from an address of its own site. Nothing is shown before they are there, so
 * they have little time.
 *
 * @throws (rejects) KulanzError `configuration` for another site's address, else as for any request
 */
export async function fetchWording(url: string): Promise<unknown> {
  // As the page's base has it, which may be of another site.
  if (new URL(new Request(url).url).origin !== location.origin) {
    throw new KulanzError('configuration', "must be an address of the page's own site");
  }
  const answer = await exchange(
    globalThis.fetch,
    url,
    { credentials: 'same-origin' },
    { timeoutMs: 3_000, maxBytes: 262_144 },
  );
  const { status } = answer;
  if (status !== 200) throw new KulanzError('network', 'No wording', { status, retryable: true });
  return parseJson(answer, (json) => json);
}
