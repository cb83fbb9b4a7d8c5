import { css } from 'lit';
import { laterStyles } from '../../parts/later/later.styles.js';

/** Everything but the frame: what holds now, and how to change it. */
export const preferencesStyles = css`
  ${laterStyles}

  /* Nothing to set here: what the host says stands alone. */
  :host([unused]),
  :host([unused]) .card {
    display: contents;
  }
  /* The tray follows at once: it must not move when these styles come. */
  .head {
    padding-block-end: calc(5 * var(--_space));
  }
  .head > .ledger {
    grid-column: 1 / -1;
    margin-block-start: calc(3 * var(--_space));
  }
  .group {
    display: grid;
    gap: calc(5 * var(--_space));
    padding-block-start: calc(6 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .tray > .ways {
    align-content: start;
  }
  /* Three answers to one question stay in one row. */
  .chips:has(> :nth-child(3):last-child) {
    grid-template-columns: repeat(3, 1fr);
  }
  .days {
    grid-template-columns: repeat(auto-fill, minmax(7.5em, 1fr));
  }
  .chip > input[type='checkbox'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
    background: none;
  }
  .chip > input[type='checkbox']::before {
    content: none;
  }
  .span {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: calc(3 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .group > .button,
  fieldset > .link {
    justify-self: start;
  }
`;
