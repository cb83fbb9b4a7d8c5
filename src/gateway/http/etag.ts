import { ProblemError } from '../../core/errors/index.js';

/** A resource's version as a strong ETag (RFC 9110, 8.8.3). */
export const quoteVersion = (version: string): string => `"${version}"`;

/**
 * The version that a change was decided on.
 * @throws ProblemError `if-match-required` when none is named, `version-mismatch` for what can
 *   never match: a weak tag, a list, a tag without quotes
 */
export function readIfMatch(headers: Headers): string {
  const value = headers.get('if-match')?.trim() ?? '';
  if (value === '' || value === '*') throw new ProblemError('if-match-required');
  const version = /^"([\x21\x23-\x7e]*)"$/.exec(value)?.[1];
  if (version === undefined) throw new ProblemError('version-mismatch');
  return version;
}

/** Whether the caller has this version already; weak comparison (RFC 9110, 13.1.2). */
export function isKnownVersion(headers: Headers, version: string): boolean {
  const known = headers.get('if-none-match') ?? '';
  if (known.trim() === '*') return true;
  return [...known.matchAll(/(?:W\/)?("[\x21\x23-\x7e]*")/g)].some(
    (match) => match[1] === quoteVersion(version),
  );
}
