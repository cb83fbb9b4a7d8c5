// Made by scripts/build-tokens.mjs from src/theme/tokens.json. Do not edit by hand.

import { css } from 'lit';

/** Tokens that only later views use. */
export const laterTokenStyles = css`
  :host {
    --_on-accent: var(--kulanz-on-accent, #ffffff);
    --_control: var(--kulanz-control, color-mix(in oklab, var(--_text) 58%, var(--_surface)));
    --_positive: var(--kulanz-positive, color-mix(in oklab, #2f9a5f 60%, var(--_text)));
    --_caution: var(--kulanz-caution, color-mix(in oklab, #c98a12 55%, var(--_text)));
    --_error: var(--kulanz-error, color-mix(in oklab, #d8382e 68%, var(--_text)));
    --_small: var(--kulanz-small, 0.8125em);
    --_heading: var(--kulanz-heading, 1.3125em);
    --_target: var(--kulanz-target, 2.75em);
    --_time: var(--kulanz-time, 180ms);
  }
  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_on-accent: var(--kulanz-on-accent, light-dark(#ffffff, #15213f));
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_on-accent: var(--kulanz-on-accent, #15213f);
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      color-scheme: dark;
      --_on-accent: var(--kulanz-on-accent, #15213f);
    }
  }
`;
