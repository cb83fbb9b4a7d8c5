import type { Page } from 'puppeteer-core';
import { readPixels } from '../../support/draw-code.js';

/**
 * What a reader finds in a picture of the page, as a phone held before the screen would.
 * @throws Error when there is nothing to read
 */
export async function readScreen(page: Page): Promise<string> {
  const picture = await page.screenshot({ encoding: 'base64', fullPage: true });
  // A page without a policy of its own unpacks the picture.
  const blank = await page.browser().newPage();
  try {
    const { width, height, pixels } = await blank.evaluate(async (png) => {
      const answer = await fetch(`data:image/png;base64,${png}`);
      const bitmap = await createImageBitmap(await answer.blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('No canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      // Through the protocol only text is quick.
      let text = '';
      for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at] ?? 0);
      return { width: bitmap.width, height: bitmap.height, pixels: text };
    }, picture);
    const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : pixels.charCodeAt(Math.floor(at / 4)),
    );
    const read = readPixels(rgba, width, height);
    if (!read) throw new Error('There is no code to read');
    return read.data;
  } finally {
    await blank.close();
  }
}
