import { readFileSync } from 'node:fs';
import { storeGenerated } from '../support/store-generated.js';
import type { Weights } from './compare.js';

/** What was reached on a day, and why it is otherwise than before. */
export interface Entry {
  readonly date: string;
  readonly version: string;
  readonly reason: string;
  /** The last entry has them all. */
  readonly figures: Weights;
}

const file = 'scripts/size/history.json';

/** From the first entry to the last. */
export const readHistory = (): Entry[] => JSON.parse(readFileSync(file, 'utf8'));

export async function storeHistory(entries: readonly Entry[]): Promise<void> {
  await storeGenerated(file, JSON.stringify(entries));
}
