import type { Grid } from './grid.js';

/** Modules by which a reader finds, aligns and measures the symbol. */
export function placePatterns(grid: Grid): void {
  const { size, version } = grid;
  for (let at = 0; at < size; at++) {
    grid.fix(at, 6, at % 2 === 0);
    grid.fix(6, at, at % 2 === 0);
  }
  for (const [x, y] of alignmentCentres(version, size)) {
    square(grid, x, y, 2, (ring) => ring !== 1);
  }
  for (const [x, y] of finderCentres(size)) {
    // The fourth ring is the light margin.
    square(grid, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  }
  placeFormat(grid, 0);
  if (version >= 7) placeVersion(grid);
}

const finderCentres = (size: number) =>
  [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const;

/** Where columns and rows of alignment patterns cross, but for the corners with finders. */
function alignmentCentres(version: number, size: number): (readonly [number, number])[] {
  if (version === 1) return [];
  const last = size - 7;
  const lines = version < 7 ? [6, last] : [6, (size - 1) / 2, last];
  return lines
    .flatMap((y) => lines.map((x) => [x, y] as const))
    .filter(([x, y]) => x + y > 12 && !(x === 6 && y === last) && !(x === last && y === 6));
}

/** Rings around a centre, of which some are dark. */
function square(
  grid: Grid,
  centreX: number,
  centreY: number,
  radius: number,
  isDark: (ring: number) => boolean,
): void {
  for (let y = -radius; y <= radius; y++) {
    for (let x = -radius; x <= radius; x++) {
      grid.fix(centreX + x, centreY + y, isDark(Math.max(Math.abs(x), Math.abs(y))));
    }
  }
}

/** Appends the remainder that a reader repairs the value by. */
function protect(value: number, generator: number, digits: number): number {
  let remainder = value;
  for (let count = 0; count < digits; count++) {
    remainder = (remainder << 1) ^ ((remainder >>> (digits - 1)) * generator);
  }
  return (value << digits) | remainder;
}

/**
 * Error correction M, whose two bits are 0, and the mask; twice, around the finders.
 * @param mask 0 to 7
 */
export function placeFormat(grid: Grid, mask: number): void {
  const { size } = grid;
  const bits = protect(mask, 0x537, 10) ^ 0x5412;
  const isDark = (bit: number): boolean => ((bits >>> bit) & 1) === 1;
  for (let bit = 0; bit < 15; bit++) {
    // Along the upper left finder, stepping over the timing patterns ...
    if (bit < 8) grid.fix(8, bit < 6 ? bit : bit + 1, isDark(bit));
    else grid.fix(bit === 8 ? 7 : 14 - bit, 8, isDark(bit));
    // ... and along the two others.
    if (bit < 8) grid.fix(size - 1 - bit, 8, isDark(bit));
    else grid.fix(8, size - 15 + bit, isDark(bit));
  }
  grid.fix(8, size - 8, true);
}

/** The version itself, twice, from version 7 on. */
function placeVersion(grid: Grid): void {
  const bits = protect(grid.version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const isDark = ((bits >>> bit) & 1) === 1;
    const far = grid.size - 11 + (bit % 3);
    const near = Math.floor(bit / 3);
    grid.fix(far, near, isDark);
    grid.fix(near, far, isDark);
  }
}
