import type { Interaction } from './events.js';
import { StepTimes } from './step-times.js';

/** Ways back of all tags look alike, and so do entries that need another look, and details. */
const wayBack = '.back';
const wrongEntry = '[aria-invalid="true"], [aria-describedby$="-error"]';
const details = '[aria-expanded], summary';
const controls = 'button, a[href], summary';

/** Twice within this time at one control is once too often. */
const repeatedWithinMs = 1_000;
const largestStep = 20;

/** What it adds to the tag's name and view. */
export type Remark = Omit<Interaction, 'tag' | 'view' | 'step'>;

export interface TagWatchPorts {
  readonly tell: (interaction: Interaction) => void;
  /** Milliseconds on the page's monotonic clock. */
  readonly now: () => number;
}

/**
 * Follows the views of one tag by what stands in it: `data-view` on the frame names a view, and a
 * new heading is a new step. Headings are compared here and leave nothing behind but a number.
 */
export class TagWatch {
  readonly tag: HTMLElement;
  readonly #ports: TagWatchPorts;
  readonly #changes = new MutationObserver(() => this.#look());
  readonly #sight = new IntersectionObserver((entries) => {
    this.#times?.setInSight(entries.at(-1)?.isIntersecting ?? false);
  });
  #view: Interaction['view'] = 'first';
  #step = 1;
  /** Headings of the view, in the order in which they were first there. */
  #headings: string[] = [];
  #heading: Element | undefined;
  #times: StepTimes | undefined;
  /** What was pressed last in this step, and when. */
  #pressed: { readonly control: Element; readonly atMs: number } | undefined;

  constructor(tag: HTMLElement, ports: TagWatchPorts) {
    this.tag = tag;
    this.#ports = ports;
    const attributeFilter = ['data-view', 'view', 'hidden'];
    const all = { subtree: true, childList: true, characterData: true, attributeFilter };
    this.#changes.observe(tag.shadowRoot ?? tag, all);
    this.#changes.observe(tag, { attributeFilter });
    this.#look();
  }

  stop(): void {
    this.#changes.disconnect();
    this.#leave();
  }

  setPageHidden(isHidden: boolean): void {
    this.#times?.setPageHidden(isHidden);
  }

  /** An entry was made. */
  noteEntry(): void {
    this.#times?.react();
  }

  /** @param path what was pressed, and what is around it */
  notePress(path: readonly Element[]): void {
    const control = path.find((element) => element.matches(controls));
    this.#times?.react();
    if (!control) return;
    const atMs = this.#ports.now();
    const { control: before, atMs: beforeMs = -Infinity } = this.#pressed ?? {};
    if (before === control && atMs - beforeMs < repeatedWithinMs)
      this.tell({ kind: 'repeatPress' });
    this.#pressed = { control, atMs };
    if (control.matches(wayBack)) this.tell({ kind: 'back', ...this.#durations });
    if (control.matches(details)) this.#times?.openDetails();
    // Whether it led to an entry that needs another look shows once the tag has rendered.
    setTimeout(() => {
      const isHere = control.isConnected && this.tag.shadowRoot?.querySelector(wrongEntry);
      if (isHere) this.tell({ kind: 'error', code: 'entry' });
    });
  }

  /** The customer chose a way out of the tag, or committed something. */
  conclude(kind: 'chose' | 'confirmed', choice: Interaction['choice']): void {
    if (choice) this.tell({ kind, choice, ...this.#durations });
  }

  tell(remark: Remark): void {
    const tag = this.tag.localName.replace('kulanz-', '') as Interaction['tag'];
    this.#ports.tell({ tag, view: this.#view, step: this.#step, ...remark });
  }

  get #durations(): Pick<Interaction, 'dwellMs' | 'reactionMs'> {
    const { dwellMs, reactionMs } = this.#times ?? {};
    return {
      ...(dwellMs !== undefined && { dwellMs }),
      ...(reactionMs !== undefined && { reactionMs }),
    };
  }

  #look(): void {
    const root = this.tag.shadowRoot;
    const heading = root?.querySelector('#heading') ?? undefined;
    // The whole way names the part that is shown; what is seen and understood there, the part tells.
    const isWhole = !heading && this.tag.localName === 'kulanz-care';
    if (!root || !(heading ?? isWhole) || this.tag.hidden) return this.#leave();
    const frame = root.querySelector<HTMLElement>('[data-view]');
    const view = frame?.dataset['view'] ?? (isWhole ? this.tag.getAttribute('view') : 'first');
    const words = view === 'first' ? '' : (heading?.textContent?.trim() ?? '');
    this.#arrive(view as Interaction['view'], words, heading);
  }

  #arrive(view: Interaction['view'], words: string, heading: Element | undefined): void {
    if (!this.#times || view !== this.#view) {
      // Back to the first view is no choice of something, and what comes unasked is none either.
      if (this.#times && this.#hasLedOn && view !== 'first') this.conclude('chose', view);
      this.#headings = [];
    }
    if (!this.#headings.includes(words)) this.#headings.push(words);
    const step = Math.min(this.#headings.indexOf(words) + 1, largestStep);
    const isNew = !this.#times || view !== this.#view || step !== this.#step;
    if (this.#times && view === this.#view && step > this.#step && this.#hasLedOn) {
      this.conclude('chose', view);
    }
    if (isNew) {
      this.#leave();
      this.#view = view;
      this.#step = step;
      this.#times = new StepTimes({
        now: this.#ports.now,
        words: () => this.tag.shadowRoot?.textContent?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
        tell: (kind) => this.tell({ kind, ...this.#durations }),
      });
      this.#times.setPageHidden(document.hidden);
    }
    if (!isNew && heading === this.#heading) return;
    this.#sight.disconnect();
    this.#heading = heading;
    if (heading) this.#sight.observe(heading);
  }

  /** The last press in this step was the way back. */
  get goesBack(): boolean {
    return this.#pressed?.control.matches(wayBack) ?? false;
  }

  /** The last press in this step was one that goes on. */
  get #hasLedOn(): boolean {
    return this.#pressed !== undefined && !this.goesBack;
  }

  #leave(): void {
    this.#times?.end();
    this.#times = undefined;
    this.#pressed = undefined;
    this.#sight.disconnect();
    this.#heading = undefined;
  }
}
