import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import { tokens as allTokens } from '../../../src/theme/generated/token-names.js';

/** What text, edges and pictures stand on. */
const grounds = ['surface', 'tray', 'raised', 'tint'];

/** Roles and their least contrast on every ground. Sources: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11. */
const onGrounds = {
  text: 7,
  muted: 4.5,
  accent: 4.5,
  error: 4.5,
  positive: 3,
  caution: 3,
  control: 3,
  focus: 3,
};

/** Never the only sign of anything, as tokens.json says. */
const silent = ['line', 'tint-line'];

/** Foreground, ground, least contrast. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...Object.entries(onGrounds).flatMap(([role, least]) =>
    grounds.map((ground) => [role, ground, least] as const),
  ),
  ['on-accent', 'accent', 4.5],
];

/** Every file of src/theme/brands, as the test server lists them. */
const brandFiles = (await (await fetch('/src/theme/brands/')).json()) as string[];
const brands = ['', ...brandFiles];

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

describe('faults row 22: contrast of the roles', () => {
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
          const answer = await fetch(`/src/theme/brands/${brand}`);
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
        const faults = pairs.flatMap(([one, other, least]) => {
          const contrast = tokens.contrast(one, other);
          return contrast < least ? [`${one} on ${other}: ${contrast.toFixed(2)} < ${least}`] : [];
        });
        expect(faults).to.deep.equal([]);
      });
    }
  }

  it('every colour has its place in this test', () => {
    const colours = allTokens
      .filter(({ type }) => type === 'color')
      .map(({ name }) => name.replace(/^--(kulanz-|_)/, ''));
    const placed = [...grounds, ...Object.keys(onGrounds), ...silent, 'on-accent'];
    expect(colours).to.have.members(placed);
  });

  it('a dark theme is dark, whatever the page is', async () => {
    const dark = await fixture(html`<kulanz-balance-card theme="dark"></kulanz-balance-card>`);
    const light = await fixture(html`<kulanz-balance-card theme="light"></kulanz-balance-card>`);
    const ground = (card: Element): string =>
      getComputedStyle(card.shadowRoot!.querySelector('.card')!).backgroundColor;
    expect(ground(dark)).not.to.equal(ground(light));
  });
});
