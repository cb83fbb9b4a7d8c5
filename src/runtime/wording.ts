import { fetchWording } from '../core/backend/wording-url.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import { checkWording } from '../i18n/check-wording.js';
import type { OwnWords } from '../i18n/own-words.js';
import type { RuntimePort } from './runtime-port.js';

/** The most refusals that are told one by one: a file may be wrong throughout. */
const maxReports = 50;

/**
 * The host's own words, as far as they are right. What is wrong with the others is told; it costs
 * nobody a word, because ours stay. Those in the options replace those of the file.
 */
export async function readWording(runtime: RuntimePort): Promise<OwnWords[]> {
  const { wording, wordingUrl } = runtime.options;
  return [
    ...(wordingUrl ? [await readFile(runtime, wordingUrl)] : []),
    ...(wording ? [checked(runtime, wording)] : []),
  ];
}

async function readFile(runtime: RuntimePort, url: string): Promise<OwnWords> {
  let content: unknown;
  try {
    content = await fetchWording(url);
  } catch (cause) {
    const { kind, message } = cause as KulanzError;
    const text = `Option "wordingUrl": ${message}`;
    runtime.reportError(new KulanzError(kind, text, { path: 'wordingUrl', cause }));
    return {};
  }
  return checked(runtime, content);
}

function checked(runtime: RuntimePort, wording: unknown): OwnWords {
  const { words, refusals } = checkWording(wording);
  for (const { path, reason } of refusals.slice(0, maxReports)) {
    runtime.reportError(new KulanzError('configuration', `"${path}" ${reason}`, { path }));
  }
  const untold = refusals.length - maxReports;
  if (untold > 0) {
    const message = `"wording" has ${untold} more texts that are refused`;
    runtime.reportError(new KulanzError('configuration', message, { path: 'wording' }));
  }
  return words;
}
