import { sql } from 'kysely';
import type { SqlStore } from '../../src/gateway/sql/index.js';
import type { RecordKind } from '../../src/gateway/reference/index.js';
import { recordTable } from '../../src/gateway/sql/index.js';
import { patiently } from './patiently.js';
import { reportKinds } from './report-kinds.js';

/**
 * Repeats every account with its rows under new accounts: as if so many times as many customers had done
 * the same. For measuring how a report grows.
 *
 * @param copies how many there are afterwards of each, the original too
 * @returns rows added, by kind
 */
export function copyRows(store: SqlStore, copies: number): Promise<Record<string, number>> {
  return patiently(store, async (tx) => {
    const added: Record<string, number> = {};
    for (const kind of reportKinds) {
      const table = sql.table(recordTable(kind));
      const name = sql`r.account_id || '-' || copy`;
      const result = await sql`
        insert into ${table} (data)
        select r.data || jsonb_build_object('accountId', ${name}) ${ownOf[kind] ?? sql``}
        from ${table} r, generate_series(2, ${copies}::int) as copy`.execute(tx);
      added[kind] = Number(result.numAffectedRows);
      await sql`analyze ${table}`.execute(tx);
    }
    return added;
  });
}

/** What no other account may have as well. */
const ownOf: Partial<Record<RecordKind, ReturnType<typeof sql>>> = {
  account: sql`
    || jsonb_build_object(
      'id', r.account_id || '-' || copy,
      'reference', r.data ->> 'reference' || '-' || copy)
    - 'pseudonym'`,
  payment: sql`
    || case when r.data ? 'checkout' then jsonb_build_object('checkout', r.data -> 'checkout'
      || jsonb_build_object('providerReference', r.provider_reference || '-' || copy))
    else '{}' end`,
};
