import { clickIn } from '../../support/browsers.js';

/**
 * Presses a control with the pointer, where a person would, once it stays where it is: WebKit scrolls
 * to a new focus only a moment after it was set, and a page may lay itself out in two steps.
 *
 * @param control looked for anew each time, because a view may be drawn again meanwhile
 * @throws (rejects) when something else got the press: what lies over it, or has come in its place
 */
export async function clickAtRest(control: () => HTMLElement): Promise<void> {
  const box = await atRest(control);
  let isPressed = false;
  let pressed = 'nothing';
  const onPress = (event: Event): void => {
    const path = event.composedPath();
    isPressed = path.includes(control());
    pressed = (path[0] as Element).outerHTML;
  };
  addEventListener('pointerdown', onPress, { capture: true, once: true });
  await clickIn(box);
  removeEventListener('pointerdown', onPress, { capture: true });
  if (!isPressed) throw new Error(`The press reached ${pressed}, not what it was for`);
}

/** Where it is, once it stays there. */
async function atRest(control: () => HTMLElement): Promise<DOMRect> {
  let box = await inView(control);
  for (let calmTurns = 0, turns = 0; calmTurns < 3; turns++) {
    if (turns === 400) throw new Error(`It never came to rest: ${control().textContent}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const before = box;
    box = await inView(control);
    const isCalm = Math.abs(box.x - before.x) < 1 && Math.abs(box.y - before.y) < 1;
    calmTurns = isCalm ? calmTurns + 1 : 0;
  }
  return box;
}

async function inView(control: () => HTMLElement): Promise<DOMRect> {
  const { top, bottom } = control().getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    control().scrollIntoView({ block: 'center' });
    await drawn();
  }
  return control().getBoundingClientRect();
}

/**
 * Turns of a busy machine may pass without a frame, and only with one a scroll has come to its end.
 * A page behind another one draws none.
 */
const drawn = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);
