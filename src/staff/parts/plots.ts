import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * Small pictures of figures that stand beside them in words and in a table, so they are hidden from
 * assistive technology. Places are per cent of the width: they fit any room.
 */
const picture = (name: string, shapes: unknown): TemplateResult =>
  html`<svg class="plot ${name}" aria-hidden="true">${shapes}</svg>`;

const percent = (share: number): string => `${Math.min(100, Math.max(0, share)).toFixed(2)}%`;

/** A figure with its interval, on a scale. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Ends of a scale. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

export const scoreScale: Scale = { from: -100, to: 100 };
export const shareScale: Scale = { from: 0, to: 100 };

/** A dot on a line that is as long as the interval; nothing but the scale without a figure. */
export function intervalPlot(figure: Interval | undefined, { from, to }: Scale): TemplateResult {
  const at = (value: number) => percent((100 * (value - from)) / (to - from));
  const zero = from < 0 ? svg`<line class="zero" x1=${at(0)} x2=${at(0)} y1="0" y2="100%" />` : '';
  const range = figure
    ? svg`<line class="range" x1=${at(figure.low)} x2=${at(figure.high)} y1="50%" y2="50%" />
        <circle class="dot" cx=${at(figure.value)} cy="50%" r="5" />`
    : '';
  return picture(
    'interval',
    svg`<line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />${zero}${range}`,
  );
}

/** How much of a whole. */
export const bar = (part: number, whole: number): TemplateResult =>
  picture(
    'bar',
    svg`<rect class="ground" width="100%" height="100%" rx="3" />
      <rect class="part-1" width=${percent(whole > 0 ? (100 * part) / whole : 0)} height="100%" rx="3" />`,
  );

/** The parts of a whole, in the order of the words beside it. */
export function stack(parts: readonly number[]): TemplateResult {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let before = 0;
  const shapes = parts.map((part, index): SVGTemplateResult => {
    const x = percent((100 * before) / (whole || 1));
    before += part;
    return svg`<rect class="part-${index + 1}" x=${x} width=${percent((100 * part) / (whole || 1))} height="100%" />`;
  });
  return picture('stack', shapes);
}

/** The swatch that ties a word to its part of a {@link stack}. */
export const swatch = (index: number): TemplateResult =>
  picture('swatch', svg`<rect class="part-${index + 1}" width="100%" height="100%" rx="2" />`);
