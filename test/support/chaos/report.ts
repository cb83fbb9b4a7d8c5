import type { Exchange } from '../../../src/testing/fault-server/index.js';
import { faultNames, nameOf, type FaultName } from './faults.js';

/** What did not hold in the run of a seed. */
export interface Violation {
  readonly seed: number;
  readonly what: string;
}

/** What a run came to. */
export class Report {
  readonly violations: Violation[] = [];
  readonly faults = new Map<FaultName, number>(faultNames.map((name) => [name, 0]));
  seeds = 0;
  actions = 0;
  requests = 0;
  /** Things that customers confirmed, and that the backend took. */
  confirmed = 0;
  commitments = 0;
  /** Payments, plans, requests in the database; filled when their backend has ended. */
  stored = 0;

  countFaults(exchanges: readonly Exchange[]): void {
    for (const { fault } of exchanges) {
      const name = nameOf(fault);
      if (name) this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
    }
  }
}
