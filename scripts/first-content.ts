/** Whether some script-tag files are all that a tag needs to show its data, tried in Chromium. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { createSandbox } from '../src/testing/index.js';
import { openChromium } from './chromium.js';
import { serveFolder } from './static-server.mjs';
import { answerFromSandbox, sandboxAttributes } from './support/sandbox-requests.js';

/** A page with tags, and the files that shall do for their first content; the entry comes first. */
export interface Trial {
  readonly tags: readonly string[];
  readonly locale: string;
  readonly files: readonly string[];
  /** Whether further files may come, and count; all but what only loads when there is time. */
  readonly mayLoad?: boolean;
}

/** What is not needed for anything that is shown: options are checked when nothing else is to do. */
const background = /\/later\d*\.js$/;

/** What became of a trial: did the tags show their data, by which files, and which did not come. */
export interface Outcome {
  readonly isShown: boolean;
  readonly served: readonly string[];
  readonly held: readonly string[];
}

const patienceMs = 10_000;

/**
 * Loads each trial's page, with a provider over the sandbox. Every other script is never answered:
 * what loads in the background may wait, what the first content needs is missed.
 *
 * @param folder of the script-tag files
 */
export async function tryFirstContents(
  folder: string,
  trials: readonly Trial[],
): Promise<Outcome[]> {
  const server = await serveFolder(folder);
  const browser = await openChromium();
  try {
    const outcomes: Outcome[] = [];
    for (const trial of trials) {
      outcomes.push(await tryFirstContent(await browser.newPage(), server.origin, trial));
    }
    return outcomes;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tryFirstContent(page: Page, origin: string, trial: Trial): Promise<Outcome> {
  const served: string[] = [];
  const held: string[] = [];
  const sandbox = createSandbox({ scenario: 'overdue', pageOrigin: origin });
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));

  async function answer(request: HTTPRequest): Promise<void> {
    if (await answerFromSandbox(request, sandbox)) return;
    const { pathname } = new URL(request.url());
    const file = pathname.slice(1);
    if (file === '') {
      await request.respond({ contentType: 'text/html', body: hostPage(trial) });
    } else if (trial.files.includes(file) || (trial.mayLoad && !background.test(file))) {
      served.push(file);
      await request.continue();
    } else {
      held.push(file);
    }
  }

  await page.goto(origin, { waitUntil: 'domcontentloaded' });
  const isShown = await page
    .waitForFunction(
      (tags) =>
        tags.every((tag) => {
          const root = document.querySelector(tag)?.shadowRoot;
          // The prompt has nothing to ask yet.
          const isSilent = tag === 'kulanz-nps-prompt' && root;
          return (
            isSilent || (root?.textContent.trim() && !root.querySelector('[aria-busy="true"]'))
          );
        }),
      { timeout: patienceMs },
      trial.tags,
    )
    .then(
      () => true,
      () => false,
    );
  await page.close();
  return { isShown, served, held };
}

const hostPage = ({ tags, locale, files: [entry = ''] }: Trial): string => `<!doctype html>
  <link rel="icon" href="data:," />
  <kulanz-provider ${sandboxAttributes} locale="${locale}">
    ${tags.map((tag) => `<${tag}></${tag}>`).join('')}
  </kulanz-provider>
  <script type="module" src="/${entry}"></script>`;
