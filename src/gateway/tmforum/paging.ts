import { ProblemError } from '../../core/errors/index.js';

/** Pages of a list that has been read whole; the cursor is the id of the last one shown. */

const defaultLimit = 20;

/** @throws ProblemError `validation-failed` for a cursor that is no id of the list */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { data: T[]; nextCursor?: string } {
  const { limit = defaultLimit, cursor } = query;
  const last = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && last < 0) {
    throw new ProblemError('validation-failed', {
      errors: [{ pointer: '?cursor', code: 'wrong-format' }],
    });
  }
  const data = all.slice(last + 1, last + 1 + limit);
  const end = data.at(-1);
  const hasMore = last + 1 + limit < all.length;
  return { data, ...(end && hasMore && { nextCursor: end.id }) };
}
