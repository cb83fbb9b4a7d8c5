import type { EventBatch } from '../core/contract/index.js';
import { allowed, type Interaction, type ReportedEvent } from './events.js';

export type Consent = Readonly<EventBatch['consent']>;

export interface ReporterPorts {
  /** What the person agreed to at this moment; undefined: nothing is kept or sent. */
  readonly consent: () => Consent | undefined;
  /** The server's time; an interaction without a time is dropped. */
  readonly now: () => Date | undefined;
  readonly createId: () => string;
  /** @throws (rejects) when the batch was not taken */
  readonly send: (batch: EventBatch) => Promise<void>;
}

const largestBatch = 50;
const sendAfterMs = 5_000;

/**
 * Collects interactions and sends them in batches, with consent only. A batch that is not taken is
 * dropped: reports are worth less than a customer's battery.
 */
export class Reporter {
  readonly #ports: ReporterPorts;
  #queue: ReportedEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: ReporterPorts) {
    this.#ports = ports;
  }

  report(interaction: Interaction): void {
    const at = this.#ports.now();
    const event = allowed(interaction);
    if (!at || !event || !mayImprove(this.#ports.consent())) return;
    this.#queue.push({ ...event, id: this.#ports.createId(), at: at.toISOString() });
    if (this.#queue.length >= largestBatch) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), sendAfterMs);
  }

  /** Sends what is waiting. Consent that was withdrawn meanwhile empties the queue. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const events = this.#queue;
    this.#queue = [];
    const consent = this.#ports.consent();
    if (events.length === 0 || !consent || !mayImprove(consent)) return;
    this.#ports.send({ consent: { ...consent }, events }).catch(() => undefined);
  }
}

function mayImprove(consent: Consent | undefined): boolean {
  return consent?.purposes.includes('improvement') ?? false;
}
