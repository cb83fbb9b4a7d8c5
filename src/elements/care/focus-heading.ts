import type { LitElement } from 'lit';

/**
 * Puts the focus on a tag's heading, as soon as it is there: a tag that is new shows silent shapes
 * first. Who has gone on elsewhere meanwhile is left alone.
 *
 * @param isWanted whether the tag is still the one to be read
 */
export async function focusHeading(tag: LitElement, isWanted: () => boolean): Promise<void> {
  await tag.updateComplete;
  if (focusNow(tag)) return;
  const observer = new MutationObserver(() => {
    if (!isWanted() || hasOtherFocus() || focusNow(tag)) observer.disconnect();
  });
  observer.observe(tag.renderRoot, { childList: true, subtree: true });
}

function focusNow({ renderRoot }: LitElement): boolean {
  const heading = renderRoot.querySelector<HTMLElement>('#heading');
  heading?.focus();
  return !!heading;
}

/** What was pressed is hidden now, so that nothing has the focus until somebody presses anew. */
const hasOtherFocus = (): boolean =>
  document.activeElement !== null && document.activeElement !== document.body;
