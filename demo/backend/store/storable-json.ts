/**
 * JSON that `jsonb` can keep. It holds neither U+0000 nor lone surrogates, which a customer's text
 * may well bring; both become U+FFFD, as a UTF-8 decoder would have it.
 */
export function storableJson(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : part,
  );
}
