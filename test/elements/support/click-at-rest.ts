import { clickIn } from '../../support/browsers.js';

/**
 * Presses a control with the pointer, where a person would, once it stays where it is: WebKit scrolls
 * to a new focus only a moment after it was set, and a page may lay itself out in two steps.
 * @param control looked for anew each time, because a view may be drawn again meanwhile
 */
export async function clickAtRest(control: () => HTMLElement): Promise<void> {
  let box = intoView(control());
  for (let calmTurns = 0, turns = 0; calmTurns < 3; turns++) {
    if (turns === 400) throw new Error(`It never came to rest: ${control().textContent}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const before = box;
    box = intoView(control());
    const isCalm = Math.abs(box.x - before.x) < 1 && Math.abs(box.y - before.y) < 1;
    calmTurns = isCalm ? calmTurns + 1 : 0;
  }
  await clickIn(box);
}

function intoView(control: HTMLElement): DOMRect {
  const { top, bottom } = control.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) control.scrollIntoView({ block: 'center' });
  return control.getBoundingClientRect();
}
