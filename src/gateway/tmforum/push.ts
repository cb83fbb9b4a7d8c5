import type { RecordKind, Records } from '../reference/records.js';
import type { Transaction } from '../reference/store.js';
import type { OpaqueId } from './opaque-id.js';
import type { Written } from './recording.js';

/** What a write into the stack has to know. */
export interface Pushing<K extends RecordKind> {
  readonly tx: Transaction;
  readonly accountId: string;
  /** What it was before this unit of work; undefined: new. */
  readonly before: Records[K] | undefined;
  /** The same whenever the same intent is tried again. */
  readonly stamp: string;
  /** What is to be said in the stack once all that this unit of work has changed is written there. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

/**
 * Writes a record into the stack, if it has a place there, or looks up what an earlier try has written.
 * @returns whether the stack has it now
 */
export type Push<K extends RecordKind> = (record: Records[K], how: Pushing<K>) => Promise<boolean>;
export type Pushes = { readonly [K in RecordKind]?: Push<K> };

/**
 * The stamp of the records of a kind that one intent makes, or of a record that stands for itself.
 * @param cause id of the intent's answer, or of the record
 */
export const stampOf = (
  opaqueId: OpaqueId,
  accountId: string,
  kind: RecordKind,
  cause: string,
  count = 1,
): Promise<string> => opaqueId(accountId, `stamp of ${kind}`, `${cause} ${String(count)}`);

/** Kinds that a push has to hear of: those that are written, and the answer that names the intent. */
export const kindsOf = (pushes: Pushes): ReadonlySet<RecordKind> =>
  new Set([...(Object.keys(pushes) as RecordKind[]), 'answer']);

/**
 * Writes what one unit of work has changed into the stack, before the work is committed: what the stack
 * does not take has not happened. When the commit fails after that, the same intent comes again, and
 * its stamp finds what is there.
 *
 * The stamp is made of the intent and not of the record, because whoever tries again makes new records.
 */
export async function push(
  pushes: Pushes,
  opaqueId: OpaqueId,
  tx: Transaction,
  written: readonly Written[],
): Promise<void> {
  const { accountId } = tx;
  const intent = written.find(({ kind }) => kind === 'answer')?.record.id;
  const counts = new Map<RecordKind, number>();
  const last: (() => Promise<void>)[] = [];
  const afterwards = (work: () => Promise<void>): void => void last.push(work);
  for (const { kind, record, before } of written) {
    const write = pushes[kind] as Push<RecordKind> | undefined;
    if (!write) continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const stamp =
      record.stamp ?? (await stampOf(opaqueId, accountId, kind, intent ?? record.id, count));
    const isThere = await write(record, { tx, accountId, before, stamp, afterwards });
    // A kind and its record belong together; the loop loses that.
    if (isThere && record.stamp === undefined) await tx.put(kind, { ...record, stamp } as never);
  }
  for (const work of last) await work();
}
