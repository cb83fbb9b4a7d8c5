/**
 * A number from 0 (included) to 1 (excluded) that looks drawn, and is the same for the same text
 * everywhere: for samples and experiments that are drawn before anything happens. FNV-1a over code
 * points, mixed by the finalizer of MurmurHash3 (both 32 bit): without it texts that differ at the end
 * would land close to each other. It protects nothing.
 */
export function drawByText(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
