import type { ReactiveController } from 'lit';
import { getLocale } from '../i18n/locale.js';
import { usePageLocale } from '../runtime/locale.js';
import { page } from '../runtime/page.js';
import type { ControllerHost } from './account-controller.js';

/** Dispatched on the window by `@lit/localize`. */
const statusEvent = 'lit-localize-status';

/** Tells a tag when its words are there, and re-renders it when the page changes its language. */
export class LocaleController implements ReactiveController {
  readonly #host: ControllerHost;
  #isReady = false;

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** False until words are loaded: show none. */
  get ready(): boolean {
    return this.#isReady;
  }

  /** The language that is served: for `lang`, and for amounts and dates. */
  get locale(): string {
    return getLocale();
  }

  hostConnected(): void {
    page().listeners.add(this.#load);
    window.addEventListener(statusEvent, this.#update);
    this.#load();
  }

  hostDisconnected(): void {
    page().listeners.delete(this.#load);
    window.removeEventListener(statusEvent, this.#update);
  }

  readonly #update = (): void => this.#host.requestUpdate();

  readonly #load = (): void => {
    usePageLocale().then(
      (locale) => {
        if (!locale || this.#isReady) return;
        this.#isReady = true;
        this.#update();
      },
      // Without any words the tag's own light-DOM content stays; the next change tries again.
      () => undefined,
    );
  };
}
