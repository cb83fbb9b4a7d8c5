import type { ReferenceService } from '../../../src/gateway/reference/index.js';

const day = 86_400_000;

/** A clock that stands still until a test moves it. */
export class TestClock {
  #time = Date.parse('2026-12-01T10:00:00.000Z');

  readonly now = (): Date => new Date(this.#time);

  readonly passSeconds = (seconds: number): void => {
    this.#time += seconds * 1000;
  };

  /** Day by day, so that everything happens on its day. */
  readonly advanceDays = async (days: number, service: ReferenceService): Promise<void> => {
    for (let passed = 0; passed < days; passed++) {
      this.#time += day;
      await service.runDailyJobs();
    }
  };
}
