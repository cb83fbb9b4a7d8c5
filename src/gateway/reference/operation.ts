import type { OperationName } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Call, Result } from '../http/service.js';
import { reviseReminders } from './reminders.js';
import { liftRestriction } from './restriction.js';
import { reviewSegment } from './segments.js';
import type { Context } from './options.js';
import type { Store, Transaction } from './store.js';
import { WriteUnit, type ReadUnit } from './unit.js';

export type ReadOperation<K extends OperationName> = (
  unit: ReadUnit,
  call: Call<K>,
) => Promise<Result<K>>;
export type WriteOperation<K extends OperationName> = (
  unit: WriteUnit,
  call: Call<K>,
) => Promise<Result<K>>;

/** Operations of one resource that only look ... */
export type Reads = { readonly [K in OperationName]?: ReadOperation<K> };
/** ... and those that may change something. */
export type Writes = { readonly [K in OperationName]?: WriteOperation<K> };

/** Runs a unit of work and, when it succeeds, brings the account up to date in the same commit. */
export async function runUnit<T>(
  tx: Transaction,
  context: Context,
  now: Date,
  work: (unit: WriteUnit) => Promise<T>,
): Promise<T> {
  const unit = await WriteUnit.open(tx, context, now);
  const value = await work(unit);
  await liftRestriction(unit);
  await reviewSegment(unit);
  await reviseReminders(unit);
  await unit.saveAccount();
  return value;
}

/** One unit of work in a commit of its own. */
export function commitUnit<T>(
  store: Store,
  context: Context,
  accountId: string,
  now: Date,
  work: (unit: WriteUnit) => Promise<T>,
): Promise<T> {
  return store.commit(accountId, (tx) => runUnit(tx, context, now, work));
}

/** The name of a capability that is switched on or off as a whole. */
type Switch = {
  [
    K in keyof ReadUnit['account']['capabilities']
  ]: ReadUnit['account']['capabilities'][K] extends boolean ? K : never;
}[keyof ReadUnit['account']['capabilities']];

/** @throws ProblemError `not-supported` for what this account's session does not offer */
export function need(unit: ReadUnit, capability: Switch): void {
  if (!unit.account.capabilities[capability]) throw new ProblemError('not-supported');
}

/** @throws ProblemError `validation-failed` that points at a member of the body */
export function invalid(pointer: string, code: string): ProblemError {
  return new ProblemError('validation-failed', { errors: [{ pointer, code }] });
}
