/** Order of texts by their code units, as the databases' collation "C" has it. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
