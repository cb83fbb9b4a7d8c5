import { css } from 'lit';

/** One frame for all first views of the plan chooser: the offers need the most room. */
export const planFrameStyles = css`
  .frame {
    min-block-size: 69em;
  }
  @container kulanz (max-width: 19em) {
    .frame {
      min-block-size: 80em;
    }
  }
  @container kulanz (min-width: 40em) {
    .frame {
      min-block-size: 48em;
    }
  }
`;
