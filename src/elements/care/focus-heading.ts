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
    if (!isWanted() || hasOtherFocus(tag) || focusNow(tag)) observer.disconnect();
  });
  observer.observe(tag.renderRoot, { childList: true, subtree: true });
}

function focusNow({ renderRoot }: LitElement): boolean {
  const heading = renderRoot.querySelector<HTMLElement>('#heading');
  heading?.focus();
  return !!heading;
}

/**
 * Whether the person is elsewhere by now. What they pressed is hidden; some browsers let it keep the
 * focus all the same.
 */
function hasOtherFocus(tag: LitElement): boolean {
  const frame = tag.getRootNode() as ShadowRoot;
  const { activeElement } = frame.host.getRootNode() as Document | ShadowRoot;
  if (activeElement !== frame.host) return !!activeElement && activeElement !== document.body;
  const part = frame.activeElement as HTMLElement | null;
  return !!part && part !== tag && !part.hidden;
}
