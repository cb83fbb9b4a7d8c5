import { engineNames, type EngineName, type MarkedTest } from './marked-tests.js';
import type { Row } from './rows.js';

const browsers = engineNames.filter((name) => name !== 'Node');

const testsOf = ({ number }: Row, tests: readonly MarkedTest[]) =>
  tests.filter(({ rows }) => rows.includes(number));

function enginesOf(tests: readonly MarkedTest[]): readonly EngineName[] {
  const seen = new Set(tests.flatMap(({ engines }) => engines));
  return engineNames.filter((name) => seen.has(name));
}

/** @returns what the table promises and the tests do not bear out */
export function untruths(rows: readonly Row[], tests: readonly MarkedTest[]): string[] {
  const numbers = rows.map(({ number }) => number);
  const strays = tests.flatMap(({ file, title, rows: named }) =>
    named
      .filter((number) => !numbers.includes(number))
      .map((number) => `test/${file}: "${title}" names row ${number}, which there is not`),
  );
  return [...rows.flatMap((row) => untruthsOf(row, testsOf(row, tests))), ...strays];
}

function untruthsOf({ number, exception }: Row, tests: readonly MarkedTest[]): string[] {
  if (tests.length === 0) return [`row ${number} has no test`];
  const missing = browsers.filter((name) => !enginesOf(tests).includes(name));
  if (missing.length > 0 && exception === undefined) {
    return [`row ${number} has no test in ${missing.join(', ')}, and no reason why`];
  }
  if (missing.length === 0 && exception !== undefined) {
    return [`row ${number} gives a reason for an exception that there is not`];
  }
  return [];
}

/** @returns the table as data for the page, which lays it out */
export function page(rows: readonly Row[], tests: readonly MarkedTest[]): object {
  return {
    rows: rows.map((row) => {
      const own = testsOf(row, tests);
      return {
        ...row,
        engines: enginesOf(own),
        tests: own.map(({ file, title, engines }) => ({ file, title, engines })),
      };
    }),
  };
}
