/** The name that somebody most likely meant, if one is near: a slip or two, or its beginning. */
export function nearMiss(written: string, names: readonly string[]): string | undefined {
  const [nearest] = names
    .map((name) => ({ name, slips: slipsBetween(written, name) }))
    .sort((a, b) => a.slips - b.slips);
  if (nearest && nearest.slips <= slipsAllowed(written)) return nearest.name;
  return written.length < 2 ? undefined : names.find((name) => name.startsWith(written));
}

/** Levenshtein's distance: letters to add, drop or change. */
function slipsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [at, other] of Array.from(to).entries()) {
      const changed = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Two letters the wrong way round are two slips. */
const slipsAllowed = ({ length }: string): number =>
  length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
