import { Book } from './book.js';
import * as rules from './checkout.js';
import type { Checkout, CheckoutRequest, Outcome } from './checkout.js';
import { Notifier } from './notifier.js';

export interface ProviderOptions {
  /** Where checkouts outlive the process; without it they are kept in memory. */
  readonly file?: string | undefined;
  readonly notificationUrl: string;
  readonly webhookSecret: string;
  /** How long a slow payment takes. */
  readonly slowMs: number;
  readonly retryAfterMs?: number;
}

/** The payment provider itself: every change of a checkout is stored and told to the merchant. */
export class Provider {
  readonly #book: Book;
  readonly #notifier: Notifier;
  readonly #slowMs: number;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor({ file, slowMs, ...notifierOptions }: ProviderOptions) {
    this.#slowMs = slowMs;
    this.#book = new Book(file);
    this.#notifier = new Notifier({ ...notifierOptions, book: this.#book });
    for (const checkout of this.#book.checkouts()) this.#watch(checkout);
    this.#notifier.wake();
  }

  /** The same key again gives the checkout that exists. */
  open(request: CheckoutRequest, idempotencyKey?: string): { checkout: Checkout; isNew: boolean } {
    const existing = idempotencyKey && this.#book.checkoutByKey(idempotencyKey);
    if (existing) return { checkout: existing, isNew: false };
    const checkout = rules.openCheckout(request, idempotencyKey, new Date());
    this.#book.put(checkout);
    this.#watch(checkout);
    return { checkout, isNew: true };
  }

  find(id: string): Checkout | undefined {
    const checkout = this.#book.checkout(id);
    return checkout && this.#change(checkout, rules.age(checkout, new Date()));
  }

  /** What the person chose, once; later choices leave the checkout as it is. */
  decide(checkout: Checkout, outcome: Outcome): Checkout {
    const settlesAt = new Date(Date.now() + this.#slowMs);
    return this.#change(checkout, rules.decide(checkout, outcome, settlesAt));
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#notifier.close();
  }

  #change(before: Checkout, after: Checkout): Checkout {
    if (after === before) return before;
    this.#book.put(after, rules.notificationOf(after, new Date()));
    this.#watch(after);
    this.#notifier.wake();
    return after;
  }

  /** A timer may come a moment before the clock has arrived: then it is set anew. */
  #ripen(id: string): void {
    const checkout = this.find(id);
    if (checkout) this.#watch(checkout);
  }

  #watch({ id, ...rest }: Checkout): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    const at = rules.agesAt({ id, ...rest });
    if (at === undefined) return;
    const wait = Math.max(0, Date.parse(at) - Date.now());
    this.#timers.set(
      id,
      setTimeout(() => this.#ripen(id), wait),
    );
  }
}
