import { css } from 'lit';

/** The tag while nothing is asked: no box of its own, so that no gap of the page shows it. */
export const closedStyles = css`
  :host(:not([open])),
  :host(:not([open])) section {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
