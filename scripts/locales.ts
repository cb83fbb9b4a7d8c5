/**
 * Walks the stories of the built Storybook in every language, 320 px wide, and looks for boxes and
 * texts that are cut, stick out or overlap, and for script errors.
 *
 *   npm run locales                                every story in every locale
 *   npm run locales -- --locale tr --locale ar     in these
 *   npm run locales -- --filter care               stories whose id contains this
 *
 * Ends with 1 when it found anything.
 */
import { parseArgs } from 'node:util';
import { targetLocales } from '../src/i18n/index.js';
import { defaultLook, oneOf, storiesWith } from './stories.js';
import { boxFaults } from './story-checks/box-faults.js';
import { textFaults } from './story-checks/text-faults.js';
import { eachInStorybook, type StoryPage } from './story-page.js';

/** A locale with the stories to look at: one page stays in one language, which loads once. */
interface Walk {
  readonly locale: string;
  readonly ids: readonly string[];
}

/** @throws when an option or its value is unknown */
function readWalks(args: string[]): Walk[] {
  const { values } = parseArgs({
    args,
    options: {
      filter: { type: 'string', default: '' },
      locale: { type: 'string', multiple: true, default: [...targetLocales] },
    },
  });
  const ids = storiesWith(values.filter);
  return values.locale.map((each) => ({ locale: oneOf('locale', targetLocales, each), ids }));
}

/** @returns what is wrong with the story that is shown */
async function faultsOf({ page, errors }: StoryPage): Promise<string[]> {
  const geometry = [...(await page.evaluate(boxFaults)), ...(await page.evaluate(textFaults))];
  return [...geometry, ...errors.map((error) => `script error: ${error}`)];
}

async function main(args: string[]): Promise<void> {
  const walks = readWalks(args);
  let violations = 0;
  await eachInStorybook(walks, 320, async (story, { locale, ids }) => {
    let found = 0;
    for (const id of ids) {
      const faults = await story
        .show(id, defaultLook, `locale:${locale}`)
        .then(() => faultsOf(story))
        .catch((error: unknown) => [String(error)]);
      found += faults.length;
      for (const fault of faults) console.error(`${locale}, ${id}: ${fault}`);
    }
    violations += found;
    console.log(`${locale}: ${ids.length} stories, ${found} faults`);
  });
  console.log(`${walks.length} locales, ${violations} faults`);
  if (violations > 0) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
