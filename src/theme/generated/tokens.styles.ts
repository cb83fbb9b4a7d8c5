// Made by scripts/build-tokens.mjs from src/theme/tokens.json. Do not edit by hand.

import { css } from 'lit';

/** Tokens as private properties of a tag; `--kulanz-*` of any ancestor comes first. */
export const tokenStyles = css`
  :host {
    --_accent: var(--kulanz-accent, #2b4785);
    --_surface: var(--kulanz-surface, #fffcf6);
    --_text: var(--kulanz-text, #2a231a);
    --_radius: var(--kulanz-radius, 1em);
    --_font: var(--kulanz-font, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', system-ui, sans-serif);
    --_muted: var(--kulanz-muted, color-mix(in oklab, var(--_text) 72%, var(--_surface)));
    --_line: var(--kulanz-line, color-mix(in oklab, var(--_text) 16%, var(--_surface)));
    --_tray: var(--kulanz-tray, color-mix(in oklab, var(--_text) 5%, var(--_surface)));
    --_raised: var(--kulanz-raised, var(--_surface));
    --_tint: var(--kulanz-tint, color-mix(in oklab, var(--_accent) 10%, var(--_surface)));
    --_tint-line: var(--kulanz-tint-line, color-mix(in oklab, var(--_accent) 45%, var(--_surface)));
    --_focus: var(--kulanz-focus, var(--_accent));
    --_size: var(--kulanz-size, medium);
    --_second: var(--kulanz-second, 0.9375em);
    --_large: var(--kulanz-large, 1.125em);
    --_statement: var(--kulanz-statement, clamp(1.4375em, 0.875em + 3cqi, 1.75em));
    --_figure: var(--kulanz-figure, clamp(2.5em, 1.75em + 6cqi, 4em));
    --_space: var(--kulanz-space, 0.25em);
    --_lift: var(--kulanz-lift, 0 1px 2px 0 #0000000f, 0 4px 12px -4px #0000001a);
    --_depth: var(--kulanz-depth, 0 1px 2px 0 #0000000a, 0 24px 48px -28px #00000038);
  }
  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_accent: var(--kulanz-accent, light-dark(#2b4785, #b3c5f4));
      --_surface: var(--kulanz-surface, light-dark(#fffcf6, #1f1c18));
      --_text: var(--kulanz-text, light-dark(#2a231a, #f2ece1));
      --_tray: var(--kulanz-tray, oklch(from var(--_surface) calc(l - 0.036) calc(c * 2.1) h));
      --_raised: var(--kulanz-raised, oklch(from var(--_surface) calc(l + 0.065) c h));
      --_tint: var(--kulanz-tint, color-mix(in oklab, oklch(from var(--_accent) l calc(c * 2) h) 10%, var(--_surface)));
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_accent: var(--kulanz-accent, #b3c5f4);
    --_surface: var(--kulanz-surface, #1f1c18);
    --_text: var(--kulanz-text, #f2ece1);
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      color-scheme: dark;
      --_accent: var(--kulanz-accent, #b3c5f4);
      --_surface: var(--kulanz-surface, #1f1c18);
      --_text: var(--kulanz-text, #f2ece1);
    }
  }
`;
