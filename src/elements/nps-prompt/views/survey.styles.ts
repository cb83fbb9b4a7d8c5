import { css } from 'lit';

/** The question: numbers in one row or two, and words at their ends. */
export const surveyStyles = css`
  .frame {
    min-block-size: 0;
  }
  .eyebrow {
    margin: 0;
  }
  .scale {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .scale b {
    color: var(--_text);
    font-size: inherit;
  }
  .high {
    text-align: end;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: var(--_space);
  }
  .agreement {
    grid-template-columns: 1fr 1fr;
    max-inline-size: 32em;
  }
  .agreement > .numbers {
    grid-template-columns: repeat(5, minmax(0, 1fr));
    grid-row: 1;
    grid-column: 1 / -1;
  }
  .numbers > .chip {
    padding-inline: 0;
    hyphens: none;
    white-space: nowrap;
  }
  textarea {
    inline-size: 100%;
    margin: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1.5px solid var(--_control);
    border-radius: calc(0.75 * var(--_radius));
    background: var(--_raised);
    color: inherit;
    font: inherit;
    resize: vertical;
    unicode-bidi: plaintext;
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(4 * var(--_space));
  }
  .notes > p,
  details[open] {
    inline-size: 100%;
  }
  .notes .link {
    display: flex;
    align-items: center;
  }

  @container kulanz (min-width: 40em) {
    .score {
      grid-template-columns: 1fr 1fr;
    }
    .score > .numbers {
      grid-template-columns: repeat(11, minmax(0, 1fr));
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
