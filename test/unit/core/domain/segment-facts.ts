import { addMonths, type DueFact, type SegmentFacts } from '../../../../src/core/domain/index.js';

export const today = '2026-11-23';

/** Two years of monthly bills, each paid two days early; the last one 13 days ago. */
export const punctualDues: readonly DueFact[] = Array.from({ length: 24 }, (_, index) => {
  const month = addMonths('2026-11-10', -index);
  return { dueOn: month, settledOn: `${month.slice(0, 8)}08` };
});

/** A customer of whom everything is known, and everything is in order. */
export const known: SegmentFacts = {
  today,
  customerSince: '2020-02-01',
  dues: punctualDues,
  commitments: [],
  contactedOn: [],
  declared: [],
  moratorium: false,
};

/** The same with the latest bills in another shape, the newest first. */
export const withLatest = (...latest: readonly Partial<DueFact>[]): SegmentFacts => ({
  ...known,
  dues: punctualDues.map((due, index) => ({ ...due, ...latest[index] })),
});

export const open = { settledOn: undefined };
