import type { Interaction } from './events.js';
import { TagWatch } from './tag-watch.js';

/** Raised by a tag when a way was chosen, or by the whole way when it goes to another part. */
interface WayEvent extends Event {
  readonly way?: Interaction['choice'];
  readonly to?: Interaction['choice'];
}
/** Raised by whatever connects the tags: something failed. */
interface FailureEvent extends Event {
  readonly error?: { readonly kind: Interaction['code'] };
}

export interface WatchPorts {
  /** What the tags stand in and their events reach: a provider, or the document. */
  readonly target: EventTarget;
  /** The tags that are served now. */
  readonly tags: () => Iterable<HTMLElement>;
  readonly tell: (tag: HTMLElement, interaction: Interaction) => void;
  /** Milliseconds on the page's monotonic clock. */
  readonly now: () => number;
}

/**
 * Watches how tags are used, from outside: what stands in them, what is pressed, which events they
 * raise. One mechanism for all views, so that none of them knows of it, and none loads it where the
 * person has not agreed. Tags that come later are found with the next change of the document, or
 * when something is done in them.
 */
export class Watch {
  readonly #ports: WatchPorts;
  readonly #watches = new Map<HTMLElement, TagWatch>();
  readonly #life = new AbortController();
  readonly #arrivals = new MutationObserver(() => this.#meet());
  /** Where the person was last: a failure is told where it is in the way. */
  #last: TagWatch | undefined;

  constructor(ports: WatchPorts) {
    this.#ports = ports;
    const { target } = ports;
    const { signal } = this.#life;
    const early = { signal, capture: true };
    target.addEventListener('click', (event) => this.#onPress(event), early);
    target.addEventListener('input', (event) => this.#watchOf(event)?.noteEntry(), early);
    target.addEventListener('kulanz-way-chosen', (event) => this.#onWay(event), early);
    target.addEventListener('kulanz-view-change', (event) => this.#onWay(event), early);
    target.addEventListener('kulanz-error', (event) => this.#onFailure(event), early);
    document.addEventListener('visibilitychange', () => this.#onVisibility(), { signal });
    this.#arrivals.observe(document, { childList: true, subtree: true });
    this.#meet();
  }

  stop(): void {
    this.#life.abort();
    this.#arrivals.disconnect();
    for (const watch of this.#watches.values()) watch.stop();
    this.#watches.clear();
  }

  /** Something that the customer confirmed in a tag is in the backend. @param operation of the contract */
  confirmed(tag: HTMLElement, operation: string): void {
    this.#meet();
    this.#watches.get(tag)?.conclude('confirmed', operation as Interaction['choice']);
  }

  /** Takes up tags that have come, and lets go of those that have left. */
  #meet(): void {
    const present = new Set(this.#ports.tags());
    for (const [tag, watch] of this.#watches) {
      if (present.has(tag)) continue;
      watch.stop();
      this.#watches.delete(tag);
    }
    const { now, tell } = this.#ports;
    for (const tag of present) {
      if (this.#watches.has(tag)) continue;
      this.#watches.set(tag, new TagWatch(tag, { now, tell: (what) => tell(tag, what) }));
    }
  }

  /** The innermost tag in which something happened. */
  #watchOf(event: Event): TagWatch | undefined {
    this.#meet();
    const watch = event
      .composedPath()
      .map((node) => this.#watches.get(node as HTMLElement))
      .find(Boolean);
    this.#last = watch ?? this.#last;
    return watch;
  }

  #onPress(event: Event): void {
    const path = event.composedPath().filter((node) => node instanceof Element);
    this.#watchOf(event)?.notePress(path);
  }

  #onWay(event: WayEvent): void {
    const watch = this.#watchOf(event);
    if (!watch?.goesBack) watch?.conclude('chose', event.way ?? event.to);
  }

  /** Failures of another provider further inside are told there. */
  #onFailure({ error, target }: FailureEvent): void {
    const [first] = this.#watches.values();
    if (error?.kind && target === this.#ports.target)
      (this.#last ?? first)?.tell({ kind: 'error', code: error.kind });
  }

  #onVisibility(): void {
    for (const watch of this.#watches.values()) watch.setPageHidden(document.hidden);
  }
}
