import type { PlanOffersQuestion } from '../../src/gateway/tmforum/index.js';
import { simpleOffers } from './simple-offers.js';

export interface Failure {
  readonly path: RegExp;
  /** Default: every method. */
  readonly method?: string;
  /** `cut`: the connection ends without an answer. */
  readonly status: number | 'cut';
  /** The work is done before it fails. Default: nothing happens. */
  readonly isDone?: boolean;
  times: number;
}

/** What a BSS does beside answering well; tests change it while it runs. */
export interface BssRules {
  /** `leaky`: some records of others come along; `ignored`: everybody's do. */
  filters: 'exact' | 'leaky' | 'ignored';
  /** Asked for one record under these paths, or given one, it answers with somebody else's. */
  answersWithNeighbour: RegExp | undefined;
  /** Lines of others name a bill of whoever asks: numbers that are unique in one account only. */
  mixesLines: boolean;
  /** When a payment that is told is booked: when a test says so, or before the answer. */
  booksPayments: 'later' | 'atOnce';
  /** What the telco's own system answers who asks for offers of plans. */
  planOffers: (question: PlanOffersQuestion) => unknown;
  /** How far a process flow has come when it is looked at; `cancelled`: after it had answered. */
  flows: 'answered' | 'running' | 'withoutAnswer' | 'cancelled';
  /** So many starts of flows are answered as failed, and are there once another one was made. */
  lateStarts: number;
  /** Largest page, whatever `limit` asks for. */
  pageSize: number;
  /** Added to every answer. */
  slowMs: number;
  /** Added to every answer to a write, which is done at once. */
  slowWritesMs: number;
  /** The next calls of a path that fail, and how. */
  failures: Failure[];
  /** How far a search for times has come when it answers. */
  searchStatus: 'done' | 'inProgress';
  /** What becomes of members that the official file does not name. */
  extensions: 'kept' | 'dropped' | 'refused';
  /** So many patches are answered as if they were done, and somebody else's write is over them. */
  lostPatches: number;
  /** What is written under these paths is answered with its id and what the file requires. */
  answersIdAlone: RegExp | undefined;
}

export const calmRules = (): BssRules => ({
  filters: 'leaky',
  answersWithNeighbour: undefined,
  mixesLines: false,
  booksPayments: 'later',
  planOffers: simpleOffers,
  flows: 'answered',
  lateStarts: 0,
  pageSize: 20,
  slowMs: 0,
  slowWritesMs: 0,
  failures: [],
  searchStatus: 'done',
  extensions: 'kept',
  lostPatches: 0,
  answersIdAlone: undefined,
});
