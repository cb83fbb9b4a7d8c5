import { KulanzError } from '../core/errors/kulanz-error.js';
import { onlyLocale } from '../i18n/locale.js';
import { negotiateLocale } from '../i18n/negotiate-locale.js';
import { KulanzErrorEvent } from './error.events.js';
import { callHost } from './host-callback.js';
import type { KulanzOptions } from './options.js';
import { wishedLocale } from './wished-locale.js';

type Rule = readonly [accepts: (value: unknown) => unknown, right: string];

function toUrl(value: unknown): URL | undefined {
  try {
    return new URL(value as string, document.baseURI);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown) => typeof value === 'string' && value;
const isFunction = (value: unknown) => typeof value === 'function';
const isHttp = (value: unknown) => isText(value) && /^https?:$/.test(toUrl(value)?.protocol ?? '');
const isOwn = (value: unknown) => isHttp(value) && toUrl(value)?.origin === location.origin;
const isOrigin = (value: unknown) => isText(value) && toUrl(value)?.origin === value;
const isConsent = (value: unknown) => {
  const { version, givenAt, purposes } = Object(value) as Record<string, unknown>;
  return isText(version) && isText(givenAt) && Array.isArray(purposes);
};

const text: Rule = [isText, 'a text that is not empty'];
const callback: Rule = [isFunction, 'a function'];

const rules: { readonly [K in keyof Required<KulanzOptions>]: Rule } = {
  backend: [
    (value) => isFunction(Object(value)['getSession']),
    'an object with the methods of CollectionsBackend, e.g. from createRestBackend()',
  ],
  baseUrl: [isHttp, "a URL, such as 'https://care.example/collections'"],
  getAccessToken: callback,
  tokenUrl: [isOwn, "an address of the page's own site, such as '/collections-token'"],
  accountKey: text,
  locale: text,
  formality: [(value) => value === 'formal' || value === 'informal', "'formal' or 'informal'"],
  wording: [(value) => typeof value === 'object', '{ "<locale>": { "<key>": "<text>" } }'],
  wordingUrl: [isOwn, "an address of the page's own site, such as '/kulanz-wording.json'"],
  paymentOrigins: [
    (value) => Array.isArray(value) && value.every(isOrigin),
    "a list of origins without paths, such as ['https://pay.example']",
  ],
  returnUrl: [isHttp, "a URL, such as 'https://www.telco.example/bills'"],
  keepReturnParam: [(value) => typeof value === 'boolean', 'true or false'],
  stepUpUrl: [isHttp, "a URL, such as '/sign-in'"],
  framing: [
    (value) =>
      value === 'allow' ||
      (Array.isArray(value) && value.every((each) => each === 'allow' || isOrigin(each))),
    "'allow', or a list of origins without paths, such as ['https://portal.example']",
  ],
  consent: [isConsent, '{ version, givenAt, purposes }'],
  onEvent: callback,
  onError: callback,
};

const wrong = (option: string, message: string) =>
  new KulanzError('configuration', message, { path: option });

/** The first option that is wrong or missing, with what would be right; undefined when all are. */
export function findWrongOption(options: KulanzOptions): KulanzError | undefined {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, option) && rules[option as keyof KulanzOptions];
    if (!rule) return wrong(option, `Option "${option}" does not exist`);
    const [accepts, right] = rule;
    if (!accepts(value)) return wrong(option, `Option "${option}" must be ${right}`);
  }
  const { backend, baseUrl, getAccessToken, tokenUrl } = options;
  if (!backend === !baseUrl) return wrong('baseUrl', 'Give either "baseUrl" or "backend"');
  if (baseUrl && !getAccessToken === !tokenUrl) {
    return wrong('getAccessToken', '"baseUrl" needs either "getAccessToken" or "tokenUrl"');
  }
  return undefined;
}

const others = 'take that of another locale, kulanz or autoload';

/** All tags of a page share one language: whoever asks for another one is told so. */
function findLocaleConflict(
  options: KulanzOptions,
  served: string | undefined,
): KulanzError | undefined {
  if (onlyLocale && (options.wording ?? options.wordingUrl)) {
    return wrong('wording', `Option "wording": this file has its words inside; ${others}`);
  }
  if (!options.locale && !options.formality) return undefined;
  const wanted = negotiateLocale(wishedLocale(options));
  if (onlyLocale && wanted !== onlyLocale) {
    return wrong('locale', `Option "locale": this file speaks "${onlyLocale}"; ${others}`);
  }
  if (wanted === negotiateLocale(served)) return undefined;
  return wrong('locale', `Option "locale": all tags of a page share one locale, here "${served}"`);
}

/** What each target heard last: many properties may change for one mistake. */
const reported = new WeakMap<EventTarget, string | undefined>();

/**
 * Tells the host what is wrong with its options. People are shown what can be shown all the same.
 *
 * @param target where the event goes
 * @param servedLocale the one that the page was given first
 */
export function reportWrongOptions(
  options: KulanzOptions,
  target: EventTarget,
  servedLocale: string | undefined,
): void {
  const error = findWrongOption(options) ?? findLocaleConflict(options, servedLocale);
  if (reported.get(target) === error?.message) return;
  reported.set(target, error?.message);
  if (!error) return;
  callHost(options.onError, error);
  if (!target.dispatchEvent(new KulanzErrorEvent(error))) return;
  // eslint-disable-next-line no-console -- a page that listens to nothing must not stay silent
  console.error('Kulanz: ' + error.message);
}
