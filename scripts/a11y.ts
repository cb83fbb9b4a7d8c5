/**
 * Walks the stories of the built Storybook and looks for what shuts people out: axe (WCAG 2.2 AA,
 * EN 301 549, best practice), boxes and texts that are cut, stick out or overlap at 320 and 1280 px,
 * and script errors.
 *
 *   npm run a11y                             every story without a brand, and one of each tag in each
 *   npm run a11y -- --all                    every story in every brand
 *   npm run a11y -- --filter care            stories whose id contains this
 *   npm run a11y -- --brand volta            every story in one brand
 *   npm run a11y -- --scheme dark            light or dark alone
 *
 * Ends with 1 when it found anything.
 */
import { parseArgs } from 'node:util';
import { brands, faces, oneOf, schemes, storiesWith, type Look } from './stories.js';
import { violationsIn, type Scope } from './story-checks/axe.js';
import { boxFaults } from './story-checks/box-faults.js';
import { textFaults } from './story-checks/text-faults.js';
import { eachInStorybook, type StoryPage } from './story-page.js';

const narrow = 320;
const wide = 1280;

/** A story, and the looks in which it is looked at. */
interface Walk {
  readonly id: string;
  readonly looks: readonly Look[];
}

/** @throws when an option or its value is unknown */
function readWalks(args: string[]): Walk[] {
  const { values } = parseArgs({
    args,
    options: {
      all: { type: 'boolean', default: false },
      filter: { type: 'string', default: '' },
      brand: { type: 'string' },
      scheme: { type: 'string' },
    },
  });
  const oneBrand = values.brand && oneOf('brand', brands, values.brand);
  const inSchemes = values.scheme ? [oneOf('scheme', schemes, values.scheme)] : schemes;
  const isFace = new Set(Object.values(faces));

  const brandsOf = (id: string): readonly string[] => {
    if (oneBrand) return [oneBrand];
    return values.all || isFace.has(id) ? brands : ['none'];
  };
  return storiesWith(values.filter).map((id) => ({
    id,
    looks: brandsOf(id).flatMap((brand) => inSchemes.map((scheme) => ({ brand, scheme }))),
  }));
}

/** The page is the same in every look, so most of axe's rules need to see it only once. */
function scopeOf(look: Look, before: Look | undefined): Scope {
  if (!before) return 'all';
  return look.brand === before.brand ? 'colours' : 'looks';
}

/** @returns what is wrong with the story, a line each that begins with its look */
async function faultsOf(story: StoryPage, { id, looks }: Walk): Promise<string[]> {
  const { page } = story;
  const faults: string[] = [];
  let before: Look | undefined;
  for (const look of looks) {
    await (before ? story.wear(look) : story.show(id, look));
    const found = await violationsIn(page, scopeOf(look, before));
    // Boxes do not change with the colours.
    for (const width of look.brand === before?.brand ? [] : [wide, narrow]) {
      await page.setViewport({ width, height: 800 });
      const geometry = [...(await page.evaluate(boxFaults)), ...(await page.evaluate(textFaults))];
      found.push(...geometry.map((fault) => `at ${width} px: ${fault}`));
    }
    faults.push(...found.map((fault) => `${look.brand}, ${look.scheme}: ${fault}`));
    before = look;
  }
  return [...faults, ...story.errors.map((error) => `script error: ${error}`)];
}

async function main(args: string[]): Promise<void> {
  const walks = readWalks(args);
  const combinations = walks.reduce((sum, { looks }) => sum + looks.length, 0);
  const startedAt = Date.now();
  let violations = 0;

  await eachInStorybook(walks, narrow, async (story, walk) => {
    const faults = await faultsOf(story, walk).catch((error: unknown) => [String(error)]);
    violations += faults.length;
    for (const fault of faults) console.error(`${walk.id}: ${fault}`);
  });

  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(
    `${walks.length} stories, ${combinations} combinations, ${violations} violations (${seconds} s)`,
  );
  if (violations > 0) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
