import { ProblemError } from '../../core/errors/index.js';

/** No request of the contract comes near it. */
const maxBytes = 64 * 1024;

/**
 * The JSON of a request, or undefined when it has no body.
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed`
 */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return undefined;
  const { headers } = request;
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type) || headers.has('content-encoding')) {
    throw new ProblemError('unsupported-media-type');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ProblemError('malformed', { cause });
  }
}

/** Stops at the cap, whatever `Content-Length` said or did not say. */
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw new ProblemError('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.length;
    if (length > maxBytes) throw new ProblemError('too-large');
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  // Firefox has no streams of requests; there the sandbox alone makes them, in the same page.
  if (request.body === undefined) {
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        // The caller went away in mid-sentence.
        throw new ProblemError('malformed', { cause });
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Too much of it: the rest is not wanted. After its end this does nothing.
    await reader.cancel().catch(() => undefined);
  }
}
