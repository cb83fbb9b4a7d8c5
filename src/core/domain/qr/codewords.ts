import { correctionOf } from './reed-solomon.js';

/**
 * What versions 1 to 13 hold at error correction M: codewords in all, correction codewords in a
 * block, and blocks. Source: ISO/IEC 18004, table 9.
 */
const capacities = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
  [404, 30, 5],
  [466, 22, 8],
  [532, 22, 9],
] as const;

/** Byte mode, as half a byte. */
const byteMode = '4';
const padding = [0xec, 0x11] as const;

/** Halves of a byte that say how long the text is. */
const lengthHalves = (version: number): number => (version < 10 ? 2 : 4);

const hex = (value: number, halves: number): string => value.toString(16).padStart(halves, '0');

export interface Codewords {
  /** Size of the symbol, 1 to 13. */
  readonly version: number;
  /** Data and correction in the order in which they are placed. */
  readonly codewords: readonly number[];
}

/**
 * Bytes as the codewords of the smallest symbol that holds them.
 * @returns undefined for more than 331 bytes
 */
export function toCodewords(bytes: readonly number[]): Codewords | undefined {
  for (const [index, [totalCount, correctionCount, blockCount]] of capacities.entries()) {
    const version = index + 1;
    const dataCount = totalCount - correctionCount * blockCount;
    const data = dataCodewords(bytes, version);
    if (data.length > dataCount) continue;
    while (data.length < dataCount) data.push(...padding);
    const blocks = toBlocks(data.slice(0, dataCount), blockCount);
    const corrections = blocks.map((block) => correctionOf(block, correctionCount));
    return { version, codewords: [...interleave(blocks), ...interleave(corrections)] };
  }
  return undefined;
}

/** Mode, length, text, end: the halves at both ends make whole bytes of what is between them. */
function dataCodewords(bytes: readonly number[], version: number): number[] {
  const length = hex(bytes.length, lengthHalves(version));
  const text = bytes.map((byte) => hex(byte, 2)).join('');
  const pairs = `${byteMode}${length}${text}0`.match(/../g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** Blocks of equal length; the last ones take one codeword more each, where some are left over. */
function toBlocks(data: readonly number[], count: number): number[][] {
  const shortLength = Math.floor(data.length / count);
  const longCount = data.length % count;
  let start = 0;
  return [...Array(count).keys()].map((index) => {
    const end = start + shortLength + (index < count - longCount ? 0 : 1);
    const block = data.slice(start, end);
    start = end;
    return block;
  });
}

/** The first of each block, then the second of each: a stain hits all blocks a little. */
function interleave(blocks: readonly number[][]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return [...Array(longest).keys()].flatMap((at) => blocks.flatMap((block) => block[at] ?? []));
}
