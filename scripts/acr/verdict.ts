/** What is known about one criterion, and by whom. */

/** A test that holds in every run of the suite. */
export interface Test {
  /** Below `test/`. */
  readonly file: string;
  /** Part of its title, as it is written in the file: `vitest -t` and `wtr` find it by this. */
  readonly name: string;
}

/** What the source of the tags does not have: `npm run acr` looks for it. */
export interface Absence {
  readonly lacks: readonly string[];
}

export type Evidence = Test | Absence;

/**
 * - `supported`: machines decide it as a whole.
 * - `absent`: the criterion is about something that the tags do not have.
 * - `pending`: only people can say. Tests help them, and never decide.
 */
export interface Verdict {
  readonly kind: 'supported' | 'absent' | 'pending';
  /** Why; for `pending` what a person still has to judge. */
  readonly remark: string;
  readonly evidence: readonly Evidence[];
}

export interface Criterion {
  readonly num: string;
  readonly name: string;
  readonly verdict: Verdict;
}

export const supported = (remark: string, ...evidence: [Evidence, ...Evidence[]]): Verdict => ({
  kind: 'supported',
  remark,
  evidence,
});

export const absent = (remark: string, ...evidence: Evidence[]): Verdict => ({
  kind: 'absent',
  remark,
  evidence,
});

export const pending = (remark: string, ...evidence: Evidence[]): Verdict => ({
  kind: 'pending',
  remark,
  evidence,
});

export const criterion = (num: string, name: string, verdict: Verdict): Criterion => ({
  num,
  name,
  verdict,
});

/** `tests('elements/care/views.test.ts', 'are reached by keyboard alone')` */
export const tests = (file: string, ...names: string[]): Test[] =>
  names.map((name) => ({ file, name }));

export const lacks = (...patterns: string[]): Absence => ({ lacks: patterns });
