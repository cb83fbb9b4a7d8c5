import type { ReactiveController } from 'lit';
import { usePageLocale } from '../runtime/locale.js';
import { page } from '../runtime/page.js';
import type { ControllerHost } from './account-controller.js';

/** Tells a tag when its words are there, and re-renders it when the page changes its language. */
export class LocaleController implements ReactiveController {
  readonly #host: ControllerHost;
  #locale = '';

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** False until words are loaded: show none. */
  get ready(): boolean {
    return !!this.#locale;
  }

  /** The language that is served, for `lang`, amounts and dates; empty until it is ready. */
  get locale(): string {
    return this.#locale;
  }

  hostConnected(): void {
    page().listeners.add(this.#load);
    this.#load();
  }

  /**
   * A browser that translates the page wraps texts in `<font>`. Texts that change would then change
   * where nobody sees it, so they are unwrapped; the browser translates the new ones again.
   */
  hostUpdate(): void {
    this.#host.shadowRoot
      ?.querySelectorAll<HTMLElement>('font')
      .forEach((font) => font.replaceWith(font.textContent));
  }

  hostDisconnected(): void {
    page().listeners.delete(this.#load);
  }

  readonly #load = (): void => {
    usePageLocale().then(
      (locale = '') => {
        this.#locale = locale;
        this.#host.requestUpdate();
      },
      // Without any words the tag's own light-DOM content stays; the next change tries again.
      () => undefined,
    );
  };
}
