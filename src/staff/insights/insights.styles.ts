import { css } from 'lit';

/** The report: four figures, one proposal, then sections side by side where there is room. */
export const insightsStyles = css`
  .switcher,
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    align-items: end;
  }
  .switcher .button {
    padding-inline: calc(2.5 * var(--_space));
  }
  .switcher label {
    display: grid;
    font-size: var(--_second);
  }
  .switcher select {
    max-inline-size: 100%;
  }
  .report {
    display: grid;
    gap: calc(5 * var(--_space));
    padding: calc(5 * var(--_space));
  }
  .growing {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: calc(0.5 * var(--_radius));
    background: var(--_tray);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: calc(3 * var(--_space));
  }
  .tile {
    display: grid;
    gap: calc(1.5 * var(--_space));
    align-content: start;
    padding: calc(4 * var(--_space));
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_tray);
    break-inside: avoid;
  }
  .number {
    font-size: 2em;
    font-weight: 500;
    line-height: 1.1;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .number + .muted {
    display: block;
  }
  .words {
    font-size: var(--_large);
    font-weight: 500;
  }
  .proposal {
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_tint-line);
    border-inline-start-width: 4px;
    border-radius: calc(0.5 * var(--_radius));
    background: var(--_tint);
  }
  .idea {
    font-size: var(--_large);
  }
  .block {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
    align-content: start;
    min-inline-size: 0;
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 2px solid var(--_line);
  }
  .block.proposal {
    padding: calc(4 * var(--_space));
    gap: calc(1.5 * var(--_space));
    border-block-start-width: 1px;
    border-color: var(--_tint-line);
  }
  .subtitle {
    padding-block: calc(2 * var(--_space)) var(--_space);
    color: var(--_muted);
    font-size: var(--_second);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: calc(3 * var(--_space)) calc(8 * var(--_space));
  }
  .columns > * {
    min-inline-size: 0;
  }
  .cell {
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .cells .columns {
    grid-template-columns: repeat(auto-fit, minmax(min(13.5em, 100%), 1fr));
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
  }
  .cell > summary {
    display: grid;
    grid-template-columns: minmax(5.5em, 1fr) minmax(0, auto);
    gap: 0 calc(3 * var(--_space));
    align-items: baseline;
    padding-block: calc(2 * var(--_space));
  }
  .cell > summary:hover {
    background: var(--_tint);
  }
  .cell-name::before {
    content: '▸ ';
    content: '▸ ' / '';
    color: var(--_muted);
  }
  .cell[open] .cell-name::before {
    content: '▾ ';
    content: '▾ ' / '';
  }
  .cell-name:dir(rtl)::before {
    content: '◂ ';
    content: '◂ ' / '';
  }
  .cell summary > .plot {
    grid-column: 1 / -1;
  }
  .to {
    display: inline-block;
  }
  .to:dir(rtl) {
    scale: -1 1;
  }
  .cell-figure {
    text-align: end;
  }
  .cell-figure .small {
    white-space: nowrap;
  }
  .cell-figure:not(:has(.small)) .strong {
    color: var(--_muted);
    font-weight: 400;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(6.5em, 1fr) minmax(0, auto);
    gap: calc(3 * var(--_space));
    padding-block: var(--_space);
    font-size: var(--_second);
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    text-align: end;
  }
  .cell .facts {
    padding: 0 0 calc(3 * var(--_space)) calc(4 * var(--_space));
  }
  .cell .facts dd {
    max-inline-size: 16em;
  }
  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 5em;
    gap: 0 calc(3 * var(--_space));
    align-items: baseline;
    padding-block: calc(1.5 * var(--_space));
    font-size: var(--_second);
  }
  .step > :nth-child(n + 2):not(svg) {
    text-align: end;
  }
  .step > .wide {
    grid-column: 2 / -1;
  }
  .step > .plot {
    grid-column: 1 / -1;
  }
  .topic > .step {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .rows > li {
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .rows > li:first-child {
    border: 0;
    padding-block-start: 0;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
  }
  blockquote {
    margin: calc(2 * var(--_space)) 0;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_tint-line);
    font-size: var(--_second);
  }
  .verdict {
    color: var(--_text);
    font-weight: 600;
  }
  .trial > .verdict {
    padding-block: var(--_space) calc(2 * var(--_space));
    font-size: var(--_second);
  }
  .harm td:nth-child(2) {
    min-inline-size: 5em;
  }
  .ghosts {
    min-block-size: 30em;
  }

  @container kulanz (max-width: 26em) {
    .harm td:nth-child(2) {
      min-inline-size: 3em;
    }
  }

  @container kulanz (min-width: 60em) {
    .bar-top,
    .report {
      padding-inline: calc(8 * var(--_space));
    }
    .report {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: calc(6 * var(--_space)) calc(10 * var(--_space));
    }
    .tiles,
    .growing,
    .block.proposal,
    .cells,
    .funnel,
    .topics,
    .changes,
    .experiments,
    .sampling {
      grid-column: 1 / -1;
    }
    .changes .rows {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 calc(10 * var(--_space));
    }
    .changes .rows > li {
      padding-block: 0 calc(3 * var(--_space));
      border: 0;
    }
  }
  @media print {
    .bar-top,
    .report {
      padding: 0 0 4mm;
    }
    .files,
    .switcher {
      display: none;
    }
    .report {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 4mm 8mm;
    }
    .tiles {
      grid-template-columns: repeat(4, 1fr);
    }
    .tiles,
    .block.proposal,
    .cells,
    .funnel,
    .topics,
    .experiments,
    .sampling {
      grid-column: 1 / -1;
    }
    .plot {
      print-color-adjust: exact;
    }
  }
`;
