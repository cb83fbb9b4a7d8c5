import jsQR from 'jsqr';
import type { QrCode } from '../../src/core/domain/index.js';

/** Light modules around a code. */
const margin = 4;
const pixelsPerModule = 4;

/** What a reader that knows nothing of our encoder finds in a code, as bytes. */
export function readCode(code: QrCode): number[] | undefined {
  const width = (code.length + 2 * margin) * pixelsPerModule;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const isDark = code[toModule(y)]?.[toModule(x)] === true;
      if (isDark) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return readPixels(pixels, width, width)?.binaryData;
}

/** What a reader finds in a picture, such as a screenshot: red, green, blue, alpha of each pixel. */
export const readPixels = (pixels: Uint8ClampedArray, width: number, height: number) =>
  // A CommonJS module: which of both there is depends on who loads it.
  ('default' in jsQR ? (jsQR as unknown as { default: typeof jsQR }).default : jsQR)(
    pixels,
    width,
    height,
  );

const toModule = (pixel: number): number => Math.floor(pixel / pixelsPerModule) - margin;
