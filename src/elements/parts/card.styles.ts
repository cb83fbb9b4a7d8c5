import { css } from 'lit';

/**
 * The sheet of paper every tag is drawn on, as far as a first view needs it: frame, type, focus,
 * icons, ways and the silent shapes of a skeleton. Lengths are `em` of the card, whose base is the
 * person's own font size; so what changes the font size carries no distances of its own.
 */
export const cardStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .card {
    /* What a page sets for all its elements ends here; only tokens come through. */
    all: initial;
    display: block;
    color-scheme: inherit;
    container: kulanz / inline-size;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_depth);
    color: var(--_text);
    font: var(--_size) / 1.5 var(--_font);
    font-variant-numeric: tabular-nums;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  :where(p, button, ul, ol, dl, dd, fieldset, legend, input) {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    list-style: none;
  }
  [role='heading'] {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  /* A heading takes the focus of a new view without a ring: it cannot be pressed. */
  [tabindex] {
    outline: 0;
  }
  .visually-hidden {
    position: absolute;
    clip-path: inset(50%);
  }

  svg {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .body {
    fill: var(--_tint);
  }
  .go {
    stroke: var(--_muted);
  }
  .go:dir(rtl) {
    scale: -1 1;
  }

  /* A first view has one size for every state, so that nothing on the page moves. */
  .frame {
    --inset: calc(6 * var(--_space));
    display: grid;
    grid-template-rows: 1fr auto auto;
    min-block-size: 42em;
  }
  .head,
  .tray,
  .foot {
    padding: calc(5 * var(--_space)) var(--inset);
  }
  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: start;
  }
  .eyebrow,
  #heading {
    grid-column: 1;
  }
  .lead,
  .ghost {
    grid-column: 1 / -1;
    margin-block: calc(3 * var(--_space));
  }
  .eyebrow {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    margin-block-end: calc(2 * var(--_space));
  }
  .second,
  .currency,
  .unit {
    color: var(--_muted);
    font-weight: 400;
  }
  .second {
    font-size: var(--_second);
  }
  .large,
  b {
    font-size: var(--_large);
    font-weight: 600;
  }
  .statement {
    font-size: var(--_statement);
  }
  .figure {
    font-size: var(--_figure);
    font-weight: 500;
    line-height: 1.1;
    letter-spacing: -0.03em;
  }
  .long {
    font-size: calc(0.3em + 7cqi);
  }
  .unit {
    font-size: 0.4em;
    letter-spacing: 0;
  }
  .long > .unit {
    font-size: 0.6em;
  }
  .amount {
    white-space: nowrap;
  }

  .tray {
    border-block: 1px solid var(--_line);
    background: var(--_tray);
  }
  .ways {
    display: grid;
    grid-auto-rows: 1fr;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .way {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: calc(3 * var(--_space));
    align-items: center;
    min-block-size: 4.75em;
    padding: calc(3 * var(--_space));
    border: 1px solid transparent;
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    box-shadow: var(--_lift);
    color: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .way:hover {
    border-color: var(--_tint-line);
  }
  .way span {
    display: block;
  }
  .link {
    min-block-size: 2.75em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--inset);
    align-items: center;
    padding-block: calc(2 * var(--_space));
    min-block-size: 4em;
  }

  .ghost {
    inline-size: 50%;
    block-size: 0.8em;
    border-radius: 1em;
    background: var(--_line);
  }
  .big {
    block-size: 2.5em;
  }
  /* As high as the title's two lines. */
  .tray > .ghost {
    margin-block: 1.0625em 1.8125em;
  }

  @container kulanz (max-width: 21em) {
    .frame {
      --inset: calc(4 * var(--_space));
    }
  }
  /* Large letters on a small screen. */
  @container kulanz (max-width: 16em) {
    .frame {
      --_figure: 2em;
    }
    .go {
      display: none;
    }
    .way {
      display: block;
    }
  }
  @container kulanz (min-width: 40em) {
    .frame {
      --inset: calc(10 * var(--_space));
      min-block-size: 33em;
    }
    .head {
      padding-block-start: calc(8 * var(--_space));
    }
    .tray > .ghost {
      margin-block: 0.3125em 1.1em;
    }
    .ways {
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
    }
    .way {
      grid-template-columns: 1fr auto;
      align-content: start;
      min-block-size: 8em;
      padding: calc(4 * var(--_space));
    }
    .way > span {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
      --_control: var(--_text);
    }
  }
  @media (forced-colors: active) {
    svg {
      stroke: CanvasText;
    }
  }
  @media print {
    .frame {
      min-block-size: 0;
    }
    .tray,
    .foot {
      display: none;
    }
  }
`;
