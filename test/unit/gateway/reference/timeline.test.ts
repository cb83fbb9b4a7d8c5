import { expect, test } from 'vitest';
import { bench } from './bench.js';

test('bills of one day are one step, however many there are', async () => {
  const b = await bench('overdue');
  const before = (await b.call('getAccount')).timeline;
  await b.store.commit(b.accountId, async (tx) => {
    const [bill] = await tx.list('item');
    for (let index = 0; index < 50; index += 1) {
      await tx.put('item', { ...bill!, id: `more-${String(index)}` });
    }
  });
  const { timeline } = await b.call('getAccount');
  expect(timeline).toEqual(before);
  expect(timeline.map(({ kind }) => kind)).toContain('billSent');
});
