import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';

/** Foreground, ground, least contrast. Sources: WCAG 2.2, 1.4.3 (text) and 1.4.11 (edges, pictures). */
const pairs = [
  ['text', 'surface', 7],
  ['text', 'tray', 7],
  ['text', 'raised', 7],
  ['text', 'tint', 7],
  ['muted', 'surface', 4.5],
  ['muted', 'tray', 4.5],
  ['muted', 'raised', 4.5],
  ['muted', 'tint', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'tray', 4.5],
  ['accent', 'raised', 4.5],
  ['on-accent', 'accent', 4.5],
  ['error', 'surface', 4.5],
  ['positive', 'surface', 3],
  ['caution', 'surface', 3],
  ['control', 'surface', 3],
  ['control', 'raised', 3],
  ['focus', 'surface', 3],
  ['focus', 'tray', 3],
] as const;

const brands = ['', 'nordlicht-mobil', 'volta'];

/** The tokens as the browser works them out, read back as pixels. */
class Tokens {
  readonly #node: HTMLElement;
  readonly #canvas = document.createElement('canvas').getContext('2d', {
    willReadFrequently: true,
  })!;

  constructor(node: HTMLElement) {
    this.#node = node;
  }

  /** Relative luminance. Source: WCAG 2.2, definition of "relative luminance". */
  #luminance(token: string): number {
    this.#node.style.color = `var(--_${token})`;
    this.#canvas.fillStyle = getComputedStyle(this.#node).color;
    this.#canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = this.#canvas.getImageData(0, 0, 1, 1).data;
    const linear = (channel: number): number => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  contrast(one: string, other: string): number {
    const [light = 0, dark = 0] = [this.#luminance(one), this.#luminance(other)].sort(
      (a, b) => b - a,
    );
    return (light + 0.05) / (dark + 0.05);
  }
}

describe('contrast of the roles', () => {
  let sheet: CSSStyleSheet;
  beforeEach(() => {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  for (const brand of brands) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${brand || 'without a brand'}, ${theme}`, async () => {
        if (brand) {
          const answer = await fetch(`/src/theme/brands/${brand}.css`);
          await sheet.replace(await answer.text());
        }
        const card = await fixture(
          html`<kulanz-balance-card theme=${theme}></kulanz-balance-card>`,
        );
        const probe = document.createElement('i');
        card.shadowRoot!.append(probe);
        const { laterTokenStyles } =
          await import('../../../src/theme/generated/later-tokens.styles.js');
        card.shadowRoot!.adoptedStyleSheets.push(laterTokenStyles.styleSheet!);

        const tokens = new Tokens(probe);
        for (const [one, other, least] of pairs) {
          expect(tokens.contrast(one, other), `${one} on ${other}`).to.be.at.least(least);
        }
      });
    }
  }

  it('a dark theme is dark, whatever the page is', async () => {
    const dark = await fixture(html`<kulanz-balance-card theme="dark"></kulanz-balance-card>`);
    const light = await fixture(html`<kulanz-balance-card theme="light"></kulanz-balance-card>`);
    const ground = (card: Element): string =>
      getComputedStyle(card.shadowRoot!.querySelector('.card')!).backgroundColor;
    expect(ground(dark)).not.to.equal(ground(light));
  });
});
