import type { Subject } from './subject.js';

/** Where in contract.md the sentence stands. */
export type Section =
  | 'Ground rules'
  | 'Resources'
  | 'Errors'
  | 'Step-up'
  | 'Idempotency, concurrency, limits'
  | 'Checks of this command';

/** What is not as the contract says. Neither tokens nor anything personal stand in it. */
export interface Finding {
  /** The operation, and the member where there is one: `GET /account /balance/total`. */
  readonly at: string;
  readonly seen: string;
  readonly mend: string;
}

export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] }
  /** The backend does not offer it, and says so. */
  | { readonly kind: 'not offered' }
  | { readonly kind: 'not checked'; readonly reason: string };

/** One sentence of the contract, and how it is looked at. */
export interface Check {
  /** Stable: reports are compared by it. */
  readonly id: string;
  readonly says: string;
  readonly where: Section;
  /** Sends what changes the account: only with `--write`. */
  readonly writes?: true;
  readonly run: (subject: Subject) => Outcome | Promise<Outcome>;
}

export interface Result {
  readonly check: Check;
  readonly outcome: Outcome;
}

export const passed: Outcome = { kind: 'passed' };
export const notOffered: Outcome = { kind: 'not offered' };
export const notChecked = (reason: string): Outcome => ({ kind: 'not checked', reason });

/** Passed without findings. What is the same in every entry of a list, or time after time, is said once. */
export function judge(findings: readonly Finding[]): Outcome {
  if (findings.length === 0) return passed;
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.at.replaceAll(/\/\d+/g, '/*')} ${finding.seen}`;
    if (!said.has(key)) said.set(key, finding);
  }
  return { kind: 'failed', findings: [...said.values()] };
}
