/** How JSON writes what `jsonb` cannot hold; where it only looks so, nothing is changed. */
const suspicious = /\\u(0000|d[89a-f])/;

/**
 * JSON that `jsonb` can keep. It holds neither U+0000 nor lone surrogates, which a text from outside
 * may bring; both become U+FFFD, as a UTF-8 decoder would have it.
 */
export function storableJson(value: object): string {
  const json = JSON.stringify(value);
  if (!suspicious.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : part,
  );
}
