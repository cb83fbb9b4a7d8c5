import { expect, test } from 'vitest';
import { paydayOf } from '../../../../src/elements/plan-chooser/views/own/payday.js';

test.each([
  ['15', 'day-15'],
  ['١٥', 'day-15'],
  ['31', 'day-31'],
  ['32', undefined],
  ['0', undefined],
  ['1.5', undefined],
  ['', undefined],
])('the day "%s" is %s', (dayText, payday) => {
  expect(paydayOf({ payday: 'day', dayText })).toBe(payday);
});
