/** A person's hand in a tag's shadow root. Nothing is found by its words: languages switch. */
import { userEvent, waitFor } from 'storybook/test';

/** The tag that a story is about. */
const tags =
  ':is(kulanz-balance-card, kulanz-plan-chooser, kulanz-support-options, kulanz-nps-prompt, kulanz-care, kulanz-contact-preferences, kulanz-insights, kulanz-agent-brief)';

/** A view may load first, and a backend may be slow. */
const longestWaitMs = 10_000;

/**
 * Waits for an element of the tag, or of a tag that it is made of and shows.
 *
 * @throws when it does not come
 */
export function see(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const root = canvas.querySelector(tags)?.shadowRoot;
      const parts = root?.querySelectorAll(`${tags}:not([hidden])`) ?? [];
      const found = [root, ...[...parts].map(({ shadowRoot }) => shadowRoot)]
        .map((each) => each?.querySelector<HTMLElement>(selector))
        .find(Boolean);
      if (!found) throw new Error(`${selector} is not there`);
      return found;
    },
    { timeout: longestWaitMs },
  );
}

/** The silent shapes of a tag that loads look like its ways, and are none. */
const there = ':not([aria-busy] *)';

/** Presses one after the other, each once it is there; a place that is no control is only waited for. */
export async function press(canvas: HTMLElement, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    await userEvent.click(await see(canvas, `:is(${selector})${there}`));
  }
}

/** Writes into a field. */
export async function write(canvas: HTMLElement, selector: string, text: string): Promise<void> {
  await userEvent.type(await see(canvas, selector), text);
}

/** Chooses an entry of a list by its value. */
export async function choose(canvas: HTMLElement, selector: string, value: string): Promise<void> {
  await userEvent.selectOptions(await see(canvas, selector), value);
}
