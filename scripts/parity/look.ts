/** How easy something is to press and to read, as the browser has drawn it. */
import type { ElementHandle } from 'puppeteer-core';

export interface Look {
  readonly width: number;
  readonly height: number;
  /** Lower edge, in px from the top of the page. */
  readonly bottom: number;
  /** Contrast of the text with its ground, as WCAG 2.2 (1.4.3) counts it. */
  readonly text: number;
  /** Contrast of the border, or of the ground where there is none, with what lies around. */
  readonly edge: number;
}

export const lookOf = (element: ElementHandle<Element>): Promise<Look> =>
  element.evaluate((pressed) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas');

    const read = (colour: string): Colour => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const above = (node: Element): Element | null =>
      node.assignedSlot ??
      node.parentElement ??
      (node.getRootNode() as Partial<ShadowRoot>).host ??
      null;
    const over = (top: Colour, ground: Colour): Colour => {
      const mix = (index: 0 | 1 | 2) => top[index] * top[3] + ground[index] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const groundOf = (node: Element | null): Colour => {
      if (!node) return [255, 255, 255, 1];
      const own = read(getComputedStyle(node).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(above(node)));
    };
    const luminance = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };

    const style = getComputedStyle(pressed);
    const ground = groundOf(pressed);
    const around = groundOf(above(pressed));
    const hasBorder = Number.parseFloat(style.borderTopWidth) > 0;
    const border = hasBorder ? over(read(style.borderTopColor), ground) : ground;
    const box = pressed.getBoundingClientRect();
    return {
      width: box.width,
      height: box.height,
      bottom: box.bottom + scrollY,
      text: contrast(over(read(style.color), ground), ground),
      edge: Math.max(contrast(border, around), contrast(ground, around)),
    };
  });
