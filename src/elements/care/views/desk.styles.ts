import { css } from 'lit';

/** What stands above a view. */
export const deskStyles = css`
  .bar > .back {
    justify-self: start;
    margin: 0;
  }
  .back + .offer {
    border-block-start: 1px solid var(--_line);
  }
  /* A calm line: no warning, no box that asks for an answer. */
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
    padding-block: calc(2 * var(--_space));
  }
  .offer > p {
    flex: 1 1 16em;
  }
`;
