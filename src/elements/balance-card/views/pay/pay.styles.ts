import { css } from 'lit';
import { laterStyles } from '../../../parts/later/later.styles.js';

/** The code for banking apps: beside the details where there is room, else below them on demand. */
export const payStyles = css`
  ${laterStyles}

  .scan {
    display: grid;
    gap: calc(2 * var(--_space));
    align-content: start;
    justify-items: start;
  }
  figure {
    display: grid;
    gap: calc(2 * var(--_space));
    margin: 0;
  }
  .closed > figure {
    display: none;
  }
  .code {
    inline-size: 13em;
    max-inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    forced-color-adjust: none;
  }
  figcaption {
    max-inline-size: 14em;
  }
  @container kulanz (min-width: 40em) {
    .beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: calc(10 * var(--_space));
    }
    .scan > .link {
      display: none;
    }
    .closed > figure {
      display: grid;
    }
  }
  @media print {
    .scan > .link {
      display: none;
    }
    .closed > figure {
      display: grid;
    }
  }
`;
