import type { Grid } from './grid.js';

/** Which modules each mask turns over. Source: ISO/IEC 18004, table 10. */
export const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a symbol is to read: the less, the better. Source: ISO/IEC 18004, table 11. */
export function penalty(grid: Grid): number {
  const rows = grid.rows();
  const columns = rows.map((row, at) => row.map((_, y) => rows[y]?.[at] ?? false));
  const lines = [...rows, ...columns].map((line) => line.map(Number).join(''));
  return (
    sum(lines.map((line) => runs(line) + finderLike(line))) + blocks(grid) + unbalance(rows.flat())
  );
}

/** Five or more modules of one colour in a row. */
const runs = (line: string): number =>
  sum((line.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2));

/** What looks like a finder, with light modules beside it; the quiet zone is light. */
const finderLike = (line: string): number =>
  40 * (`0000${line}0000`.match(/(?=00001011101|10111010000)/g) ?? []).length;

/** Squares of two by two modules of one colour. */
function blocks(grid: Grid): number {
  let count = 0;
  for (let y = 1; y < grid.size; y++) {
    for (let x = 1; x < grid.size; x++) {
      const isDark = grid.isDark(x, y);
      const isBlock =
        grid.isDark(x - 1, y) === isDark &&
        grid.isDark(x, y - 1) === isDark &&
        grid.isDark(x - 1, y - 1) === isDark;
      if (isBlock) count += 1;
    }
  }
  return 3 * count;
}

/** Ten for each 5 % that dark modules are more or fewer than half. */
function unbalance(modules: readonly boolean[]): number {
  const darkShare = modules.filter(Boolean).length / modules.length;
  return 10 * Math.floor(Math.abs(darkShare - 0.5) * 20);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
