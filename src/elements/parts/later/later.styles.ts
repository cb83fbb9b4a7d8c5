import { css } from 'lit';
import { laterTokenStyles } from '../../../theme/generated/later-tokens.styles.js';
import { controlStyles } from '../controls.styles.js';
import { chipStyles } from './chips.styles.js';
import { fieldStyles } from './fields.styles.js';
import { pictureStyles } from './picture.styles.js';

/** What stands only in views that load when they are asked for. */
export const laterStyles = css`
  ${laterTokenStyles}
  ${controlStyles}
  ${chipStyles}
  ${fieldStyles}
  ${pictureStyles}

  ::before,
  ::after {
    box-sizing: border-box;
  }
  .sheet {
    display: grid;
    gap: calc(6 * var(--_space));
    align-content: start;
    padding: calc(6 * var(--_space)) var(--inset);
  }
  /* Little to say: what can be done stands at the end of the frame. */
  .full {
    display: flex;
    flex-direction: column;
  }
  .full > .actions {
    margin-block-start: auto;
  }
  /* A date stays with the word before it. */
  .unit {
    display: inline-block;
  }
  .stack {
    display: grid;
    gap: calc(4 * var(--_space));
    align-content: start;
  }
  .tight {
    display: grid;
    gap: var(--_space);
  }
  .back {
    display: inline-flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    place-self: start;
    min-block-size: var(--_target);
    margin-block: calc(-2 * var(--_space));
    color: var(--_muted);
    cursor: pointer;
  }
  .back:hover {
    color: var(--_text);
    text-decoration: underline;
  }
  .back svg {
    rotate: 180deg;
    stroke: currentColor;
  }
  /* A tear line, and below it what people can read out on the phone. */
  .stub {
    padding: calc(5 * var(--_space)) var(--inset);
    border-block-start: 1.5px dashed var(--_tint-line);
    background: var(--_tray);
  }
  .plain {
    padding: 0;
  }
  .reference {
    font-size: var(--_heading);
    font-weight: 600;
    hyphens: none;
  }

  /* A bill as people know it: amounts in one column, the sum under a double rule. */
  .ledger > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: calc(5 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .ledger > div:first-child {
    border-block-start: 0;
  }
  .ledger > .sum {
    border-block: 1px solid var(--_control);
    border-block-end: 3px double var(--_control);
    font-weight: 600;
  }
  .ledger dd {
    text-align: end;
  }
  .block,
  dt > .second {
    display: block;
  }

  /* What the amount is made of: the share of each part, in the order of the ledger below. */
  .shares {
    display: flex;
    gap: 2px;
    inline-size: 100%;
    block-size: calc(3 * var(--_space));
    border-radius: calc(0.5 * var(--_radius));
    overflow: hidden;
  }
  .shares rect {
    fill: var(--_accent);
    stroke: var(--_surface);
  }
  .shares .hollow {
    fill: var(--_tint-line);
  }
  .shares:dir(rtl) {
    scale: -1 1;
  }

  /* A hairline with nodes: done is filled, now is ringed, later is hollow. */
  .timeline > li {
    position: relative;
    display: grid;
    grid-template-columns: 0.8125em minmax(0, 1fr);
    column-gap: calc(4 * var(--_space));
    padding-block-end: calc(5 * var(--_space));
  }
  .timeline > li::before {
    content: '';
    z-index: 1;
    inline-size: 0.8125em;
    block-size: 0.8125em;
    margin-block-start: 0.34375em;
    border: 1.5px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
  }
  .timeline > li::after {
    content: '';
    position: absolute;
    inset-block: 1.15625em -0.34375em;
    inset-inline-start: calc(0.40625em - 0.5px);
    inline-size: 1px;
    background: var(--_line);
  }
  .timeline > li:last-child::after {
    content: none;
  }
  .timeline > .now::before {
    border: 0.25em solid var(--_accent);
  }
  .timeline > .done::before {
    border: 0.40625em solid var(--_accent);
  }
  time {
    display: block;
    font-weight: 600;
  }

  /* A fact that calms: tinted, never a warning colour. */
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid transparent;
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_tray);
  }
  .actions > .notice {
    grid-column: 1 / -1;
  }
  .notice.error {
    border-color: var(--_error);
  }
  .error > svg {
    stroke: var(--_error);
  }
  .facts svg {
    stroke: var(--_muted);
  }
  .works svg {
    stroke: var(--_positive);
  }
  .soon svg {
    stroke: var(--_caution);
  }
  .rows > li,
  .facts > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding-block: var(--_space);
  }

  .rows > li {
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.22em;
  }
  .copy > div {
    align-items: center;
  }
  .copy dd:last-child {
    grid-row: 1;
    grid-column: 2;
  }
  .copy dd:not(:last-child) {
    grid-row: 2;
    grid-column: 1 / -1;
    text-align: start;
  }
  .lines dd,
  .lines > div {
    display: block;
    text-align: start;
  }

  .field {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: 3.25em;
    padding-inline: calc(4 * var(--_space));
    border: 1.5px solid var(--_control);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
  }
  .field:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .field > .currency {
    flex: none;
  }
  .field > input {
    inline-size: 100%;
    min-block-size: var(--_target);
    outline: none;
    font-size: var(--_heading);
  }
  .field:has([aria-invalid='true']) {
    border-color: var(--_error);
  }
  @container kulanz (max-width: 21em) {
    .field {
      padding-inline: calc(3 * var(--_space));
    }
  }
  @container kulanz (max-width: 16em) {
    .ledger > div,
    .choice {
      grid-template-columns: auto;
    }
    .ledger dd {
      text-align: start;
    }
    .button {
      padding-inline: calc(2 * var(--_space));
    }
  }
  @container kulanz (min-width: 40em) {
    .sheet {
      padding-block: calc(8 * var(--_space));
    }
    .sheet.two {
      grid-template-columns: minmax(0, 1.12fr) minmax(0, 1fr);
      column-gap: calc(12 * var(--_space));
    }
    .actions:has(> .notice) {
      grid-template-columns: 1fr 1fr;
    }
    .two > .whole {
      grid-column: 1 / -1;
    }
    .two > .side {
      padding-inline-start: calc(10 * var(--_space));
      border-inline-start: 1px solid var(--_line);
    }
    .stub {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: calc(10 * var(--_space));
      align-items: center;
    }
    .stub > :last-child {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }

  @media print {
    .back {
      display: none;
    }
  }
`;
