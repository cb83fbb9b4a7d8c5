/** The one source of the present time for rules and timestamps. */
export interface Clock {
  now(): Date;
  /** What it shows at an instant of real time, in which the rest of the world lives. */
  at(instant: Date): Date;
}

export const systemClock: Clock = { now: () => new Date(), at: (instant) => instant };

/** Runs on like the system's clock, and can be moved forward. For tests only. */
export class TestClock implements Clock {
  #aheadMs = 0;

  now(): Date {
    return this.at(new Date());
  }

  at(instant: Date): Date {
    return new Date(instant.getTime() + this.#aheadMs);
  }

  /** @throws RangeError when that is in the past. */
  moveTo(instant: Date): void {
    const ms = instant.getTime() - this.now().getTime();
    if (ms < 0) throw new RangeError('The test clock moves forward only.');
    this.#aheadMs += ms;
  }
}
