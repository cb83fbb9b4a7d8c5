// Made by scripts/build-tokens.mjs from src/theme/tokens.json. Do not edit by hand.

import { css } from 'lit';

/** Tokens that only later views use. */
export const laterTokenStyles = css`
  :host {
    --_on-accent: var(--kulanz-on-accent, color-mix(in oklab, #15213f var(--_dark), #ffffff));
    --_control: color-mix(in oklab, var(--_text) 58%, var(--_surface));
    --_positive: color-mix(in oklab, #2f9a5f 60%, var(--_text));
    --_caution: color-mix(in oklab, #c98a12 55%, var(--_text));
    --_error: color-mix(in oklab, #d8382e 64%, var(--_text));
    --_small: 0.8125em;
    --_heading: 1.3125em;
    --_target: 2.75em;
    --_time: 180ms;
  }
  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_on-accent: var(--kulanz-on-accent, light-dark(#ffffff, #15213f));
    }
  }
`;
