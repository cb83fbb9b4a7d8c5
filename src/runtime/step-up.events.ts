import { KulanzEvent } from './kulanz-event.js';

/**
 * The person must prove who they are once more (RFC 9470), and the provider has a `token-url`.
 * Answer with {@link respondWith}; otherwise the tab goes to `step-up-url`.
 */
export class KulanzStepUpEvent extends KulanzEvent {
  #response: Promise<boolean> | undefined;

  /**
   * @param acrValues wanted authentication classes, best first, separated by spaces
   * @param maxAge largest age of the sign-in, in seconds
   */
  constructor(
    readonly acrValues: string | undefined,
    readonly maxAge: number | undefined,
  ) {
    super('kulanz-step-up');
  }

  /**
   * The host asks by itself, in a dialog or another window.
   * @param done true once `token-url` would give a stronger token; false when the person declined
   */
  respondWith(done: Promise<boolean>): void {
    this.preventDefault();
    this.#response = done;
  }

  /** What the host answered with, if it did. */
  get response(): Promise<boolean> | undefined {
    return this.#response;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-step-up': KulanzStepUpEvent;
  }
}
