import { canonicalJson } from '../canonical-json.js';

/**
 * Version of an answer, made of its content: equal answers have equal tags, and whatever changes an
 * answer (a booking, or merely the next day) changes its tag. FNV-1a, 64 bit: it tells versions
 * apart and protects nothing. The order of members does not count: a database keeps another.
 */
export function contentTag(answer: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(canonicalJson(answer))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
