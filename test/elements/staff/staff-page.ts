import { fixture, html } from '@open-wc/testing';
import type { StaffCall } from '../../../src/core/backend/index.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { clickAtRest } from '../support/click-at-rest.js';
import { oneLine } from '../support/tag-page.js';

export type StaffAnswer = (operation: string, input: unknown) => Promise<unknown>;

export const refusal = (status: number, code: 'insufficient-scope' | 'not-found' | 'unavailable') =>
  new KulanzError('problem', '', { code, status });

/** Until what has arrived is drawn: some turns, since frames stop in a page behind another one. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setTimeout(resolve));
}

/** A staff tag on a page of its own, with a backend that the test answers for. */
export class StaffPage {
  /** Every request, as `operation {input}`. */
  readonly sent: string[] = [];
  tag!: HTMLElement;
  readonly #answer: StaffAnswer;

  constructor(answer: StaffAnswer) {
    this.#answer = answer;
  }

  async place(name: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    this.tag = document.createElement(name);
    for (const [key, value] of Object.entries({ locale: 'de', ...attributes })) {
      this.tag.setAttribute(key, value);
    }
    Object.assign(this.tag, { backend: this.#call });
    holder.append(this.tag);
    await this.comes(() => this.find('#heading'), 'the words');
  }

  readonly #call = (async (operation: string, input: unknown) => {
    this.sent.push(`${operation} ${JSON.stringify(input)}`);
    const data = await this.#answer(operation, input);
    return { data, etag: JSON.stringify(data) };
  }) as StaffCall;

  get root(): ShadowRoot {
    return this.tag.shadowRoot!;
  }

  get text(): string {
    return oneLine(this.root.textContent);
  }

  get announced(): string {
    return oneLine(this.root.querySelector('[role="status"]')?.textContent);
  }

  find<E extends HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }

  get<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.find<E>(selector);
    if (!found) throw new Error(`No ${selector} in: ${this.text}`);
    return found;
  }

  button(words: string): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>('button, summary')].find((each) =>
      `${each.ariaLabel ?? ''} ${oneLine(each.textContent)}`.includes(words),
    );
    if (!found) throw new Error(`No button "${words}" in: ${this.text}`);
    return found;
  }

  async click(words: string): Promise<void> {
    await clickAtRest(() => this.button(words));
  }

  async comes(isSo: () => unknown, what: string, mostTurns = 400): Promise<void> {
    for (let turns = 0; !isSo(); turns++) {
      if (turns === mostTurns) throw new Error(`Never came: ${what}. Instead: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  says(words: string): Promise<void> {
    return this.comes(() => this.text.includes(words), `words "${words}"`);
  }
}
