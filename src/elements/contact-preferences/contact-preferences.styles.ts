import { css } from 'lit';

/** One frame for all first views; no box at all where there is nothing to set. */
export const preferencesFrameStyles = css`
  .frame {
    min-block-size: 56em;
  }
  @container kulanz (max-width: 19em) {
    .frame {
      min-block-size: 64em;
    }
  }
  @container kulanz (min-width: 40em) {
    .frame {
      min-block-size: 42em;
    }
  }
`;
