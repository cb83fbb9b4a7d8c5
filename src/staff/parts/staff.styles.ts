import { css } from 'lit';

/** Dense and calm: for people at work, on a screen or on a sheet of A4. */
export const staffStyles = css`
  .card {
    line-height: 1.4;
  }
  .bar-top {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    align-items: end;
    justify-content: space-between;
    padding: calc(5 * var(--_space));
    border-block-end: 1px solid var(--_line);
  }
  #heading {
    font-size: var(--_statement);
  }
  .title,
  h3 {
    margin: 0;
    font-size: var(--_large);
    font-weight: 600;
    line-height: 1.3;
  }
  .muted {
    color: var(--_muted);
    font-size: var(--_second);
  }
  .small {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .strong {
    font-weight: 600;
  }
  .trouble {
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(8 * var(--_space)) calc(6 * var(--_space));
  }

  .button,
  select,
  input {
    box-sizing: border-box;
    min-block-size: 2.75em;
    padding: 0 calc(4 * var(--_space));
    border: 1.5px solid var(--_control);
    border-radius: calc(0.5 * var(--_radius));
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .button {
    font-weight: 600;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
  .button svg {
    vertical-align: middle;
  }
  /* Its arrow turns by itself where the page is written from the right. */
  .back-arrow {
    scale: -1 1;
  }

  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--_focus);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_second);
  }
  caption {
    padding-block-end: calc(2 * var(--_space));
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  thead th {
    border: 0;
    color: var(--_muted);
    font-weight: 400;
  }
  tbody th {
    font-weight: 500;
  }
  summary {
    min-block-size: 2em;
    padding-block: var(--_space);
    border-radius: 0.25em;
    cursor: pointer;
  }
  .as-table > summary {
    display: inline-block;
    color: var(--_accent);
    font-size: var(--_second);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .plot {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    overflow: visible;
    stroke: none;
  }
  .plot:dir(rtl) {
    scale: -1 1;
  }
  .plot.bar,
  .plot.stack {
    block-size: 0.75em;
    overflow: hidden;
    border-radius: 3px;
  }
  .plot.swatch {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.35em;
  }
  .axis {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .zero {
    stroke: var(--_control);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  .range {
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linecap: round;
    opacity: 0.55;
  }
  .dot {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .ground {
    fill: var(--_line);
  }
  .part-1 {
    fill: var(--_accent);
  }
  .part-2 {
    fill: var(--_tint-line);
  }
  .part-3 {
    fill: var(--_control);
  }
  .part-4 {
    fill: var(--_line);
  }

  @container kulanz (max-width: 26em) {
    table {
      font-size: var(--_small);
    }
    th,
    td {
      padding-inline: var(--_space);
    }
  }

  @media (forced-colors: active) {
    .plot {
      forced-color-adjust: none;
    }
    .axis,
    .zero,
    .range {
      stroke: CanvasText;
    }
    .dot,
    .part-1 {
      fill: Highlight;
    }
    .part-2 {
      fill: CanvasText;
    }
    .part-3,
    .ground {
      fill: GrayText;
    }
  }
  @media print {
    .card {
      border: 0;
      box-shadow: none;
      font-size: 9pt;
    }
    .button,
    select,
    .as-table {
      display: none;
    }
  }
`;
