import { expect, it } from 'vitest';

it('runs in a zone whose civil date differs from that of UTC', () => {
  expect(new Date('2026-11-30T12:00:00Z').getDate()).toBe(1);
});
