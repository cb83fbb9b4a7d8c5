/**
 * Where a person may be sent. The one gate for every URL that comes from a backend or from a host,
 * on page and server alike.
 */

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Absolute, without credentials, and https (http for loopback). */
function parse(url: string): URL | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const { protocol, hostname, username, password } = parsed;
  const secure = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return secure && !username && !password ? parsed : undefined;
}

/**
 * A URL that a payment, its return or a hand-over may use: https without credentials, and of exactly
 * one of the allowed origins. Entries of the list that are no plain origin allow nothing.
 * @returns the normalised URL, or undefined: then nobody may be sent there
 */
export function safePaymentUrl(url: string, allowedOrigins: readonly string[]): string | undefined {
  const parsed = parse(url);
  return parsed && allowedOrigins.includes(parsed.origin) ? parsed.href : undefined;
}

/**
 * A URL that may stand behind a link: https (http for loopback), tel or mailto.
 * @returns the normalised URL, or undefined: then the entry is shown without a link
 */
export function safeLink(url: string): string | undefined {
  const number = /^tel:(\+?[\d()./ -]+)$/.exec(url)?.[1];
  if (number) return `tel:${dialled(number)}`;
  return /^mailto:[^\s?@]+@[^\s?@]+$/.test(url) ? url : parse(url)?.href;
}

/** RFC 3966 knows no spaces; and nobody dials the `(0)` of `+49 (0)30` after the country code. */
const dialled = (number: string): string =>
  number.replace(/^(\+.*)\(0\)/, '$1').replace(/[^\d+]/g, '');
