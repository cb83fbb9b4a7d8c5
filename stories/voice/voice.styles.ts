import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: 60rem;
    font:
      1rem / 1.5 system-ui,
      sans-serif;
  }
  label {
    display: block;
    font-weight: 600;
    margin-block-start: 1rem;
  }
  select,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5rem;
    font: inherit;
  }
  textarea {
    min-block-size: 9rem;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    border-inline-start: 3px solid;
    margin-block: 0.75rem;
    padding-inline-start: 0.75rem;
    overflow-wrap: anywhere;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    text-align: start;
    vertical-align: top;
  }
  td.figure {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
`;
