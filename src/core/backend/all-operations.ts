import type { OperationName } from '../contract/index.js';
import { operations as first } from './generated/first.js';
import { operations as later } from './generated/later.js';
import { operations as views } from './generated/views.js';
import type { OperationRow } from './operation-row.js';

/** Every operation of the contract; the page loads them in three parts. */
export const operations: Readonly<Record<OperationName, OperationRow>> = {
  ...first,
  ...views,
  ...later,
};
