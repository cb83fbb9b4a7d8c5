/**
 * What element tests ask of the browser that runs them, the same in all three engines.
 * The commands behind it are in scripts/engine-commands.mjs.
 */
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';

const startViewport = { width: 800, height: 600 };
let viewportChanged = false;
let mediaChanged = false;

/**
 * Presses real keys together and releases them: `press('Enter')`, `press('Shift', 'Tab')`.
 * Names are those of `KeyboardEvent.key`, and `Space`.
 */
export async function press(...keys: string[]): Promise<void> {
  await executeServerCommand(
    'kulanz:press',
    keys.map((key) => (key === 'Space' ? ' ' : key)),
  );
}

let clicks = 0;

/**
 * Presses with the pointer within a box of the page area. Never twice at one place: two quick presses
 * there would be a double one, which a test makes without its will.
 */
export async function clickIn({ x, y, width, height }: DOMRect): Promise<void> {
  clicks += 1;
  const across = clicks % 2 === 0 ? 0.4 : 0.6;
  const position: [number, number] = [Math.round(x + width * across), Math.round(y + height / 2)];
  await sendMouse({ type: 'click', position });
}

/** Types text with real key presses. */
export async function type(text: string): Promise<void> {
  for (const character of text) await press(character);
}

/** Sets the size of the page area in CSS pixels, until the test ends. */
export async function setViewport(width: number, height = startViewport.height): Promise<void> {
  viewportChanged = true;
  await executeServerCommand('kulanz:viewport', { width, height });
}

/** Media features by their CSS names. */
export interface MediaFeatures {
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'forced-colors'?: 'active' | 'none';
}

/**
 * Emulates media features, until the test ends; `{}` gives the real ones back.
 *
 * @returns false where the engine cannot do it (Firefox and WebKit): nothing was changed
 */
export async function emulateMedia(features: MediaFeatures): Promise<boolean> {
  mediaChanged = true;
  return executeServerCommand<boolean, MediaFeatures>('kulanz:media', features);
}

// The runner uses one page for many test files: leave it as it was found.
afterEach(async () => {
  if (viewportChanged) await setViewport(startViewport.width);
  if (mediaChanged) await emulateMedia({});
  viewportChanged = false;
  mediaChanged = false;
});
