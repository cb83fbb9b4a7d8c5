import { expect, test } from 'vitest';
import { comma } from '../../../src/i18n/index.js';

test.each([
  ['de', ', '],
  ['de-x-du', ', '],
  ['ar', '، '],
  ['ar-EG', '، '],
])('between two facts in %s stands "%s"', (locale, sign) => {
  expect(comma(locale)).toBe(sign);
});
