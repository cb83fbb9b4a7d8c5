import { css } from 'lit';

/** Buttons and choices, for views that ask for a decision. */
export const controlStyles = css`
  /* Buttons of one height and width; the filled one at most once in a view. */
  .actions {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-block-size: max(3.25em, var(--_target));
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
    border: 1.5px solid var(--_control);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .button.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button[aria-disabled='true'] {
    cursor: progress;
  }

  /* Native radio buttons and check boxes in rows that are all target. */
  .choices {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: calc(3 * var(--_space));
    align-items: start;
    min-block-size: 3.5em;
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_control);
  }
  .choice.chosen {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  input:is([type='radio'], [type='checkbox']) {
    appearance: none;
    display: grid;
    place-content: center;
    inline-size: 1.375em;
    block-size: 1.375em;
    border: 1.5px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
    cursor: pointer;
  }
  input[type='checkbox'] {
    border-radius: min(0.375em, 0.5 * var(--_radius));
  }
  input:checked {
    border-color: var(--_accent);
  }
  input[type='radio']:checked {
    border-width: 0.4375em;
  }
  input[type='checkbox']:checked::before {
    content: '';
    inline-size: 0.75em;
    block-size: 0.4em;
    border: solid var(--_accent);
    border-width: 0 0 2.5px 2.5px;
    translate: 0 -15%;
    rotate: -45deg;
  }
  label,
  legend {
    font-weight: 600;
  }
  .choice > span {
    font-weight: 400;
  }
  .why {
    display: flex;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    color: var(--_error);
  }
  .why svg,
  .main svg {
    stroke: currentColor;
  }

  @container kulanz (min-width: 30em) {
    .actions {
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color var(--_time);
    }
  }
  @media (forced-colors: active) {
    .choice.chosen {
      outline: 3px solid Highlight;
    }
    input:checked {
      border-color: Highlight;
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
