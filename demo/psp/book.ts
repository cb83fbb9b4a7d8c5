import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Checkout, Notification } from './checkout.js';

const Content = z.object({ checkouts: z.array(Checkout), outbox: z.array(Notification) });
type Content = z.infer<typeof Content>;

/** The provider's own records: checkouts, and notifications that were not taken yet. */
export class Book {
  readonly #file: string | undefined;
  readonly #checkouts: Map<string, Checkout>;
  readonly #outbox: Map<string, Notification>;

  /** @param file where the book outlives the process; without it, it is kept in memory */
  constructor(file?: string) {
    this.#file = file;
    const { checkouts, outbox } = read(file);
    this.#checkouts = new Map(checkouts.map((checkout) => [checkout.id, checkout]));
    this.#outbox = new Map(outbox.map((notification) => [notification.id, notification]));
  }

  checkouts(): Checkout[] {
    return [...this.#checkouts.values()];
  }

  checkout(id: string): Checkout | undefined {
    return this.#checkouts.get(id);
  }

  checkoutByKey(idempotencyKey: string): Checkout | undefined {
    return this.checkouts().find((checkout) => checkout.idempotencyKey === idempotencyKey);
  }

  outbox(): Notification[] {
    return [...this.#outbox.values()];
  }

  /** Stores a checkout and, in the same write, what must be told about it. */
  put(checkout: Checkout, notification?: Notification): void {
    this.#checkouts.set(checkout.id, checkout);
    if (notification) this.#outbox.set(notification.id, notification);
    this.#save();
  }

  /** A delivery failed: the notification waits for its next attempt. */
  postpone(notification: Notification): void {
    this.#outbox.set(notification.id, notification);
    this.#save();
  }

  /** A notification was taken, or given up. */
  strike(notificationId: string): void {
    this.#outbox.delete(notificationId);
    this.#save();
  }

  #save(): void {
    if (this.#file === undefined) return;
    const content: Content = { checkouts: this.checkouts(), outbox: this.outbox() };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify(content));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function read(file: string | undefined): Content {
  if (file === undefined) return { checkouts: [], outbox: [] };
  try {
    return Content.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { checkouts: [], outbox: [] };
    throw new Error(`${file} is no book of payments; delete it or start with --reset`, {
      cause: error,
    });
  }
}
