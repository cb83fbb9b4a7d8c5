import { ReactiveElement, type PropertyDeclarations } from 'lit';
import { version } from '../../controllers/index.js';
import { checkWhenIdle } from '../../runtime/check-when-idle.js';
import type { KulanzOptions } from '../../runtime/options.js';
import { announceChange, page } from '../../runtime/page.js';
import { renewRuntime, startRuntime, stopRuntime } from '../../runtime/start-runtime.js';

/** A list of origins, separated by spaces. */
const originList = { fromAttribute: (value: string | null) => value?.split(/\s+/).filter(Boolean) };

/**
 * @summary Connects the tags inside it with a backend, one account and one language.
 *
 * It shows nothing itself. It may be upgraded before or after its tags, and its attributes may
 * change at any time: tags follow. Only `account-key`, `base-url`, `token-url` and `backend` start
 * anew, with everything known dropped at once.
 *
 * @slot - The tags, anywhere inside, also in other elements' shadow roots.
 *
 * @event {KulanzErrorEvent} kulanz-error - Something failed; details for monitoring.
 * @event {KulanzAuthRequiredEvent} kulanz-auth-required - Nobody is signed in; sign in, then `reset()`.
 * @event {KulanzStepUpEvent} kulanz-step-up - The person must prove who they are once more.
 * @event {KulanzPaymentStartEvent} kulanz-payment-start - About to leave for the payment provider.
 * @event {KulanzPaymentResultEvent} kulanz-payment-result - A payment is settled; once for each.
 * @event {KulanzInteractionEvent} kulanz-interaction - How one of its tags is used; only while `consent` allows improvement.
 * @event {KulanzRedirectBlockedEvent} kulanz-redirect-blocked - An address was refused; nothing was opened.
 */
export class KulanzProvider extends ReactiveElement {
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    backend: { attribute: false },
    baseUrl: { attribute: 'base-url' },
    getAccessToken: { attribute: false },
    tokenUrl: { attribute: 'token-url' },
    accountKey: { attribute: 'account-key' },
    locale: {},
    formality: {},
    wording: { attribute: false },
    wordingUrl: { attribute: 'wording-url' },
    paymentOrigins: { attribute: 'payment-origins', converter: originList },
    returnUrl: { attribute: 'return-url' },
    keepReturnParam: { attribute: 'keep-return-param', type: Boolean },
    stepUpUrl: { attribute: 'step-up-url' },
    framing: { converter: originList },
    consent: { attribute: false },
  };

  /** Any object with the methods of the contract, instead of `base-url`. */
  declare backend: KulanzOptions['backend'];
  /** Where the contract is served, without `/v1`. */
  declare baseUrl: KulanzOptions['baseUrl'];
  /** Answers `{ accessToken, expiresInSeconds }`, or `null` when nobody is signed in. */
  declare getAccessToken: KulanzOptions['getAccessToken'];
  /** Instead of `getAccessToken`: an address of this site that answers the same by POST. */
  declare tokenUrl: KulanzOptions['tokenUrl'];
  /** Any text that differs between accounts; a change drops everything known. */
  declare accountKey: KulanzOptions['accountKey'];
  /** Language tag; the best fit is served to the whole page. Default: the page's `lang`. */
  declare locale: KulanzOptions['locale'];
  /** `informal` serves German with "du". */
  declare formality: KulanzOptions['formality'];
  /** The host's own words: `{ "<locale>": { "<key>": "<text>" } }`. */
  declare wording: KulanzOptions['wording'];
  /** An address of this site with such words as JSON. */
  declare wordingUrl: KulanzOptions['wordingUrl'];
  /** Exact origins that a payment may lead to; in the attribute separated by spaces. */
  declare paymentOrigins: KulanzOptions['paymentOrigins'];
  /** Where a payment returns to. Default: the page's own address. */
  declare returnUrl: KulanzOptions['returnUrl'];
  /** Leaves `?payment=` in the address after the payment is settled. */
  declare keepReturnParam: KulanzOptions['keepReturnParam'];
  /** With `token-url`: where the tab goes when the person must prove who they are once more. */
  declare stepUpUrl: KulanzOptions['stepUpUrl'];
  /** Pages of other origins in whose frames people may confirm: origins, or `allow` for any. */
  declare framing: KulanzOptions['framing'];
  /** What the person agreed to. Without it nothing is ever reported. */
  declare consent: KulanzOptions['consent'];

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A provider that moves within the document leaves and comes back in the same task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /** Drops everything known and the token, at once: after a sign-in, a sign-out, another account. */
  reset(): void {
    const runtime = page().runtimeOf.get(this);
    if (!runtime) return;
    stopRuntime(runtime);
    page().runtimeOf.set(this, startRuntime(runtime.options, this));
    announceChange();
  }

  /** For routers and native apps: fetches and shows the result of a payment. */
  async resumePayment(paymentId: string): Promise<void> {
    await this.updateComplete;
    page().runtimeOf.get(this)?.resumePayment(paymentId);
  }

  /** Its children stay in the light DOM, as they are. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const options = this.#options();
    const { backend, baseUrl, getAccessToken, tokenUrl } = options;
    const { runtimeOf } = page();
    if (this.isConnected && (backend ?? (baseUrl && (getAccessToken ?? tokenUrl)))) {
      runtimeOf.set(this, renewRuntime(runtimeOf.get(this), options, this));
      announceChange();
    } else this.#stop();
    // Properties may follow: a provider without a backend is not wrong yet.
    if (backend ?? baseUrl) {
      checkWhenIdle(this, () => this.#options());
    }
  }

  /** The options as they are set now; an empty attribute is no value. */
  #options(): KulanzOptions {
    const names = (this.constructor as typeof KulanzProvider).elementProperties.keys();
    return Object.fromEntries(
      [...names].map((name) => [name, this[name as keyof KulanzProvider] || undefined]),
    );
  }

  #stop(): void {
    const runtime = page().runtimeOf.get(this);
    if (!runtime) return;
    stopRuntime(runtime);
    page().runtimeOf.delete(this);
    announceChange();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kulanz-provider': KulanzProvider;
  }
}
