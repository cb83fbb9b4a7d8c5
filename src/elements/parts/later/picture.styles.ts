import { css } from 'lit';

/** Pictures of progress: the ring of a plan and the stations of a payment. */
export const pictureStyles = css`
  .ring {
    position: relative;
    grid-row: 1 / span 2;
    grid-column: 2;
    align-self: start;
    inline-size: 6.5em;
    margin-inline-start: calc(4 * var(--_space));
  }
  .ring > svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    stroke: var(--_control);
    stroke-linecap: butt;
    stroke-width: 3;
    rotate: -90deg;
  }
  .ring .done {
    stroke: var(--_accent);
    stroke-width: 9;
  }
  .ring .next {
    stroke: var(--_surface);
    stroke-width: 5;
  }
  .ring > div {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    font-size: var(--_second);
    line-height: 1.25;
  }
  .ring b {
    font-size: inherit;
  }
  /* Where letters stand apart, the currency goes below the amount rather than the ring out of the card. */
  .head:has(> .ring) .figure > .amount {
    white-space: normal;
  }
  /* Around a check mark it needs no room for words. */
  .ring:where(:has(> div > svg)) {
    inline-size: 5em;
  }
  /* Beside an amount on the narrowest phones. */
  @container kulanz (inline-size < 20rem) {
    .ring {
      inline-size: 5em;
      margin-inline-start: calc(2 * var(--_space));
    }
  }

  .head > .ledger,
  .head > .notice {
    grid-column: 1 / -1;
  }
  .head > .ledger > div,
  .head > .notice {
    padding-block: calc(2 * var(--_space));
  }

  .stations {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    grid-column: 1 / -1;
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
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .stations > :first-child svg {
    stroke: var(--_on-accent);
  }
  .stations > :nth-child(2) span {
    border: 2px solid var(--_accent);
    background: var(--_tint);
  }
  .stations > :last-child svg {
    stroke: var(--_muted);
  }

  @container kulanz (max-width: 26em) {
    /* Where there is much to say, it has the frame's room to its end. */
    .head {
      padding-block-end: var(--_space);
    }
    .head > .notice {
      margin-block-end: calc(3 * var(--_space));
    }
    /* Names of others are long, and so is how to reach them. */
    .head:has(> .notice) .statement {
      font-size: var(--_large);
    }
  }
  @container kulanz (max-width: 16em) {
    .ring {
      grid-row: auto;
      grid-column: 1;
      margin: 0;
    }
    .stations {
      grid-template-columns: auto;
      gap: calc(3 * var(--_space));
    }
    .stations > li + li::before {
      content: none;
    }
  }
  /* Beside the words, so that the lead can follow the figure at once. */
  @container kulanz (min-width: 40em) {
    .head {
      grid-template-rows: auto auto 1fr;
    }
    .ring {
      grid-row: 1 / span 3;
      inline-size: 9em;
    }
    .ring:where(:has(> div > svg)) {
      inline-size: 7em;
    }
    .lead {
      grid-column: 1 / span 1;
    }
    .head > .ledger {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      column-gap: calc(10 * var(--_space));
    }
    .head > .ledger > div {
      border: 0;
    }
    /* Two ways lie as rows: the room they leave is for the picture above them. */
    .few > .way {
      grid-template-columns: auto 1fr auto;
      min-block-size: 4.5em;
      padding-block: calc(3 * var(--_space));
    }
    .few > .way > span {
      grid-area: auto;
    }
  }
  @media (forced-colors: active) {
    .ring .next {
      stroke: Canvas;
    }
    .stations > :first-child svg {
      stroke: CanvasText;
    }
  }
`;
