/**
 * Holds that getting help is no harder than paying: `npm run parity`. Goes every way from the card's
 * first view to its result, on the built script-tag files at 320 px, and compares views, presses,
 * size and contrast of what is pressed, and where the three ways stand. Prints the tables last;
 * exits 1 when help is harder than paying, or when paying has grown.
 */
import { openChromium } from './chromium.js';
import { faultsOf, figuresOf } from './parity/compare.js';
import type { Look } from './parity/look.js';
import { paths } from './parity/paths.js';
import { openSite, type Site } from './parity/site.js';
import { threeWays } from './parity/three-ways.js';
import { walk, type Walk } from './parity/walk.js';

async function walkAll(site: Site): Promise<Walk[]> {
  const walks: Walk[] = [];
  for (const path of paths) {
    const page = await site.open(path.scenario ?? 'overdue');
    try {
      walks.push(await walk(page, path));
    } catch (cause) {
      throw new Error(`The way "${path.way}" does not lead to its result`, { cause });
    } finally {
      await page.close();
    }
  }
  return walks;
}

const size = ({ width, height }: Pick<Look, 'width' | 'height'>): string =>
  `${width.toFixed(0)} x ${height.toFixed(0)}`;

const contrast = ({ text, edge }: Pick<Look, 'text' | 'edge'>): Record<string, string> => ({
  'contrast of text': text.toFixed(2),
  'of edge': edge.toFixed(2),
});

const browser = await openChromium();
const site = await openSite(browser);
try {
  const { looks, faults: wayFaults } = await threeWays(site);
  const walks = await walkAll(site);
  const pay = walks.find(({ path }) => path.kind === 'pay');
  if (!pay) throw new Error('No way to pay was gone');
  const faults = [...wayFaults, ...walks.flatMap((each) => faultsOf(each, figuresOf(pay)))];

  console.log('From the first view to the result, at 320 px; sizes in px, the least on the way');
  console.table(
    Object.fromEntries(
      walks
        .map(figuresOf)
        .map(({ way, views, presses, ...look }) => [
          way,
          { views, presses, 'smallest target': size(look), ...contrast(look) },
        ]),
    ),
  );
  console.log('The three ways of the first view');
  console.table(
    Object.fromEntries(
      [...looks].map(([name, look]) => [
        name,
        { size: size(look), ...contrast(look), 'ends at': look.bottom.toFixed(0) },
      ]),
    ),
  );
  for (const fault of faults) console.error(`HARDER ${fault}`);
  console.log(
    faults.length === 0
      ? `Help is as easy as paying: ${walks.length} ways`
      : `Help is harder than paying, or paying has grown: ${faults.length} faults`,
  );
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}
