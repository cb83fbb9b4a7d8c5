import { act, type Answer, type Order } from './act.js';

/** A page that is driven from outside: a `Page` or `Frame` of Playwright or Puppeteer. */
export interface DrivenPage {
  evaluate(act: (order: Order) => Answer, order: Order): Promise<Answer>;
}

/**
 * Where a tag is: a page that is driven from outside, or, in the page itself, the tag or what is
 * around it, such as `document` or the `container` of Testing Library.
 */
export type Place = DrivenPage | ParentNode;

export interface DriverOptions {
  /** Which tag, where the page has several. Default: the first one of its name. */
  readonly selector?: string;
  /** How long something may take, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number;
}

/** Something did not come in time. The message says what was there instead. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}

/** The one press that leads on in a view; every other button there says that it does not submit. */
const mainAction = ':is(form, [data-view]) button:not([type="button"])';
/** In a view that is not the first one it always comes first. */
const wayBack = '[data-view] button[type="button"]';
const pauseMs = 20;

/**
 * What the drivers of all tags can do. They know roles, names of fields, parts and events, in any
 * language, and press as a script does. Everything waits until it can be done.
 *
 * @throws (rejects) DriverError when it cannot be done in time
 */
export class TagDriver {
  readonly #place: Place;
  readonly #tag: string;
  readonly #timeoutMs: number;

  constructor(
    place: Place,
    tag: string,
    { selector = tag, timeoutMs = 10_000 }: DriverOptions = {},
  ) {
    this.#place = place;
    this.#tag = selector;
    this.#timeoutMs = timeoutMs;
  }

  /** Waits until the tag shows what it is for, or why it cannot. */
  async ready(): Promise<void> {
    await this.untilDone({ act: 'look' }, 'anything but the skeleton');
  }

  /** The heading of the view, as a person reads it. */
  async heading(): Promise<string> {
    const [heading = ''] = await this.texts('[role="heading"]', 'a heading');
    return heading;
  }

  /** All that a person reads, in one line. */
  async text(): Promise<string> {
    const [text = ''] = await this.texts('[part~="card"]', 'a card');
    return text;
  }

  /** Fills a field in, by the name that it has in the form. */
  async fill(field: string, text: string): Promise<void> {
    await this.untilDone({ act: 'fill', find: fieldOf(field), text }, `the field "${field}"`);
  }

  /**
   * Chooses from a group, by the name that it has in the form.
   * @param position from 1
   */
  async chooseFrom(group: string, position: number): Promise<void> {
    await this.press(fieldOf(group), `choice ${position} of "${group}"`, position - 1);
  }

  /** Presses the button that leads on in this view: to a review, or to what is done. */
  async next(): Promise<void> {
    await this.press(mainAction, 'a button that leads on');
  }

  /** Goes back to the view before; nothing that was entered is lost. */
  async back(): Promise<void> {
    await this.press(wayBack, 'a way back');
  }

  protected async press(find: string, what: string, at = 0): Promise<void> {
    await this.untilDone({ act: 'press', find, at }, what);
  }

  /** Presses all of these there are now. */
  protected async pressAll(find: string): Promise<void> {
    const { texts } = await this.send({ act: 'look', find });
    for (let left = texts.length; left > 0; left -= 1) await this.press(find, find);
  }

  protected async texts(find: string, what: string): Promise<readonly string[]> {
    return (await this.untilDone({ act: 'look', find }, what)).texts;
  }

  /** Does something that ends with an event of the tag, and waits for it. */
  protected async untilEvent<Fields>(
    event: string,
    run: () => Promise<void>,
    { cancels = false } = {},
  ): Promise<Fields> {
    await this.untilDone({ act: 'listen', event, cancels }, `<${this.#tag}>`);
    await run();
    const answer = await this.untilDone({ act: 'heard', event }, `the event "${event}"`);
    return answer.event as Fields;
  }

  /** Waits until an order is carried out. */
  protected async untilDone(order: Omit<Order, 'tag'>, what: string): Promise<Answer> {
    return this.#until(order, ({ done }) => done, what);
  }

  /** Waits until something is there no more. */
  protected async untilGone(find: string, what: string): Promise<void> {
    const isGone = ({ done, ready }: Answer): boolean => ready && !done;
    await this.#until({ act: 'look', find }, isGone, `an end of ${what}`);
  }

  protected async send(order: Omit<Order, 'tag'>): Promise<Answer> {
    const whole = { ...order, tag: this.#tag };
    return 'evaluate' in this.#place ? this.#place.evaluate(act, whole) : act(whole, this.#place);
  }

  async #until(
    order: Omit<Order, 'tag'>,
    isEnd: (answer: Answer) => boolean,
    what: string,
  ): Promise<Answer> {
    const end = performance.now() + this.#timeoutMs;
    for (;;) {
      const answer = await this.send(order);
      if (isEnd(answer)) return answer;
      if (performance.now() > end) {
        throw new DriverError(`${this.#tag}: never came: ${what}. Instead: ${answer.there}`);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

export const fieldOf = (name: string): string => `[name="${name}"]`;
