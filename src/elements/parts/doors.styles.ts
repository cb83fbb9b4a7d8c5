import { css } from 'lit';

/** Further doors, one hairline apart. */
export const doorStyles = css`
  .doors {
    border-block-end: 1px solid var(--_line);
  }
  .door {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: calc(4 * var(--_space));
    align-items: center;
    inline-size: 100%;
    min-block-size: 3.5em;
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    cursor: pointer;
  }
  .door:hover b {
    text-decoration: underline;
  }
  .door b {
    font-size: inherit;
  }

  @media print {
    .doors {
      display: none;
    }
  }
`;
