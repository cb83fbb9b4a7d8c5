import type { OperationSpec } from '../../core/contract/index.js';
import { quoteVersion } from './etag.js';
import type { StoredAnswer } from './service.js';

/** A success as it is sent, and as it is kept for repeats. */
export function toAnswer(
  spec: Pick<OperationSpec, 'answer' | 'mayBeEmpty' | 'status'>,
  { data, etag, location }: { data: unknown; etag?: string; location?: string },
  basePath: string,
): StoredAnswer {
  const hasBody = data !== undefined && spec.answer !== undefined;
  return {
    status: spec.mayBeEmpty && !hasBody ? 204 : spec.status,
    headers: {
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(etag !== undefined && { etag: quoteVersion(etag) }),
      ...(location !== undefined && { location: basePath + location }),
    },
    body: hasBody ? JSON.stringify(data) : '',
  };
}

export function toResponse({ status, headers, body }: StoredAnswer): Response {
  // Statuses without a body (204, 304) refuse even an empty one.
  return new Response(body || null, { status, headers });
}

/** Shown in place; a browser never guesses another type for it. */
export function fileResponse(spec: OperationSpec, bytes: Uint8Array): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: { 'content-type': spec.file ?? '', 'content-disposition': 'inline' },
  });
}
