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
  /** What those that wait were collected under, as text. */
  #collectedUnder = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: ReporterPorts) {
    this.#ports = ports;
  }

  report(interaction: Interaction): void {
    const at = this.#ports.now();
    const event = allowed(interaction);
    const consent = this.#ports.consent();
    if (!at || !event || !mayImprove(consent)) return;
    const under = JSON.stringify(consent);
    if (under !== this.#collectedUnder) this.drop();
    this.#collectedUnder = under;
    this.#queue.push({ ...event, id: this.#ports.createId(), at: at.toISOString() });
    if (this.#queue.length >= largestBatch) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), sendAfterMs);
  }

  /** Sends what is waiting, unless the consent that it was collected under holds no more. */
  flush(): void {
    const events = this.#queue;
    this.drop();
    const consent = this.#ports.consent();
    if (events.length === 0 || !consent || !mayImprove(consent)) return;
    if (JSON.stringify(consent) !== this.#collectedUnder) return;
    this.#ports.send({ consent: { ...consent }, events }).catch(() => undefined);
  }

  /** Forgets what is waiting: the person has withdrawn their consent. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queue = [];
  }
}

/** Whether somebody agreed that interactions are reported. */
export function mayImprove(consent: Consent | undefined): boolean {
  return consent?.purposes.includes('improvement') ?? false;
}
