/** Agreement of two coders, as counts of how often each pair of codes was given. */

/**
 * Cohen's kappa: agreement beyond what the coders' own habits would bring about by chance. 1 is full
 * agreement, 0 chance.
 * @param pairs codes that the two gave to the same thing
 * @returns NaN when both gave one and the same code throughout
 * @source Cohen, A coefficient of agreement for nominal scales (1960)
 */
export function kappa<T>(pairs: readonly (readonly [T, T])[]): number {
  const share = (test: (pair: readonly [T, T]) => boolean): number =>
    pairs.filter(test).length / pairs.length;
  const codes = new Set(pairs.flat());
  const agreed = share(([one, other]) => one === other);
  const byChance = [...codes].reduce(
    (sum, code) => sum + share(([one]) => one === code) * share(([, other]) => other === code),
    0,
  );
  return (agreed - byChance) / (1 - byChance);
}

export interface Retrieval {
  /** How often people gave the code. */
  readonly given: number;
  /** Share of what was found that people gave too; NaN when nothing was found. */
  readonly precision: number;
  /** Share of what people gave that was found; NaN when they never gave it. */
  readonly recall: number;
}

/** @param pairs whether people gave a code, and whether it was found */
export function retrieval(pairs: readonly (readonly [boolean, boolean])[]): Retrieval {
  const given = pairs.filter(([isGiven]) => isGiven).length;
  const found = pairs.filter(([, isFound]) => isFound).length;
  const both = pairs.filter(([isGiven, isFound]) => isGiven && isFound).length;
  return { given, precision: both / found, recall: both / given };
}
