/** Compares pictures in the browser that took them, which can read them without a library. */
import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

export interface Comparison {
  /**
   * @param before PNG file in Base64
   * @param after PNG file in Base64
   * @returns paths of the pictures before, after, and of what changed; none when they are the same
   */
  differences(name: string, before: string, after: string): Promise<readonly string[]>;
}

/** @param folder for the pictures of what changed */
export async function openComparison(browser: Browser, folder: string): Promise<Comparison> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value');
  await page.goto('about:blank');
  return {
    async differences(name, before, after) {
      if (before === after) return [];
      const diff = await page.evaluate(drawDifference, before, after);
      if (!diff) return [];
      return Object.entries({ before, after, diff }).map(([kind, picture]) => {
        const path = `${folder}/${name}.${kind}.png`;
        writeFileSync(path, picture, 'base64');
        return path;
      });
    },
  };
}

/**
 * Runs in a page, so it must need nothing from outside. A pixel that only one of them has is
 * different.
 *
 * @returns the later picture, pale, with what changed in red; undefined when nothing did
 */
async function drawDifference(before: string, after: string): Promise<string | undefined> {
  /** Of 255 in one colour: what rounding alone may do. */
  const tolerance = 2;
  const pictures = await Promise.all(
    [before, after].map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      return image;
    }),
  );
  const width = Math.max(...pictures.map((each) => each.width));
  const height = Math.max(...pictures.map((each) => each.height));
  const draw = (image?: HTMLImageElement) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('This browser draws nothing');
    if (image) context.drawImage(image, 0, 0);
    return context;
  };
  const [old = new ImageData(1, 1), now = new ImageData(1, 1)] = pictures.map((image) =>
    draw(image).getImageData(0, 0, width, height),
  );

  const result = new ImageData(width, height);
  let isDifferent = false;
  for (let at = 0; at < now.data.length; at += 4) {
    const channels = [0, 1, 2, 3].map((channel) => now.data[at + channel] ?? 0);
    const isSame = channels.every(
      (value, channel) => Math.abs(value - (old.data[at + channel] ?? 0)) <= tolerance,
    );
    isDifferent ||= !isSame;
    result.data.set(isSame ? [...channels.slice(0, 3), 64] : [220, 0, 0, 255], at);
  }
  if (!isDifferent) return undefined;
  const context = draw();
  context.putImageData(result, 0, 0);
  const blob = await context.canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
