import { css } from 'lit';

/** One part at a time; what belongs to all views stands above and below it. */
export const careStyles = css`
  .care {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
    container: care / inline-size;
  }
  .care [hidden] {
    display: none;
  }
  .bar,
  .aside {
    /* As on the cards: what a page sets for all its elements ends here; its ground is unknown. */
    all: initial;
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    color-scheme: inherit;
    font: var(--_size) / 1.5 var(--_font);
  }
  /* Its room is there before its words are: nothing moves. */
  .aside {
    justify-items: start;
    padding-block: 0;
    min-block-size: 2.75em;
  }
  .aside:empty {
    visibility: hidden;
  }
  /* In line with what stands in the cards. */
  @container care (min-width: 21em) {
    .bar,
    .aside {
      padding-inline: calc(6 * var(--_space));
    }
  }
  @container care (min-width: 40em) {
    .bar,
    .aside {
      padding-inline: calc(10 * var(--_space));
    }
  }
`;
