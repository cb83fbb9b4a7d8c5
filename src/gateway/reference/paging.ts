import { ProblemError } from '../../core/errors/index.js';
import type { RecordBase } from './records.js';
import type { ListFilter } from './store.js';

/** Cursors of lists: where the last page ended. Opaque to the page, and worthless outside its list. */

const defaultLimit = 20;

export interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

function toCursor({ createdAt, id }: RecordBase): string {
  return btoa(`${createdAt} ${id}`).replaceAll('+', '-').replaceAll('/', '_');
}

function fromCursor(cursor: string): { createdAt: string; id: string } {
  let text = '';
  try {
    text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // Not base64: the check below refuses it.
  }
  const [, createdAt, id] = /^(\d{4}-[\dT:.-]+Z) ([\w-]+)$/.exec(text) ?? [];
  if (createdAt === undefined || id === undefined) {
    throw new ProblemError('validation-failed', {
      errors: [{ pointer: '?cursor', code: 'wrong-format' }],
    });
  }
  return { createdAt, id };
}

/** One page of a list. */
export async function readPage<R extends RecordBase, T>(
  query: PageQuery,
  list: (filter: ListFilter) => Promise<readonly R[]>,
  present: (record: R) => T,
): Promise<{ data: T[]; nextCursor?: string }> {
  const limit = query.limit ?? defaultLimit;
  const records = await list({
    limit: limit + 1,
    ...(query.cursor !== undefined && { after: fromCursor(query.cursor) }),
  });
  const shown = records.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: shown.map(present),
    ...(last && records.length > limit && { nextCursor: toCursor(last) }),
  };
}
