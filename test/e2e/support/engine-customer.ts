/** A person with a keyboard in front of the site, in an engine that has no accessibility tree to ask. */
import type { DemoCustomer } from '../../../demo/seed/index.js';
import { type Language, paths, texts } from '../../../demo/site/language.js';
import type { Engine } from './engine.js';

/** What every script in the page may use: all elements, also in shadow roots, and how they are called. */
const inPage = `
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element]);
  const line = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const nameOf = (element) =>
    line(element.getAttribute('aria-label') ?? (element.labels?.[0] ?? element).textContent);
  const seen = (selector) =>
    all(document).filter((element) => element.matches(selector) && element.getClientRects().length);
  const focused = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
`;

const controls = 'button, a, input, select, textarea';
const mostPresses = 80;
const longestWaitMs = 20_000;

export class EngineCustomer {
  constructor(
    readonly engine: Engine,
    readonly siteUrl: string,
    readonly language: Language,
  ) {}

  ask<Answer>(script: string): Promise<Answer> {
    return this.engine.ask<Answer>(inPage + script);
  }

  /** From the list of people to the page on which all help is. */
  async signIn({ name, situation }: DemoCustomer): Promise<void> {
    const { language } = this;
    await this.engine.goTo(this.siteUrl + paths[language].signIn);
    await this.write(texts[language].signIn.searchLabel, name);
    await this.press(`${name} ${situation[language]}`);
    await this.waits(`return seen('kulanz-balance-card').length > 0`, 'the bills');
    await this.opensHelp();
  }

  /** Also loads anew: nothing of it is kept in the page. */
  async opensHelp(): Promise<void> {
    await this.engine.goTo('about:blank');
    await this.engine.goTo(this.siteUrl + paths[this.language].help);
    await this.waits(`return seen('#heading').length > 0`, 'the help');
  }

  async waits(script: string, what: string): Promise<void> {
    const end = Date.now() + longestWaitMs;
    while (!(await this.ask<boolean>(script).catch(() => false))) {
      if (Date.now() > end) {
        const text = `return seen('#heading, ${controls}').map(nameOf).join(' | ')`;
        throw new Error(`Never came: ${what}. Instead: ${await this.ask<string>(text)}`);
      }
    }
  }

  seesHeading(words: string): Promise<void> {
    const script = `return seen('h1, h2, h3, h4, [role="heading"]').some((each) => nameOf(each) === ${JSON.stringify(words)})`;
    return this.waits(script, `heading "${words}"`);
  }

  /** The words of what a selector finds, once it can be seen. */
  async read(selector: string): Promise<string> {
    const found = JSON.stringify(selector);
    await this.waits(`return seen(${found}).length > 0`, selector);
    return this.ask(`return nameOf(seen(${found})[0])`);
  }

  /** Goes on with Tab to the control that begins with these words. */
  async goTo(words: string): Promise<void> {
    await this.#tabTo(`nameOf(element).startsWith(${JSON.stringify(words)})`, `"${words}"`);
  }

  /** Goes on with Tab to a field. */
  async goToField(selector: string): Promise<void> {
    await this.#tabTo(`element.matches(${JSON.stringify(selector)})`, selector);
  }

  async #tabTo(isWanted: string, what: string): Promise<void> {
    const wanted = `const isWanted = (element) => ${isWanted};`;
    await this.waits(`${wanted} return seen('${controls}').some(isWanted)`, what);
    const isThere = `${wanted} const element = focused(); return !!element?.matches('${controls}') && isWanted(element)`;
    for (let presses = 0; presses < mostPresses; presses++) {
      if (await this.ask<boolean>(isThere)) return;
      await this.engine.press('Tab');
    }
    throw new Error(`${mostPresses} presses of Tab do not lead to ${what}`);
  }

  async press(words: string): Promise<void> {
    await this.goTo(words);
    await this.engine.press('Enter');
  }

  /** Ticks a box or chooses the first of a group. */
  async choose(selector: string): Promise<void> {
    await this.goToField(selector);
    await this.engine.press(' ');
    await this.waits('return focused().checked', `${selector} chosen`);
  }

  async write(label: string, text: string): Promise<void> {
    await this.goTo(label);
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.engine.press(character);
  }

  /** Types the last day that a date field takes, its parts in the order of the engine's language. */
  async writeLastDay(selector: string): Promise<void> {
    await this.goToField(selector);
    const { day, parts } = await this.ask<{ day: string; parts: string[] }>(`
      const day = focused().max;
      const format = { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' };
      const parts = new Intl.DateTimeFormat(undefined, format).format(new Date(day));
      return { day, parts: parts.match(/\\d+/g) };
    `);
    for (const [at, part] of parts.entries()) {
      if (at > 0 && this.engine.keyToNextPart) await this.engine.press(this.engine.keyToNextPart);
      await this.type(part);
    }
    await this.waits(`return focused().value === '${day}'`, `${day} entered`);
  }

  /** Shows the telco once more who is there. */
  async provesByPin({ pin, confirmPin }: Record<'pin' | 'confirmPin', string>): Promise<void> {
    const hint = await this.read('#pin-hint');
    await this.write(pin, /\d{4}/.exec(hint)?.[0] ?? '');
    await this.press(confirmPin);
  }
}
