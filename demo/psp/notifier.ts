import { createHmac } from 'node:crypto';
import type { Book } from './book.js';
import type { Notification } from './checkout.js';

export interface NotifierOptions {
  readonly book: Book;
  /** The merchant's webhook. */
  readonly notificationUrl: string;
  readonly webhookSecret: string;
  /** Pause after the first failed attempt; doubles up to a minute. */
  readonly retryAfterMs?: number;
}

const longestPauseMs = 60_000;
const answerWithinMs = 10_000;
const giveUpAfterMs = 24 * 3_600_000;

/** Delivers the book's outbox, one notification after the other, until the merchant took each. */
export class Notifier {
  readonly #options: NotifierOptions;
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Sends what is due, and comes back by itself for what failed. */
  wake(): void {
    if (this.#stop.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#running ??= this.#deliverDue().finally(() => {
      this.#running = undefined;
      this.#sleep();
    });
  }

  async close(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #deliverDue(): Promise<void> {
    for (;;) {
      const due = this.#options.book.outbox().find(isDue);
      if (!due || this.#stop.signal.aborted) return;
      await this.#deliver(due);
    }
  }

  #sleep(): void {
    const next = this.#options.book
      .outbox()
      .map(({ nextAt }) => nextAt)
      .sort()
      .at(0);
    if (next === undefined || this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => this.wake(), Math.max(0, Date.parse(next) - Date.now()));
  }

  async #deliver(notification: Notification): Promise<void> {
    const { book } = this.#options;
    if (await this.#send(notification)) {
      book.strike(notification.id);
    } else if (!this.#stop.signal.aborted) {
      if (givenUp(notification)) book.strike(notification.id);
      else book.postpone(this.#postponed(notification));
    }
  }

  #postponed(notification: Notification): Notification {
    const pause = (this.#options.retryAfterMs ?? 1_000) * 2 ** notification.attempts;
    return {
      ...notification,
      attempts: notification.attempts + 1,
      nextAt: new Date(Date.now() + Math.min(pause, longestPauseMs)).toISOString(),
    };
  }

  /** @returns whether the merchant took it */
  async #send({ body }: Notification): Promise<boolean> {
    const timestamp = Math.floor(Date.now() / 1000).toString();
    try {
      const response = await fetch(this.#options.notificationUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'talerweg-timestamp': timestamp,
          'talerweg-signature': `v1=${sign(this.#options.webhookSecret, timestamp, body)}`,
        },
        body,
        signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(answerWithinMs)]),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Not reached: the next attempt follows.
      return false;
    }
  }
}

/** Hex HMAC-SHA256 of `timestamp.body`: an old message cannot be sent again with a new time. */
export function sign(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

function isDue({ nextAt }: Notification): boolean {
  return Date.parse(nextAt) <= Date.now();
}

function givenUp({ body }: Notification): boolean {
  const { createdAt } = JSON.parse(body) as { createdAt: string };
  return Date.now() - Date.parse(createdAt) > giveUpAfterMs;
}
