/** What `dist/custom-elements.json` says of a tag is what stands in its stories. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/static-server.mjs';
import { storybookFolder, storyIds, storyPlayed, storyUrl } from '../../scripts/stories.js';
import { openBrowser } from '../e2e/support/browser.js';
import { namesOf, tagManifests, type TagManifest } from '../support/manifest.js';

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(storybookFolder), openBrowser()]);
  page = await browser.newPage();
});
afterAll(() => Promise.all([server.close(), browser.close()]));

/** What most tags show last comes first: page states, where the account does not load, then flows. */
function storiesOf({ tagName }: TagManifest): string[] {
  const prefix = tagName.replace('kulanz-', '');
  const ids = storyIds().filter((id) => id.startsWith(prefix));
  const isPageState = (id: string) => Number(id.includes('page-states'));
  return ids.toReversed().toSorted((one, other) => isPageState(other) - isPageState(one));
}

/** In a story's page: parts that a host's sheet reaches, and slots, both as `::part(x)`, `slot(x)`. */
function surface(tagName: string): string[] {
  const partsOf = (element: Element): string[] => {
    const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
    return inside.flatMap((each) => {
      const exported = each.getAttribute('exportparts')?.split(/[\s,]+/) ?? [];
      return [...each.part, ...partsOf(each).filter((name) => exported.includes(name))];
    });
  };
  return [...document.querySelectorAll(`#storybook-root ${tagName}`)].flatMap((tag) => [
    ...partsOf(tag).map((name) => `::part(${name})`),
    ...[...tag.shadowRoot!.querySelectorAll('slot')].map(({ name }) => `slot(${name})`),
  ]);
}

const drawn = tagManifests().filter(({ tagName }) => tagName !== 'kulanz-provider');

describe.each(drawn)('$tagName', (tag) => {
  it('shows each documented part and slot in a story, and no other', async () => {
    const documented = [
      ...namesOf(tag.cssParts).map((name) => `::part(${name})`),
      ...namesOf(tag.slots).map((name) => `slot(${name})`),
    ].toSorted();
    const seen = new Set<string>();
    for (const id of storiesOf(tag)) {
      await page.goto(storyUrl(server.origin, id));
      await storyPlayed(page);
      for (const name of await page.evaluate(surface, tag.tagName)) seen.add(name);
      if (documented.every((name) => seen.has(name))) break;
    }
    expect([...seen].toSorted()).toEqual(documented);
  });

  it('observes the attributes that are documented, and no other', async () => {
    await page.goto(storyUrl(server.origin, storiesOf(tag)[0]!));
    const observed = await page.evaluate(async (tagName) => {
      const tagClass = await customElements.whenDefined(tagName);
      return (tagClass as unknown as { observedAttributes: string[] }).observedAttributes;
    }, tag.tagName);
    expect(observed.toSorted()).toEqual(namesOf(tag.attributes));
  });
});
