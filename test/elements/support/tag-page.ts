import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import {
  createRestBackend,
  type AccessToken,
  type Account,
  type CallbackSlots,
  type ContactPreferences,
  type Item,
  type KulanzProvider,
  type PaymentOptions,
  type Plan,
  type PlanOffer,
  type PlanOffers,
  type RestBackendOptions,
  type Session,
  type SupportOptions,
  type SupportRequest,
  type TokenRequest,
} from '../../../src/index.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/testing/index.js';
import { press } from '../../support/browsers.js';
import { clickAtRest } from './click-at-rest.js';

/** A Tuesday; far from the device's clock, which must not matter. scripts/fault-server.mjs has it, too. */
const start = Date.parse('2026-03-10T09:00:00Z');

export interface Sent {
  /** Such as `GET /account`. */
  readonly operation: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** What stands between page and backend: passes the request on, or does something else. */
export type Between = (sent: Sent, send: () => Promise<Response>) => Promise<Response>;

export interface TagPageOptions extends Partial<SandboxOptions> {
  readonly locale?: string;
  readonly between?: Between;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Of a real server, such as a fault server. Default: the sandbox in this page. */
  readonly serverUrl?: string;
  /** Of a frame that may be left while a request is on its way. Default: this page's. */
  readonly frame?: HTMLIFrameElement;
  /** The host's, in place of a good one. */
  readonly firstToken?: AccessToken;
  /** Default: no pause between tries, and the usual times. */
  readonly rest?: Pick<RestBackendOptions, 'readTimeoutMs' | 'writeTimeoutMs' | 'retryPauseMs'>;
}

/** A tag on a page with a provider, the usual rest client and the whole backend behind it. */
export class TagPage {
  readonly sent: Sent[] = [];
  /** Why the host was asked for tokens, in order. */
  readonly tokenRequests: string[] = [];
  readonly sandbox: Sandbox;
  /** May be changed at any time. */
  between: Between;
  /** How far the server's time has gone on. */
  passedMs = 0;
  provider!: KulanzProvider;
  tag!: HTMLElement;
  readonly #name: string;
  readonly #options: TagPageOptions;

  constructor(name: string, options: TagPageOptions = {}) {
    this.#name = name;
    this.#options = options;
    this.between = options.between ?? ((_sent, send) => send());
    this.sandbox = createSandbox({
      scenario: 'overdue',
      pageOrigin: location.origin,
      clock: () => new Date(start + this.passedMs),
      ...options,
    });
  }

  /** Puts provider and tag on the page, without a backend yet. */
  async place(content = ''): Promise<void> {
    const { locale = 'de', attributes = {} } = this.#options;
    document.documentElement.lang = locale;
    this.provider = await fixture<KulanzProvider>(
      html`<kulanz-provider locale=${locale}></kulanz-provider>`,
    );
    this.tag = document.createElement(this.#name);
    this.tag.append(content);
    for (const [name, value] of Object.entries(attributes)) this.tag.setAttribute(name, value);
    this.provider.append(this.tag);
  }

  connect(): void {
    const backend = createRestBackend({
      baseUrl: this.#options.serverUrl ?? this.sandbox.baseUrl,
      getAccessToken: (request) => this.#getAccessToken(request),
      fetch: (input, init) => this.#fetch(input, init),
      retryPauseMs: 0,
      ...this.#options.rest,
    });
    Object.assign(this.provider, { backend, paymentOrigins: this.sandbox.paymentOrigins });
  }

  #getAccessToken(request: TokenRequest): Promise<AccessToken | null> {
    this.tokenRequests.push(request.reason);
    const { firstToken } = this.#options;
    return firstToken && this.tokenRequests.length === 1
      ? Promise.resolve(firstToken)
      : this.sandbox.getAccessToken(request);
  }

  async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const path = new URL(String(input)).pathname.replace('/v1', '');
    const sent: Sent = {
      operation: `${init?.method ?? 'GET'} ${path}`,
      key: new Headers(init?.headers).get('idempotency-key'),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    this.sent.push(sent);
    const { serverUrl, frame } = this.#options;
    const { fetch } = frame?.contentWindow ?? globalThis;
    return this.between(sent, () => (serverUrl ? fetch : this.sandbox.fetch)(input, init));
  }

  /** The requests of an operation. */
  of(operation: string): Sent[] {
    return this.sent.filter((sent) => sent.operation === operation);
  }

  get root(): ShadowRoot {
    return this.tag.shadowRoot!;
  }

  /** All that a person reads, in one line. */
  get text(): string {
    return oneLine(this.root.textContent);
  }

  get heading(): string {
    return oneLine(this.root.querySelector('#heading')?.textContent);
  }

  /** What is read out without being asked. */
  get announced(): string {
    return oneLine(this.root.querySelector('[role="status"]')?.textContent);
  }

  get focused(): HTMLElement | undefined {
    return (this.root.activeElement as HTMLElement | null) ?? undefined;
  }

  findControl(words: string): HTMLElement | undefined {
    return [...this.root.querySelectorAll<HTMLElement>('button, a, label, summary')].find((each) =>
      oneLine(each.textContent).includes(words),
    );
  }

  /** Buttons, links and choices, by the words on them. */
  control(words: string): HTMLElement {
    const found = this.findControl(words);
    if (!found) throw new Error(`No control "${words}" in: ${this.text}`);
    return found;
  }

  /** Waits until a view with this heading is shown and has the focus. */
  async opens(heading: string): Promise<void> {
    await this.shows(heading);
    await this.comes(() => this.focused?.id === 'heading', `focus on "${heading}"`);
  }

  /** Waits until a view with this heading is shown. */
  async shows(heading: string): Promise<void> {
    await this.comes(() => this.heading.includes(heading), `heading "${heading}"`);
  }

  /** Waits until these words are somewhere in the tag. */
  async says(words: string): Promise<void> {
    await this.comes(() => this.text.includes(words), `words "${words}"`);
  }

  /** Waits until something is so. */
  async comes(isSo: () => unknown, what: string, mostTurns = 400): Promise<void> {
    for (let turns = 0; !isSo(); turns++) {
      if (turns === mostTurns) throw new Error(`Never came: ${what}. Instead: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Presses with the pointer, where a person would. */
  async click(words: string): Promise<void> {
    await this.comes(() => this.findControl(words), `control "${words}"`);
    await clickAtRest(() => this.control(words));
  }

  /** Goes on with Tab until the focus is on these words; a person with a keyboard alone. */
  async tabTo(words: string): Promise<void> {
    for (let presses = 0; presses < 25; presses++) {
      const { focused } = this;
      const named = focused?.closest('label') ?? focused;
      if (oneLine(named?.textContent).includes(words)) return;
      await press('Tab');
    }
    throw new Error(`Tab never reached "${words}"`);
  }

  /** Goes on with Tab until the focus is on an entry of this name. */
  async tabToField(name: string): Promise<void> {
    for (let presses = 0; presses < 25; presses++) {
      if (this.focused?.getAttribute('name') === name) return;
      await press('Tab');
    }
    throw new Error(`Tab never reached the field "${name}"`);
  }
}

/** A page whose tag shows what the backend knows. */
export async function openTag(name: string, options: TagPageOptions = {}): Promise<TagPage> {
  const page = new TagPage(name, options);
  await page.place();
  page.connect();
  await page.comes(() => page.heading, 'first view');
  return page;
}

interface Answers {
  'GET /session': Session;
  'GET /account': Account;
  'GET /payment-options': PaymentOptions;
  'GET /plan-offers': PlanOffers;
  'POST /plan-quotes': PlanOffer;
  'GET /support-options': SupportOptions;
  'GET /callback-slots': CallbackSlots;
  'GET /contact-preferences': ContactPreferences;
  'GET /requests': { data: SupportRequest[]; nextCursor?: string };
  'GET /account/items': { data: Item[]; nextCursor?: string };
  'POST /disputes': SupportRequest;
  [plan: `GET /plans/${string}`]: Plan;
}
type Changes = { readonly [K in keyof Answers]?: (body: Answers[K]) => unknown };

/** Answers of some operations changed, as another backend would give them. */
export const altered =
  (changes: Changes): Between =>
  async ({ operation }, send) => {
    const response = await send();
    const change = changes[operation as keyof Answers] as ((body: unknown) => unknown) | undefined;
    if (!change || !response.ok) return response;
    const { status, headers } = response;
    return new Response(JSON.stringify(change(await response.json())), { status, headers });
  };

/** A problem of the contract instead of the answer; the backend never hears of the request. */
export const refused =
  (operation: string, status: number, code: string, more: object = {}): Between =>
  async (sent, send) =>
    sent.operation === operation
      ? Response.json(
          {
            type: `urn:kulanz:problem:${code}`,
            title: code,
            status,
            code,
            retryable: false,
            traceId: 'test',
            ...more,
          },
          { status, headers: { 'content-type': 'application/problem+json' } },
        )
      : send();

/** Scrolls only to what is out of sight: each further scroll of Firefox may round to another pixel, so that nothing ever rests. */
export const oneLine = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();
