import { expect, it } from 'vitest';
import { painter } from '../../../src/cli/paint.js';

it('colours on terminals', () => {
  expect(painter({ isTTY: true }, {})('red', 'failed')).toBe('\u001b[31mfailed\u001b[0m');
});

it.each([
  ['a pipe', false, {}],
  ['NO_COLOR', true, { NO_COLOR: '1' }],
  ['a dumb terminal', true, { TERM: 'dumb' }],
])('leaves out colours for %s', (_name, isTTY, environment) => {
  expect(painter({ isTTY }, environment)('red', 'failed')).toBe('failed');
});
