import type { SupportOptions } from '../../../../core/contract/index.js';
import type { Topic } from '../request/topics.js';
import type { Slot } from './slots.js';

export type ContactPoint = SupportOptions['contactPoints'][number];

/** What the customer has chosen so far. */
export interface CallbackDraft {
  readonly topic: Topic;
  /** Civil date; without it the first day that has a free time. */
  readonly date?: string | undefined;
  readonly slot?: Slot | undefined;
  readonly contactPointId?: string | undefined;
}
