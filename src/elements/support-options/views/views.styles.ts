import { css } from 'lit';
import { laterStyles } from '../../parts/later/later.styles.js';

/** The later views of the support options: lists, the customer's own words, requests. */
export const viewStyles = css`
  ${laterStyles}

  /* The room of the first view is for its many ways. */
  .frame:has(> .sheet) {
    grid-template-rows: 1fr auto auto;
    min-block-size: 42em;
  }
  @container kulanz (min-width: 40em) {
    .frame:has(> .sheet) {
      min-block-size: 33em;
    }
  }
  .part {
    margin-block-start: calc(3 * var(--_space));
  }
  .part + .chips {
    margin-block-start: var(--_space);
  }
  .chip > .small {
    font-size: var(--_small);
  }
  .times > .chip {
    padding-inline: var(--_space);
    font-size: var(--_second);
  }
  .caption {
    font-weight: 600;
  }
  .fixed {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: center;
    min-block-size: var(--_target);
  }
  blockquote {
    margin: 0;
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 3px solid var(--_line);
    white-space: pre-line;
  }
  .request {
    display: grid;
    gap: calc(2 * var(--_space));
    padding-block-start: calc(6 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .request > .link {
    justify-self: start;
  }
`;
