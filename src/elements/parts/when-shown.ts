import type { LitElement } from 'lit';

/** Resolves once a tag shows what it is for, or why it cannot: anything but its skeleton. */
export const whenShown = (tag: LitElement): Promise<void> =>
  new Promise((resolve) => {
    const watch = {
      hostUpdated() {
        if (tag.renderRoot.querySelector('[aria-busy]')) return;
        tag.removeController(watch);
        resolve();
      },
    };
    tag.addController(watch);
  });
