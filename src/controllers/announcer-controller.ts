import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { ControllerHost } from './account-controller.js';

/**
 * The one live region of a tag. It must be in the page before it speaks, so render it always; the
 * tag's styles hide `.visually-hidden` from sight.
 */
export class AnnouncerController implements ReactiveController {
  readonly #host: ControllerHost;
  #text = '';

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says `text` once; the same text again is silent until something else was said. */
  announce(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }

  hostDisconnected(): void {
    this.#text = '';
  }
}
