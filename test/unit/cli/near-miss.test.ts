import { expect, it } from 'vitest';
import { nearMiss } from '../../../src/cli/near-miss.js';

const names = ['mock', 'check', 'init', 'lint-copy', 'export-copy'];

it.each([
  ['mokc', 'mock'],
  ['chekc', 'check'],
  ['lint-copi', 'lint-copy'],
  ['exp', 'export-copy'],
  ['int', 'init'],
])('%s was meant as %s', (written, meant) => {
  expect(nearMiss(written, names)).toBe(meant);
});

it.each(['serve', 'x', '', 'gateway'])('%s was meant as none of them', (written) => {
  expect(nearMiss(written, names)).toBeUndefined();
});
