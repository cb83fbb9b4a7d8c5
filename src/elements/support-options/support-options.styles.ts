import { css } from 'lit';
import { doorStyles } from '../parts/doors.styles.js';

/** One frame for all first views, and the further ways below the tray. */
export const supportFrameStyles = css`
  ${doorStyles}

  /* The room that only longer words and open requests need is at the end. */
  .frame {
    grid-template-rows: auto auto 1fr;
    min-block-size: 84em;
  }
  .tray > .ways {
    margin: 0;
  }
  .more {
    display: grid;
    align-content: start;
    gap: calc(6 * var(--_space));
    padding: calc(6 * var(--_space)) var(--inset);
  }
  .more .large {
    margin-block-end: calc(2 * var(--_space));
  }
  .more .doors {
    border: 0;
  }
  .door {
    grid-template-columns: 1fr auto;
  }
  .head > .doors {
    grid-column: 1 / -1;
    margin-block: calc(3 * var(--_space));
  }
  .door .second {
    display: block;
  }
  @container kulanz (max-width: 21em) {
    .frame {
      min-block-size: 90em;
    }
  }
  @container kulanz (min-width: 40em) {
    .frame {
      min-block-size: 53em;
    }
    .more {
      grid-template-columns: repeat(3, 1fr);
      column-gap: calc(6 * var(--_space));
    }
  }
  @container kulanz (min-width: 60em) {
    .frame {
      min-block-size: 44em;
    }
  }
`;
