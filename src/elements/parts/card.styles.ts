import { css } from 'lit';

/**
 * The sheet of paper every tag is drawn on: frame, type, focus, icons, ways and the silent shapes of
 * a skeleton. Lengths are `em` of the card, whose base is the person's own font size; so what
 * changes the font size carries no distances of its own.
 */
export const cardStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
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
    font-variant-numeric: tabular-nums lining-nums;
    hyphens: auto;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    -webkit-text-size-adjust: 100%;
  }
  :where(p, ul, ol, dl, dd, fieldset, legend, button, input) {
    min-inline-size: 0;
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
  [tabindex='-1'] {
    outline: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    color: var(--_accent);
  }
  .body {
    fill: var(--_tint);
  }
  .go {
    color: var(--_muted);
  }
  .go:dir(rtl) {
    scale: -1 1;
  }

  /* A first view has one size for every state, so that nothing on the page moves. */
  .frame {
    --inset: calc(6 * var(--_space));
    display: grid;
    grid-template-rows: 1fr auto auto;
    min-block-size: 37em;
  }
  .head,
  .tray,
  .foot {
    padding: calc(6 * var(--_space)) var(--inset);
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    row-gap: calc(2 * var(--_space));
    align-content: start;
  }
  .eyebrow,
  .main {
    grid-column: 1;
  }
  .eyebrow {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
  }
  .lead,
  .stations {
    grid-column: 1 / -1;
  }
  .second,
  .currency,
  .unit {
    color: var(--_muted);
    font-weight: 400;
    letter-spacing: 0;
  }
  .second {
    font-size: var(--_second);
  }
  .small {
    font-size: var(--_small);
  }
  .large {
    font-size: var(--_large);
  }
  .statement {
    font-size: var(--_statement);
  }
  .figure {
    font-size: var(--_figure);
    font-weight: 500;
    line-height: 1.1;
    letter-spacing: -0.03em;
    hyphens: none;
  }
  .long {
    font-size: var(--_statement);
  }
  .unit {
    font-size: 0.4em;
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
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .way {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
    min-block-size: 4.5em;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid transparent;
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    box-shadow: var(--_lift);
    color: inherit;
    text-decoration: none;
    cursor: pointer;
    transition: border-color var(--_time);
  }
  .way:hover {
    border-color: var(--_tint-line);
  }
  .way b,
  .way .second {
    display: block;
  }
  .way b {
    font-size: var(--_large);
    font-weight: 600;
  }
  .link {
    min-block-size: var(--_target);
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(6 * var(--_space));
    align-items: center;
    padding-block: calc(2 * var(--_space));
    min-block-size: calc(var(--_target) + 4 * var(--_space));
  }

  .ring {
    position: relative;
    grid-row: 1 / span 2;
    grid-column: 2;
    inline-size: 6.5em;
    margin-inline-start: calc(4 * var(--_space));
  }
  .ring > svg {
    inline-size: 100%;
    block-size: auto;
    stroke-linecap: butt;
    stroke-width: 3;
    rotate: -90deg;
  }
  circle {
    color: var(--_control);
  }
  .ring .done {
    color: var(--_accent);
    stroke-width: 9;
  }
  .ring .next {
    color: var(--_surface);
    stroke-width: 5;
  }
  .ring > div {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    line-height: 1.25;
  }

  .stations {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    margin-block-start: calc(4 * var(--_space));
  }
  .stations > li {
    position: relative;
    display: grid;
    gap: calc(2 * var(--_space));
    justify-items: center;
    text-align: center;
  }
  .stations span {
    display: grid;
    place-content: center;
    inline-size: 3em;
    block-size: 3em;
    border: 1.5px solid var(--_control);
    border-radius: 50%;
  }
  .stations > li + li::before {
    content: '';
    position: absolute;
    inset-block-start: 1.5em;
    inset-inline: calc(2em - 50%) calc(50% + 2em);
    border-block-start: 2px dotted var(--_control);
  }
  .stations > :nth-child(2)::before {
    border-block-start: 2px solid var(--_accent);
  }
  .stations > :first-child span {
    border: 0;
    background: var(--_accent);
  }
  .stations > :first-child svg {
    color: var(--_on-accent);
  }
  .stations > :nth-child(2) span {
    border: 2px solid var(--_accent);
    background: var(--_tint);
  }
  .stations > :last-child svg {
    color: var(--_muted);
  }

  .ghost {
    inline-size: 90%;
    block-size: 0.75em;
    margin-block: calc(1.5 * var(--_space));
    border-radius: 1em;
    background: var(--_line);
  }
  .ghost.short {
    inline-size: 45%;
  }
  .ghost.figure {
    inline-size: 3.6em;
  }
  [aria-busy='true'] {
    animation: breathe 2.4s infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.6;
    }
  }

  @container kulanz (max-width: 21em) {
    .frame {
      --inset: calc(4 * var(--_space));
    }
  }
  @container kulanz (min-width: 30em) {
    .frame {
      --inset: calc(8 * var(--_space));
    }
  }
  @container kulanz (min-width: 40em) {
    .frame {
      --inset: calc(10 * var(--_space));
      min-block-size: 27em;
    }
    .ways {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
    .way {
      grid-template-columns: minmax(0, 1fr) auto;
      align-content: start;
      min-block-size: 8em;
      padding: calc(5 * var(--_space));
    }
    .way > span {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .ring {
      grid-row: 1 / span 3;
      inline-size: 9em;
    }
    .ring ~ .lead {
      grid-column: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none;
      transition: none;
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
      color: CanvasText;
    }
    .ghost {
      border: 1px solid;
    }
    .ring .next {
      color: Canvas;
    }
  }
  @media print {
    :host {
      --_surface: #fff;
      --_text: #000;
      --_depth: none;
    }
    .frame {
      min-block-size: 0;
    }
    .tray,
    .foot {
      display: none;
    }
  }
`;
