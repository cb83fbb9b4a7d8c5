import { fixture, html } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/provider/define.js';
import type { KulanzBalanceCard } from '../../../src/elements/balance-card/balance-card.js';
import type { KulanzProvider } from '../../../src/index.js';
import type { Account, Payment, Session } from '../../../src/core/contract/index.js';
import { createRestBackend } from '../../../src/index.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/testing/index.js';
import { press } from '../../support/browsers.js';
import { clickAtRest } from '../support/click-at-rest.js';

/** A Tuesday; far from the device's clock, which must not matter. */
export const now = new Date('2026-03-10T09:00:00Z');

/** What a backend would have answered instead. */
export interface Alter {
  readonly 'GET /session'?: (session: Session) => unknown;
  readonly 'GET /account'?: (account: Account) => unknown;
  readonly 'POST /payments'?: (payment: Payment) => unknown;
}

type Change = (answer: unknown) => unknown;

export interface CardPageOptions extends Partial<SandboxOptions> {
  readonly locale?: string;
  readonly alter?: Alter;
  readonly paymentOrigins?: readonly string[];
}

/** The card on a page with a provider, the usual rest client and the whole backend behind it. */
export class CardPage {
  /** Such as `GET /account`, in the order sent. */
  readonly requests: string[] = [];
  readonly sandbox: Sandbox;
  provider!: KulanzProvider;
  card!: KulanzBalanceCard;
  readonly #options: CardPageOptions;

  constructor(options: CardPageOptions = {}) {
    this.#options = options;
    this.sandbox = createSandbox({
      scenario: 'overdue',
      pageOrigin: location.origin,
      clock: () => now,
      ...options,
    });
  }

  /** Puts provider and card on the page, without a backend yet. */
  async place(content: unknown = ''): Promise<void> {
    const { locale = 'de' } = this.#options;
    document.documentElement.lang = locale;
    this.provider = await fixture<KulanzProvider>(html`
      <kulanz-provider locale=${locale}>
        <kulanz-balance-card>${content}</kulanz-balance-card>
      </kulanz-provider>
    `);
    this.card = this.provider.querySelector('kulanz-balance-card') as KulanzBalanceCard;
  }

  connect(): void {
    const { paymentOrigins = this.sandbox.paymentOrigins } = this.#options;
    Object.assign(this.provider, { backend: this.#backend(), paymentOrigins });
  }

  #backend() {
    return createRestBackend({
      baseUrl: this.sandbox.baseUrl,
      getAccessToken: this.sandbox.getAccessToken,
      fetch: (input, init) => this.#fetch(input, init),
      retryPauseMs: 0,
    });
  }

  async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const path = new URL(String(input)).pathname.replace('/v1', '');
    const operation = `${init?.method ?? 'GET'} ${path}`;
    this.requests.push(operation);
    const response = await this.sandbox.fetch(input, init);
    const alter = this.#options.alter?.[operation as keyof Alter] as Change | undefined;
    if (!alter || !response.ok) return response;
    const { status, headers } = response;
    return new Response(JSON.stringify(alter(await response.json())), { status, headers });
  }

  count(operation: string): number {
    return this.requests.filter((request) => request === operation).length;
  }

  get root(): ShadowRoot {
    return this.card.shadowRoot!;
  }

  /** All that a person reads, in one line. */
  get text(): string {
    return oneLine(this.root.textContent);
  }

  get heading(): string {
    return oneLine(this.root.querySelector('#heading')?.textContent);
  }

  /** Whether the focus is on the heading of the view, as it is after each step. */
  get isHeadingFocused(): boolean {
    return this.root.activeElement?.id === 'heading';
  }

  /** Buttons, links and choices, by the words on them. */
  control(words: string): HTMLElement {
    const found = this.findControl(words);
    if (!found) throw new Error(`No control "${words}" in: ${this.text}`);
    return found;
  }

  findControl(words: string): HTMLElement | undefined {
    return [...this.root.querySelectorAll<HTMLElement>('button, a, label')].find((each) =>
      oneLine(each.textContent).includes(words),
    );
  }

  /** Waits until a view with this heading is shown. */
  async shows(heading: string): Promise<void> {
    await until(
      () => this.heading.includes(heading),
      `heading "${heading}"`,
      () => this.text,
    );
  }

  /** Waits until these words are somewhere in the card. */
  async says(words: string): Promise<void> {
    await until(
      () => this.text.includes(words),
      `words "${words}"`,
      () => this.text,
    );
  }

  /** Presses with the pointer, where a person would. */
  async click(words: string): Promise<void> {
    await until(
      () => this.findControl(words),
      `control "${words}"`,
      () => this.text,
    );
    await clickAtRest(() => this.control(words));
  }

  /** Goes on with Tab until the focus is on these words; a person with a keyboard alone. */
  async tabTo(words: string): Promise<void> {
    for (let presses = 0; presses < 20; presses++) {
      const focused = this.root.activeElement;
      if (focused && oneLine((focused.closest('label') ?? focused).textContent).includes(words)) {
        return;
      }
      await press('Tab');
    }
    throw new Error(`Tab never reached "${words}"`);
  }
}

/** A card on a page that shows what the backend knows. */
export async function openCard(options: CardPageOptions = {}): Promise<CardPage> {
  const page = new CardPage(options);
  await page.place();
  page.connect();
  await until(
    () => page.heading,
    'first view',
    () => page.text,
  );
  return page;
}

/** Waits for a condition; `seen` tells what was there instead. */
export async function until(
  isSo: () => unknown,
  what: string,
  seen?: () => string,
  longestMs = 8_000,
): Promise<void> {
  for (const start = performance.now(); !isSo();) {
    if (performance.now() - start > longestMs) {
      throw new Error(`Never came: ${what}. Instead: ${seen?.() ?? ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const oneLine = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();
