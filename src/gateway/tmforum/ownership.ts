import type { ApiName, Tools } from './hooks.js';
import { upstreamProblem } from './upstream.js';

/**
 * Those of a stack's records that are the account's own. Filters are only a convention of TMF630, and
 * stacks get ids wrong: whatever cannot show whose it is goes no further.
 * @throws ProblemError `upstream-error` when pages overlap: then something else is missing
 */
export type Own = <T extends { readonly id: string }>(
  api: ApiName,
  records: readonly T[],
  isOwn: (record: T) => boolean,
) => T[];

export function createOwn({ onForeignRecords }: Pick<Tools, 'onForeignRecords'>): Own {
  return (api, records, isOwn) => {
    const kept = records.filter(isOwn);
    if (new Set(kept.map(({ id }) => id)).size < kept.length) {
      throw upstreamProblem('upstream-error', `${api} gave a record twice`);
    }
    const count = records.length - kept.length;
    if (count > 0) onForeignRecords?.({ api, count });
    return kept;
  };
}

/** Whose records are wanted. */
export interface Owner {
  readonly accountId: string;
  readonly customerId: string;
}
