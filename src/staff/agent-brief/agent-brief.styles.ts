import { css } from 'lit';

/** What helps in a conversation, to be taken in at a glance. */
export const briefStyles = css`
  .bar-top {
    gap: calc(4 * var(--_space)) calc(8 * var(--_space));
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    align-items: end;
  }
  form label {
    display: grid;
    flex: 1 1 13em;
    gap: var(--_space);
  }
  form label span {
    font-size: var(--_second);
  }
  form input {
    inline-size: 100%;
    unicode-bidi: plaintext;
  }
  .hint,
  .stale,
  .cases {
    padding: calc(5 * var(--_space));
  }
  .stale {
    padding-block: calc(2 * var(--_space));
    background: var(--_tray);
  }
  .cases > li {
    padding-block: var(--_space);
  }
  .brief {
    display: grid;
    gap: calc(5 * var(--_space));
    padding: calc(5 * var(--_space));
  }
  .block {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
    align-content: start;
    min-inline-size: 0;
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 2px solid var(--_line);
  }
  .block.approach {
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_tint-line);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_tint);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
    gap: calc(3 * var(--_space)) calc(8 * var(--_space));
  }
  .phrases > li {
    padding-block: calc(1.5 * var(--_space));
    font-size: var(--_large);
  }
  .avoid > li {
    padding-block: calc(1.5 * var(--_space));
  }
  .avoid > li::before {
    content: '– ';
    content: '– ' / '';
  }
  .chip,
  .new {
    display: inline-block;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_tint-line);
    border-radius: min(1em, var(--_radius));
    font-size: var(--_second);
    font-weight: 400;
  }
  .new {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .entries > li {
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .entries > li:first-child {
    border: 0;
    padding-block-start: 0;
  }
  blockquote {
    margin: var(--_space) 0;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_tint-line);
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
    gap: calc(3 * var(--_space));
    padding-block: var(--_space);
  }
  dt {
    color: var(--_muted);
  }
  .line {
    display: block;
  }
  bdi.whole {
    white-space: nowrap;
  }

  @container kulanz (min-width: 48em) {
    .brief {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: calc(6 * var(--_space)) calc(10 * var(--_space));
      padding-inline: calc(8 * var(--_space));
    }
    .bar-top,
    .hint,
    .stale,
    .cases {
      padding-inline: calc(8 * var(--_space));
    }
    .block.approach {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .new {
      border: 2px solid Highlight;
    }
  }
  @media print {
    form {
      display: none;
    }
  }
`;
