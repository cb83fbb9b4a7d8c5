import { css } from 'lit';
import { laterTokenStyles } from '../../../theme/generated/later-tokens.styles.js';
import { controlStyles } from '../../parts/controls.styles.js';

export const offerStyles = css`
  .lead .link {
    min-block-size: 1.75em;
  }
  .offers {
    display: grid;
    grid-column: 1 / -1;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  /* Long offers have the frame's room to its end. */
  .head:has(> .offers) {
    padding-block-end: calc(2 * var(--_space));
  }
  .offer {
    row-gap: calc(2 * var(--_space));
    padding-block: calc(3 * var(--_space));
  }
  .offer .sketch {
    inline-size: 2.5em;
    block-size: 1.75em;
    fill: var(--_tint-line);
    stroke: none;
  }
  .sketch:dir(rtl) {
    scale: -1 1;
  }
  .price {
    font-size: var(--_statement);
    font-weight: 500;
    line-height: 1;
    letter-spacing: -0.02em;
  }
  .price .amount {
    white-space: normal;
  }
  /* Below the price where it does not fit beside it, but never half of it. */
  .price + .second {
    display: inline-block;
  }
  .own b {
    font-size: inherit;
  }
  .terms,
  .terms > .sum {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(3 * var(--_space));
  }
  .terms {
    grid-column: 1 / -1;
  }
  .benefits {
    padding-inline: var(--inset);
    font-size: var(--_second);
  }
  .benefits > li {
    display: flex;
    gap: calc(2 * var(--_space));
    padding-block: var(--_space);
  }
  .benefits svg {
    flex: none;
  }
  .frame > .actions {
    padding: calc(3 * var(--_space)) var(--inset) calc(6 * var(--_space));
  }

  @container kulanz (max-width: 26em) {
    .dense .terms {
      font-size: var(--_small);
    }
  }
  @container kulanz (max-width: 21em) {
    .offer,
    .own {
      padding-inline: calc(3 * var(--_space));
    }
  }
  @container kulanz (max-width: 16em) {
    .offer {
      grid-template-columns: auto;
    }
    .offer .sketch {
      display: none;
    }
  }
  @container kulanz (min-width: 40em) {
    .offers {
      display: flex;
      flex-wrap: wrap;
      gap: calc(3 * var(--_space));
    }
    .offer {
      flex: 1 1 11em;
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
    .own {
      flex: 1 0 100%;
    }
    .terms,
    .terms > .sum {
      display: grid;
    }
  }
`;

/** All that the offers need; the other views bring their own. */
export const offersViewStyles = css`
  ${laterTokenStyles}
  ${controlStyles}
  ${offerStyles}

  .block {
    display: block;
  }
`;
