import { adoptStyles, type CSSResult, type LitElement, type TemplateResult } from 'lit';

/** A view that loads when it is asked for. */
export interface LaterView {
  /** Undefined while it waits for what it shows. */
  render(): TemplateResult | undefined;
  /** Said to those who cannot see it, whenever it changes. */
  readonly status?: string | undefined;
}

/** What a module in `views/` exports; styles only where those of the tag are not enough. */
export interface LaterViewModule<Host, View extends LaterView = LaterView> {
  readonly styles?: CSSResult;
  createView(host: Host): View;
}

type Modules<Host> = Readonly<Record<string, () => Promise<LaterViewModule<Host>>>>;
type ViewOf<Load> = Load extends () => Promise<LaterViewModule<never, infer View>> ? View : never;

/** Views that load when they are asked for, and keep what the customer has entered. */
export class LaterViews<Host extends { readonly card: LitElement }, Loads extends Modules<Host>> {
  readonly #loads: Loads;
  readonly #host: Host;
  readonly #views = new Map<keyof Loads, LaterView>();

  constructor(loads: Loads, host: Host) {
    this.#loads = loads;
    this.#host = host;
  }

  get<Name extends keyof Loads>(name: Name | undefined): ViewOf<Loads[Name]> | undefined {
    return name && (this.#views.get(name) as ViewOf<Loads[Name]> | undefined);
  }

  /**
   * Makes a view ready to render.
   * @returns undefined when it did not arrive
   */
  async load<Name extends keyof Loads>(name: Name): Promise<ViewOf<Loads[Name]> | undefined> {
    try {
      const module = await this.#loads[name]?.();
      // A second press may have been faster.
      if (module && !this.#views.has(name)) this.#add(name, module);
    } catch {
      // What is not there is said by the tag, with what can be done.
    }
    return this.get(name);
  }

  #add(name: keyof Loads, { styles, createView }: LaterViewModule<Host>): void {
    const { card } = this.#host;
    this.#views.set(name, createView(this.#host));
    if (!styles) return;
    const { elementStyles } = card.constructor as typeof LitElement;
    adoptStyles(card.renderRoot as ShadowRoot, [...elementStyles, styles]);
  }

  /** Everything entered belongs to nobody any more. */
  clear(): void {
    this.#views.clear();
  }
}
