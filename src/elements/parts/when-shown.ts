import type { LitElement } from 'lit';

/** Resolves once a tag shows what it is for, or why it cannot: anything but its skeleton. */
export const whenShown = (tag: LitElement): Promise<void> =>
  new Promise((resolve) => {
    tag.addController({
      hostUpdated: () => tag.renderRoot.querySelector('[aria-busy]') ?? resolve(),
    });
  });
