import { css } from 'lit';
import { doorStyles } from '../../parts/doors.styles.js';
import { laterStyles } from '../../parts/later/later.styles.js';
import { offerStyles } from './offers.styles.js';

/** The later views of the plan chooser: schedules as table and picture, chips, the receipt. */
export const planViewStyles = css`
  ${laterStyles}
  ${doorStyles}
  ${offerStyles}

  .tray > .ways:first-child {
    margin: 0;
  }
  /* What comes later is drawn further on. */
  :is([data-way='toEnd'], [data-way='lower']) > svg:dir(rtl) {
    scale: -1 1;
  }
  .progress {
    display: grid;
    grid-column: 1 / -1;
    gap: calc(4 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .steps {
    counter-reset: step;
  }
  .steps > li {
    display: flex;
    gap: calc(3 * var(--_space));
    padding-block: calc(2 * var(--_space));
  }
  .steps > li::before {
    content: counter(step);
    counter-increment: step;
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 1.5px solid var(--_control);
    border-radius: 50%;
    color: var(--_accent);
  }
  /* Paying and help side by side: below the ways back they are as near as before. */
  .foot > .actions {
    flex: 1 1 18em;
    grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
  }
  .foot .button {
    padding-inline: calc(2 * var(--_space));
  }
  .frame.details {
    min-block-size: 0;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_second);
    text-align: start;
  }
  th,
  td {
    padding: calc(2 * var(--_space)) 0;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border: 0;
  }
  td,
  thead th:last-child {
    text-align: end;
  }
  th > time {
    font-weight: 400;
  }
  tfoot :is(th, td) {
    border-block: 1px solid var(--_control);
    border-block-end: 3px double var(--_control);
    font-weight: 600;
  }

  /* As wide as each other, and on a further line where their words do not fit. */
  .bars {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .bars > li {
    display: grid;
    flex: 1;
    justify-items: center;
    gap: var(--_space);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .bars svg {
    inline-size: 100%;
    max-inline-size: 6em;
    block-size: 5em;
    overflow: visible;
    fill: var(--_surface);
    stroke: var(--_control);
  }
  .bars .next svg {
    fill: var(--_tint);
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .bars .paid svg {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .bars .next {
    font-weight: 600;
  }
  .many {
    gap: 2px;
  }
  /* Its line is there, named or not. */
  .many > li > span::before {
    content: '\\200b';
  }
  .many > :first-child {
    justify-items: start;
  }
  .many > :last-child {
    justify-items: end;
  }
  .many > li > span {
    inline-size: 0;
    overflow: visible;
  }
  .many > :last-child > span {
    display: flex;
    justify-content: end;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    color: var(--_muted);
    font-size: var(--_small);
  }
  .legend > li::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: calc(2 * var(--_space));
    border: 1.5px solid var(--_control);
    border-radius: 3px;
  }
  .legend > .next::before {
    border: 2.5px solid var(--_accent);
  }
  .legend > .paid::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .small-field {
    max-inline-size: 9em;
  }

  .two .figure {
    font-size: clamp(2em, 1em + 4cqi, 3.25em);
  }
  .stack {
    grid-template-columns: minmax(0, 1fr);
  }

  .copy {
    inline-size: 100%;
    min-block-size: 10em;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_tray);
    color: inherit;
    font: inherit;
    white-space: pre-line;
    user-select: all;
  }

  @container kulanz (max-width: 26em) {
    .ring {
      inline-size: 6em;
      margin-inline-start: calc(2 * var(--_space));
    }
  }
  @container kulanz (max-width: 21em) {
    .figure {
      font-size: 2.25em;
    }
  }
  @container kulanz (min-width: 40em) {
    .foot > .actions {
      grid-template-columns: 1fr 1fr;
    }
    .progress > .ledger {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(10 * var(--_space));
    }
    .progress > .ledger > div {
      border: 0;
    }
  }
  @media (forced-colors: active) {
    .bars .paid svg,
    .legend > .paid::before {
      fill: Highlight;
      background: Highlight;
    }
  }
`;
