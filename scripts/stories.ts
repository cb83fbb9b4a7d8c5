/** The stories of the built Storybook, for tools and tests that visit them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import type { Page } from 'puppeteer-core';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** The look without a brand, then every brand file. */
export const brands: readonly string[] = [
  'none',
  ...readdirSync('src/theme/brands').map((file) => parse(file).name),
];

/** How a page is dressed. */
export interface Look {
  readonly brand: string;
  readonly scheme: Scheme;
}

export const defaultLook: Look = { brand: 'none', scheme: 'light' };

/** The story that stands for its tag where one must do, by the tag's name. */
export const faces: Readonly<Record<string, string>> = {
  'agent-brief': 'agent-brief--much-told',
  'balance-card': 'balance-card--overdue',
  care: 'care--balance',
  'contact-preferences': 'contact-preferences--overdue',
  insights: 'insights--full-week',
  'nps-prompt': 'nps-prompt--asked',
  'plan-chooser': 'plan-chooser--plan-offered',
  'support-options': 'support-options--overdue',
};

export const storybookFolder = 'storybook-static';

/** Stories may wait for a slow backend. */
const longestPlayMs = 60_000;

interface StoryWindow {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown };
}

/**
 * Ids of the stories, without the pages of documentation.
 *
 * @param folder of the built Storybook
 */
export function storyIds(folder = storybookFolder): string[] {
  const file = `${folder}/index.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build-storybook makes it.`);
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.values(index.entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
}

/**
 * Address of a story whose colours follow the device, see {@link showScheme}, and where Storybook
 * does not run axe of its own accord: who visits runs it, when the page is as it shall be.
 */
export const storyUrl = (origin: string, id: string): string =>
  `${origin}/iframe.html?id=${id}&viewMode=story&globals=scheme:light+dark;a11y.manual:!true`;

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

/**
 * @returns ids of the stories that contain this text
 * @throws when there is none
 */
export function storiesWith(text: string): string[] {
  const found = storyIds().filter((id) => id.includes(text));
  if (found.length === 0) throw new Error(`No story's id contains "${text}".`);
  return found;
}

/**
 * A value that was typed, once it is known to be one of these.
 *
 * @throws when it is none, and names them all
 */
export function oneOf<Value extends string>(
  what: string,
  known: readonly Value[],
  typed: string,
): Value {
  const found = known.find((value) => value === typed);
  if (!found) throw new Error(`No such ${what}: "${typed}". Known: ${known.join(', ')}.`);
  return found;
}
