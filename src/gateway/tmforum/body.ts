/** The whole body; undefined where it is longer than allowed, and what is left of it is not read. */
export async function readBody(response: Response, most: number): Promise<Blob | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > most) return undefined;
    parts.push(part);
  }
  return new Blob(parts);
}
