import { css } from 'lit';

/** One frame for all first views; no box at all where there is nothing to set. */
export const preferencesFrameStyles = css`
  /* The room that only longer settings need is at the end. */
  .frame {
    grid-template-rows: auto 1fr;
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
  @container kulanz (min-width: 60em) {
    .frame {
      min-block-size: 34em;
    }
  }
`;
