import { css } from 'lit';

/** Lists to choose from, and room for longer texts. */
export const fieldStyles = css`
  .field > select {
    inline-size: 100%;
    min-block-size: var(--_target);
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  option,
  optgroup {
    background: Canvas;
    color: CanvasText;
  }
  .text {
    inline-size: 100%;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1.5px solid var(--_control);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  /* A telephone number or a name in Latin letters stays in order inside Arabic words. */
  .text,
  [type='text']:not([inputmode]) {
    unicode-bidi: plaintext;
  }
  .why.calm {
    color: inherit;
  }
  .text[aria-invalid='true'] {
    border-color: var(--_error);
  }
`;
