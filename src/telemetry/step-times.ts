import { Stopwatch } from './stopwatch.js';

/** A heading that scrolls by has not been seen: what advertising counts as viewable (MRC, 2014). */
const seenAfterMs = 1_000;
/** Silent reading of adults, in words a minute (Brysbaert 2019, 190 studies). */
const wordsPerMinute = 238;

export const readingMs = (words: number): number =>
  Math.max(seenAfterMs, (words / wordsPerMinute) * 60_000);

export interface StepTimesPorts {
  /** Milliseconds on the page's monotonic clock. */
  readonly now: () => number;
  /** How many words the step has. */
  readonly words: () => number;
  readonly tell: (kind: 'seen' | 'understood') => void;
}

/**
 * The times of one step of a view, on the page's monotonic clock and without the time in which the
 * page was hidden.
 *
 * **Seen**: the heading was in sight for a second. **Understood**: it was in sight for as long as the
 * words of the step take to read, or details of it were opened. That is the least that understanding
 * needs and no proof of it: whoever has read it could have understood it, and whoever was faster has
 * decided without reading all of it.
 */
export class StepTimes {
  readonly #ports: StepTimesPorts;
  readonly #shown: Stopwatch;
  readonly #inSight: Stopwatch;
  #told = 0;
  #reactionMs: number | undefined;
  #isInSight = false;
  #isPageHidden = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: StepTimesPorts) {
    this.#ports = ports;
    this.#shown = new Stopwatch(ports.now);
    this.#inSight = new Stopwatch(ports.now);
    this.#shown.start();
  }

  /** Since the step was shown. */
  get dwellMs(): number {
    return this.#shown.ms;
  }

  /** From when it was shown to the first thing that the person did in it. */
  get reactionMs(): number | undefined {
    return this.#reactionMs;
  }

  /** The person did something in it. */
  react(): void {
    this.#reactionMs ??= this.#shown.ms;
  }

  setInSight(isInSight: boolean): void {
    this.#isInSight = isInSight;
    this.#run();
  }

  setPageHidden(isHidden: boolean): void {
    this.#isPageHidden = isHidden;
    if (isHidden) this.#shown.stop();
    else this.#shown.start();
    this.#run();
  }

  /** Details were opened: nobody does that without having read what they belong to. */
  openDetails(): void {
    this.#tellUpTo(2);
  }

  end(): void {
    this.#shown.stop();
    this.#inSight.stop();
    clearTimeout(this.#timer);
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (this.#isInSight && !this.#isPageHidden) this.#inSight.start();
    else return this.#inSight.stop();
    const next = [seenAfterMs, readingMs(this.#ports.words())][this.#told];
    if (next === undefined) return;
    this.#timer = setTimeout(() => this.#onTime(), next - this.#inSight.ms);
  }

  #onTime(): void {
    this.#tellUpTo(this.#told + 1);
    this.#run();
  }

  #tellUpTo(count: number): void {
    const kinds = ['seen', 'understood'] as const;
    while (this.#told < count) {
      const kind = kinds[this.#told++];
      if (kind) this.#ports.tell(kind);
    }
  }
}
