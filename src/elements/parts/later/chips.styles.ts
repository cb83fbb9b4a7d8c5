import { css } from 'lit';

/** Short choices side by side; the native radio button covers its chip. */
export const chipStyles = css`
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .chip {
    position: relative;
    display: grid;
    place-content: center;
    min-block-size: 3em;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    font-weight: 400;
    text-align: center;
    cursor: pointer;
  }
  .chip:hover {
    background: var(--_tint);
  }
  .chip > input[type='radio'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
    background: none;
  }
  .chip.chosen {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .chip.chosen {
      outline: 3px solid Highlight;
    }
  }
`;
