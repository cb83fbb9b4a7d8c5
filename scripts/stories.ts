/** The stories of the built Storybook, for tools and tests that visit them. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

export type Scheme = 'light' | 'dark';

export const storybookFolder = 'storybook-static';

/** Stories may wait for a slow backend. */
const longestPlayMs = 60_000;

interface StoryWindow {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown };
}

/** Ids of the stories, without the pages of documentation. */
export function storyIds(): string[] {
  const file = `${storybookFolder}/index.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build-storybook makes it.`);
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.values(index.entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
}

/** Address of a story whose colours follow the device: see {@link showScheme}. */
export const storyUrl = (origin: string, id: string): string =>
  `${origin}/iframe.html?id=${id}&viewMode=story&globals=scheme:light+dark`;

/** Makes the page's device light or dark, and still: pictures and tests want no change half way. */
export const showScheme = (page: Page, scheme: Scheme): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/**
 * Waits until the story of the page has pressed all that it presses.
 *
 * @throws when it did not find what to press
 */
export async function storyPlayed(page: Page): Promise<void> {
  const outcome = await page.waitForFunction(playOutcome, { timeout: longestPlayMs });
  const failure = (await outcome.jsonValue())?.failure;
  if (failure) throw new Error(`The play function failed: ${failure}`);
}

/** In the story's page: how it went, once it has ended. */
function playOutcome(): { failure?: string } | undefined {
  const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } =
    window as StoryWindow;
  const failure = channel?.last('playFunctionThrewException');
  if (failure) return { failure: JSON.stringify(failure) };
  return preview?.currentRender?.phase === 'finished' ? {} : undefined;
}
