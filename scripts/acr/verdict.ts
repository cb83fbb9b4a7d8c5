/** What is known about one criterion, and by whom. */

/** A test that holds in every run of the suite. */
export interface Test {
  /** Below `test/`. */
  readonly file: string;
  /** Part of its name, as it is written in the file. */
  readonly name: string;
}

/** Said by machines: the level is certain, because tests decide it as a whole. */
interface Supported {
  readonly kind: 'supported';
  readonly remark: string;
  readonly tests: readonly Test[];
}

/** The criterion is about something that the tags do not have. */
interface Absent {
  readonly kind: 'absent';
  readonly remark: string;
  /** What would be in the source of the elements if they had it; `npm run acr` looks for it. */
  readonly trace?: RegExp;
}

/** Only people can say. Tests help them, and never decide. */
interface Pending {
  readonly kind: 'pending';
  /** What a person must judge. */
  readonly question: string;
  readonly tests: readonly Test[];
}

export type Verdict = Supported | Absent | Pending;

export interface Criterion {
  readonly num: string;
  readonly name: string;
  readonly verdict: Verdict;
}

export const supported = (remark: string, ...tests: Test[]): Verdict => ({
  kind: 'supported',
  remark,
  tests,
});

export const absent = (remark: string, trace?: RegExp): Verdict => ({
  kind: 'absent',
  remark,
  ...(trace && { trace }),
});

export const pending = (question: string, ...tests: Test[]): Verdict => ({
  kind: 'pending',
  question,
  tests,
});

/** `tests('elements/care/views.test.ts', 'are reached by keyboard alone')` */
export const tests = (file: string, ...names: string[]): Test[] =>
  names.map((name) => ({ file, name }));
