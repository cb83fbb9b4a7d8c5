import { css } from 'lit';

/** The first view of the plan chooser: offers as cards, and one frame for all states. */
export const planStyles = css`
  .frame {
    min-block-size: 61em;
  }
  .offers {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .offer {
    row-gap: calc(2 * var(--_space));
    padding-block: calc(3 * var(--_space));
  }
  .offer .sketch {
    inline-size: auto;
    max-inline-size: 5em;
    block-size: 1.75em;
    fill: var(--_tint-line);
    stroke: none;
  }
  .price {
    font-size: var(--_statement);
    font-weight: 500;
    line-height: 1;
    letter-spacing: -0.02em;
  }
  .own .second {
    display: block;
  }
  .offer .terms {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2 / -1;
    column-gap: calc(3 * var(--_space));
  }
  .facts {
    padding-inline: var(--inset);
    font-size: var(--_second);
  }
  .facts > li {
    display: flex;
    gap: calc(2 * var(--_space));
    padding-block: var(--_space);
  }
  .facts svg {
    flex: none;
  }
  .frame > .actions {
    padding: calc(3 * var(--_space)) var(--inset) calc(6 * var(--_space));
  }

  @container kulanz (max-width: 21em) {
    .frame {
      min-block-size: 65em;
    }
    .offer .terms {
      grid-column: 1 / -1;
    }
  }
  @container kulanz (min-width: 40em) {
    .frame {
      min-block-size: 42em;
    }
    .offers {
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
      gap: calc(3 * var(--_space));
    }
    .offer {
      grid-template-columns: minmax(0, 1fr) auto;
      align-content: start;
      padding: calc(5 * var(--_space));
    }
    .offer > input {
      grid-area: 1 / 2;
    }
    .offer > .sketch {
      grid-row: 2;
    }
    .offer .terms,
    .own {
      grid-column: 1 / -1;
    }
    .offer .terms {
      display: grid;
    }
  }
`;
