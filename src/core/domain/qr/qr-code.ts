import { toCodewords } from './codewords.js';
import { Grid } from './grid.js';
import { masks, penalty } from './mask.js';
import { placeFormat, placePatterns } from './patterns.js';

/** Rows of modules, true for dark. The light margin of four modules around it is not included. */
export type QrCode = readonly (readonly boolean[])[];

/**
 * Bytes as a QR code: byte mode, error correction M, the smallest of versions 1 to 13 that holds
 * them. Source: ISO/IEC 18004.
 * @returns undefined for more than 331 bytes
 */
export function qrCode(bytes: readonly number[]): QrCode | undefined {
  const encoded = toCodewords(bytes);
  if (!encoded) return undefined;
  const symbols = masks.map((isTurned, mask) => {
    const grid = new Grid(encoded.version);
    placePatterns(grid);
    placeFormat(grid, mask);
    placeCodewords(grid, encoded.codewords, isTurned);
    return { grid, penalty: penalty(grid) };
  });
  const least = Math.min(...symbols.map((symbol) => symbol.penalty));
  return symbols.find((symbol) => symbol.penalty === least)?.grid.rows();
}

/** Bit by bit in columns of two, from the right, up and down by turns, around all patterns. */
function placeCodewords(
  grid: Grid,
  codewords: readonly number[],
  isTurned: (x: number, y: number) => boolean,
): void {
  const bits = codewords.flatMap((codeword) => [...codeword.toString(2).padStart(8, '0')]);
  let next = 0;
  for (const [x, y] of path(grid.size)) {
    if (grid.isFixed(x, y)) continue;
    grid.set(x, y, (bits[next] === '1') !== isTurned(x, y));
    next += 1;
  }
}

function* path(size: number): Generator<readonly [number, number]> {
  // The column of the timing pattern stands between two pairs.
  const pairs = [...Array((size - 1) / 2).keys()].map((pair) => {
    const right = size - 1 - 2 * pair;
    return right > 6 ? right : right - 1;
  });
  for (const [pair, right] of pairs.entries()) {
    for (let step = 0; step < size; step++) {
      const y = pair % 2 === 0 ? size - 1 - step : step;
      yield [right, y];
      yield [right - 1, y];
    }
  }
}
