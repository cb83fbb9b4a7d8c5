import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readingMs, StepTimes } from '../../../src/telemetry/step-times.js';

function start(words: number) {
  const told: string[] = [];
  const times = new StepTimes({
    now: () => performance.now(),
    words: () => words,
    tell: (kind) => told.push(`${kind} ${Math.round(times.dwellMs)}`),
  });
  return { times, told };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a step', () => {
  it('is seen after a second in sight, and understood when its words can have been read', () => {
    const { times, told } = start(119);
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);
    times.setInSight(true);
    vi.advanceTimersByTime(60_000);
    // 119 words at 238 a minute.
    expect(told).toEqual(['seen 6000', 'understood 35000']);
  });

  it('that scrolls by is not seen, and time in sight adds up', () => {
    const { times, told } = start(119);
    for (let glance = 0; glance < 3; glance++) {
      times.setInSight(true);
      vi.advanceTimersByTime(300);
      times.setInSight(false);
      vi.advanceTimersByTime(10_000);
    }
    expect(told).toEqual([]);
    times.setInSight(true);
    vi.advanceTimersByTime(100);
    expect(told).toHaveLength(1);
  });

  it('does not age while the page is hidden', () => {
    const { times, told } = start(119);
    times.setInSight(true);
    vi.advanceTimersByTime(2_000);
    times.setPageHidden(true);
    vi.advanceTimersByTime(3_600_000);
    times.setPageHidden(false);
    vi.advanceTimersByTime(1_000);
    expect(times.dwellMs).toBe(3_000);
    expect(told).toEqual(['seen 1000']);
    vi.advanceTimersByTime(27_000);
    expect(told).toEqual(['seen 1000', 'understood 30000']);
  });

  it('is understood at once when its details are opened, and each is told once', () => {
    const { times, told } = start(10_000);
    times.setInSight(true);
    vi.advanceTimersByTime(500);
    times.openDetails();
    times.openDetails();
    vi.advanceTimersByTime(10_000_000);
    expect(told).toEqual(['seen 500', 'understood 500']);
  });

  it('has the time until the first thing that is done in it', () => {
    const { times } = start(10);
    expect(times.reactionMs).toBeUndefined();
    vi.advanceTimersByTime(700);
    times.react();
    vi.advanceTimersByTime(700);
    times.react();
    expect(times.reactionMs).toBe(700);
    expect(times.dwellMs).toBe(1_400);
  });

  it('says nothing more once it is left', () => {
    const { times, told } = start(10);
    times.setInSight(true);
    times.end();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('of few words needs a second all the same', () => {
    expect(readingMs(0)).toBe(1_000);
    expect(readingMs(238)).toBe(60_000);
  });
});
