import { Virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from '@open-wc/testing';
import { press, type } from '../../support/browsers.js';
import { oneLine, type TagPage } from './tag-page.js';

/**
 * Tells of each place once a turn, as a browser tells a screen reader. Without it the simulator would
 * speak once a record, and Lit's development build makes two where its production build makes one:
 * it puts an empty text into the page and then fills it.
 */
class OncePerTurn extends MutationObserver {
  constructor(callback: MutationCallback) {
    super((records, observer) => {
      const lastOfPlace = new Map(records.map((record) => [placeOf(record.target), record]));
      callback([...lastOfPlace.values()], observer);
    });
  }
}

const placeOf = (node: Node): Node | null => (node instanceof Element ? node : node.parentNode);

/**
 * Somebody who works with the keyboard alone and hears what a screen reader says of focus and live
 * regions. The reader is a virtual one: it knows the rules of roles and names, and stands in for no
 * person and for none of the real readers. It does not look into shadow roots, so it starts in one.
 */
export class Listener {
  readonly #page: TagPage;
  readonly #reader = new Virtual();
  #heard = 0;
  /** Once the focus is in the tag, no change of the page may take it away. */
  #hasFocus = false;

  private constructor(page: TagPage) {
    this.#page = page;
  }

  /** Begins to listen to a tag that shows its first view. */
  static async to(page: TagPage): Promise<Listener> {
    const listener = new Listener(page);
    const container = page.root.querySelector<HTMLElement>('.card')!;
    await listener.#reader.start({
      container,
      window: { document, MutationObserver: OncePerTurn },
    });
    listener.#heard = (await listener.#reader.spokenPhraseLog()).length;
    return listener;
  }

  /** Goes to a control by its words and presses it: Enter, or Space where something is chosen. */
  async presses(words: string): Promise<void> {
    await this.#goesTo(words);
    await press(this.#page.focused instanceof HTMLInputElement ? 'Space' : 'Enter');
  }

  /** Goes to a field by its label and writes. */
  async writes(label: string, text: string): Promise<void> {
    await this.#goesTo(label);
    await type(text);
  }

  /** Goes to a native list by its label and takes the next entry. */
  async takesNext(label: string): Promise<void> {
    await this.#goesTo(label);
    await press('ArrowDown');
  }

  /** Nothing was said since the last time but this, in this order, each once. */
  async hears(...phrases: string[]): Promise<void> {
    const log = async () => (await this.#reader.spokenPhraseLog()).slice(this.#heard);
    // A page behind another one draws no frames: turns are counted. What is late is heard as well.
    for (let turns = 0, calmTurns = 0; turns < 400 && calmTurns < 20; turns++) {
      await new Promise((resolve) => setTimeout(resolve));
      if ((await log()).length >= phrases.length) calmTurns++;
    }
    const heard = (await log()).map(oneLine);
    this.#heard += heard.length;
    expect(heard).to.deep.equal(phrases);
    if (this.#hasFocus) expect(this.#page.focused, 'what has the focus').not.to.equal(undefined);
  }

  /** Goes on with Tab, and with the arrow keys among choices of one group. */
  async #goesTo(words: string): Promise<void> {
    const page = this.#page;
    await page.comes(() => page.findControl(words), `control "${words}"`);
    const named = buttonWith(page, words) ?? page.control(words);
    const target = named instanceof HTMLLabelElement ? named.control! : named;
    this.#hasFocus = true;
    for (let presses = 0; page.focused !== target; presses++) {
      if (presses === 25) throw new Error(`No key leads to "${words}"`);
      if (areOneGroup(page.focused, target)) await press('ArrowDown');
      else await this.#tabs();
    }
  }

  /** One press of Tab: the focus goes on within the tag, or within a field that has parts. */
  async #tabs(): Promise<void> {
    const before = this.#page.focused;
    await press('Tab');
    const after = this.#page.focused;
    if (!after) throw new Error(`Tab led out of the tag, after ${nameOf(before)}`);
    if (!before || before === after) return;
    const isBehind = before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isBehind) throw new Error(`Tab led from ${nameOf(before)} back to ${nameOf(after)}`);
  }
}

const nameOf = (element: HTMLElement | undefined): string =>
  `${element?.localName} "${oneLine(element?.closest('label')?.textContent ?? element?.textContent)}"`;

/** What has these words and no others, where the words of something else include them. */
const buttonWith = (page: TagPage, words: string): HTMLElement | undefined =>
  [...page.root.querySelectorAll('button')].find((each) => oneLine(each.textContent) === words);

const areOneGroup = (one: HTMLElement | undefined, other: HTMLElement): boolean =>
  one instanceof HTMLInputElement &&
  other instanceof HTMLInputElement &&
  one.type === 'radio' &&
  one.name === other.name;
