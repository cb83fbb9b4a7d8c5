// Made by scripts/build-tokens.mjs from src/theme/tokens.json. Do not edit by hand.

import { css } from 'lit';

/** Tokens as private properties of a tag. */
export const tokenStyles = css`
  :host {
    --_dark: 0%;
    --_accent: var(--kulanz-accent, color-mix(in oklab, #b3c5f4 var(--_dark), #2b4785));
    --_surface: var(--kulanz-surface, color-mix(in oklab, #1f1c18 var(--_dark), #fffcf6));
    --_text: var(--kulanz-text, color-mix(in oklab, #f2ece1 var(--_dark), #2a231a));
    --_radius: var(--kulanz-radius, 1em);
    --_font: var(--kulanz-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --_muted: color-mix(in oklab, var(--_text) 72%, var(--_surface));
    --_line: color-mix(in oklab, var(--_text) 16%, var(--_surface));
    --_tray: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_raised: var(--_surface);
    --_tint: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    --_tint-line: color-mix(in oklab, var(--_accent) 45%, var(--_surface));
    --_focus: var(--_accent);
    --_size: var(--kulanz-size, medium);
    --_second: 0.9375em;
    --_large: 1.125em;
    --_statement: clamp(1.4375em, 0.875em + 3cqi, 1.75em);
    --_figure: clamp(2.5em, 1.75em + 6cqi, 4em);
    --_space: var(--kulanz-space, 0.25em);
    --_lift: 0 2px 6px 0 #0001;
    --_depth: 0 24px 48px -28px #0004;
  }
  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_accent: var(--kulanz-accent, light-dark(#2b4785, #b3c5f4));
      --_surface: var(--kulanz-surface, light-dark(#fffcf6, #1f1c18));
      --_text: var(--kulanz-text, light-dark(#2a231a, #f2ece1));
      --_tray: oklch(from var(--_surface) calc(l - .036) calc(c*(.7 + l)) h);
      --_raised: oklch(from var(--_surface) calc(l + .065) calc(c*(1 - l)) h);
      --_tint: color-mix(in oklab, oklch(from var(--_accent) l calc(c*2) h) 10%, var(--_surface));
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_dark: 100%;
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      color-scheme: dark;
      --_dark: 100%;
    }
  }
`;
