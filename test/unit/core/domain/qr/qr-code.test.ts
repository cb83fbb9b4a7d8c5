import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Grid } from '../../../../../src/core/domain/qr/grid.js';
import { masks, penalty } from '../../../../../src/core/domain/qr/mask.js';
import { qrCode } from '../../../../../src/core/domain/qr/qr-code.js';
import { correctionOf } from '../../../../../src/core/domain/qr/reed-solomon.js';
import { readCode } from '../../../../support/draw-code.js';

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

/** Most bytes that fit into each version at error correction M. Source: ISO/IEC 18004, table 7. */
const mostBytes = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331];

const drawn = (text: string): string =>
  (qrCode(bytesOf(text)) ?? []).map((row) => row.map((is) => (is ? '#' : '.')).join('')).join('\n');

const epcExample =
  'BCD\n002\n1\nSCT\n\nNordlicht Mobil GmbH\nDE02120300000000202051\nEUR84.90\n\n\nK-20481-7735';

const kulanz = `
#######..###..#######
#.....#...##..#.....#
#.###.#.##.##.#.###.#
#.###.#.##..#.#.###.#
#.###.#.#.###.#.###.#
#.....#.#...#.#.....#
#######.#.#.#.#######
........#.###........
#.#####..##.#.#####..
..#..#.#.##.#..#.####
##..#.#....#.#..####.
.####..........######
#.#..###...#.#..#...#
........########.#...
#######...#.#.##..##.
#.....#.##.########.#
#.###.#.##..#..##..#.
#.###.#.#...#...#.#..
#.###.#.####.#...##..
#.....#........####..
#######.####.#..#..#.`.trim();

describe('a QR code', () => {
  // Drawn with the npm package `qrcode` 1.5.4: byte mode, error correction M, the mask as named.
  test('is what another encoder draws', () => {
    expect(drawn('Kulanz')).toBe(kulanz);
  });

  test.each([
    [
      'version 5, mask 6',
      epcExample,
      '8df4f54dcb31fe006bc40209aee40364e9fa42aa67216fee3647a3778c4d2dbb',
    ],
    [
      'version 13, mask 0',
      'x'.repeat(331),
      '04621d2a089ecc124d8df727aa3a1d2497d6937e9a42e90c32228a292f275f4c',
    ],
  ])('so it is in %s', (_, text, hash) => {
    expect(createHash('sha256').update(drawn(text)).digest('hex')).toBe(hash);
  });

  test.each(mostBytes.map((count, index) => [index + 1, count] as const))(
    'version %i holds %i bytes, and a reader finds each of them',
    (version, count) => {
      const bytes = Array.from({ length: count }, (_, at) => 33 + ((at * 7 + count) % 90));
      const code = qrCode(bytes);
      expect(code).toHaveLength(17 + 4 * version);
      expect(readCode(code ?? [])).toEqual(bytes);
    },
  );

  test('a byte more takes the next version, and after 331 there is none', () => {
    for (const [index, count] of mostBytes.entries()) {
      const larger = qrCode(Array.from({ length: count + 1 }, () => 65));
      expect(larger?.length).toBe(index < 12 ? 21 + 4 * (index + 1) : undefined);
    }
  });

  test('whatever the bytes are, a reader finds them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 331 }), (bytes) => {
        expect(readCode(qrCode([...bytes]) ?? [])).toEqual([...bytes]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('its codewords for repair', () => {
  test('are those of the usual example, "HELLO WORLD" in version 1 at M', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  test('let a reader do without a twentieth of the modules', () => {
    const bytes = bytesOf(epcExample);
    const code = (qrCode(bytes) ?? []).map((row) => [...row]);
    const [from, to] = [15, 22];
    for (let y = from; y < to; y++) code[y]?.fill(true, from, to);
    expect(readCode(code)).toEqual(bytes);
  });
});

/** A symbol of version 1 whose modules are dark where this says. */
function gridOf(isDark: (x: number, y: number) => boolean): Grid {
  const grid = new Grid(1);
  for (let y = 0; y < grid.size; y++) {
    for (let x = 0; x < grid.size; x++) grid.set(x, y, isDark(x, y));
  }
  return grid;
}

describe('how hard a symbol is to read', () => {
  const checkered = (x: number, y: number) => (x + y) % 2 === 0;

  test('not at all where colours alternate', () => {
    expect(penalty(gridOf(checkered))).toBe(0);
  });

  test('all light: 42 lines of 21, 400 squares, and nothing dark', () => {
    expect(penalty(gridOf(() => false))).toBe(42 * (21 - 2) + 400 * 3 + 100);
  });

  test('all dark: the same', () => {
    expect(penalty(gridOf(() => true))).toBe(42 * (21 - 2) + 400 * 3 + 100);
  });

  test('what looks like a finder costs 40, beside the margin too', () => {
    const pattern = '1011101';
    const row = (start: number) =>
      gridOf((x, y) => (y === 10 ? pattern[x - start] === '1' : x % 2 === 1));
    const without = gridOf((x, y) => (y === 10 ? false : x % 2 === 1));
    const runsAround = (grid: Grid) => penalty(grid) - penalty(without);
    // In the middle it is light on both sides, at the edge on the other side and in the margin.
    expect(runsAround(row(7))).toBeGreaterThan(60);
    expect(runsAround(row(0))).toBeGreaterThan(60);
  });

  test('each mask turns over what the standard says', () => {
    const turned = masks.map((mask) =>
      Array.from({ length: 6 }, (_, y) =>
        Array.from({ length: 6 }, (__, x) => Number(mask(x, y))).join(''),
      ).join(' '),
    );
    expect(turned).toEqual([
      '101010 010101 101010 010101 101010 010101',
      '111111 000000 111111 000000 111111 000000',
      '100100 100100 100100 100100 100100 100100',
      '100100 001001 010010 100100 001001 010010',
      '111000 111000 000111 000111 111000 111000',
      '111111 100000 100100 101010 100100 100000',
      '111111 111000 110110 101010 101101 100011',
      '101010 000111 100011 010101 111000 011100',
    ]);
  });
});
