/** A story in the frame of a page of which nobody knows whose it is. */
import { html, type TemplateResult } from 'lit';
import { waitFor } from 'storybook/test';

/** Storybook loads anew in the frame. */
const longestWaitMs = 20_000;

/** @param id of the story, which is shown with the settings of this one */
export function framed(id: string): TemplateResult {
  const story = new URL(location.href);
  story.searchParams.set('id', id);
  // A page with an address of this kind has an origin of its own.
  const portal = `<!doctype html>
    <html lang="en">
      <title>Portal</title>
      <style>html, body, iframe { block-size: 100%; inline-size: 100%; margin: 0; border: 0 }</style>
      <iframe title="Story" src="${story.href.replaceAll('&', '&amp;')}"></iframe>
    </html>`;
  return html`<iframe
    title="Portal"
    src="data:text/html,${encodeURIComponent(portal)}"
    style="inline-size: 100%; block-size: 75rem; border: 0"
  ></iframe>`;
}

/**
 * The page of the story inside, once it is there.
 *
 * @throws when it does not come
 */
export function insideFrame(canvas: HTMLElement): Promise<HTMLElement> {
  return waitFor(
    () => {
      const body = canvas.querySelector('iframe')?.contentWindow?.[0]?.document.body;
      if (!body?.querySelector('#storybook-root > *')) throw new Error('No story in the frame');
      return body;
    },
    { timeout: longestWaitMs },
  );
}
