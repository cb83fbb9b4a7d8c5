/** The guide's ways to pin a file of the SDK, with the values that the build has written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cdnFolder } from '../../scripts/cdn-files.mjs';
import { openChromium } from '../../scripts/chromium.js';
import { drivenByPuppeteer } from '../e2e/support/engine.js';
import { snippetWith } from '../support/docs/snippets.js';
import { hostPage } from './support/pages.js';
import { agreePlan } from './support/plan.js';
import { useScene } from './support/scene.js';

const file = 'kulanz.de.js';
const written = JSON.parse(readFileSync(join(cdnFolder, 'integrity.json'), 'utf8')) as Record<
  string,
  string
>;
const right = String(written[file]);
/** Of another file. */
const wrong = String(written['autoload.js']);

// Only Chromium knows integrity in an import map in every version that is tested here.
describe.each([
  ['a script tag', 'integrity="sha384-…"'],
  ['an import map', '"integrity":'],
])('integrity in %s', (_, words) => {
  const scene = useScene(async () => drivenByPuppeteer(await openChromium()));

  async function open(digest: string): Promise<void> {
    const { host, visitor } = scene;
    const head = snippetWith('html', words)
      .replaceAll(/\/kulanz\/[\d.]+\//g, '/sdk/')
      .replace('sha384-…', digest);
    host.show({ '/bills': { html: hostPage({ way: 'nothing', head }) } });
    await visitor.opens(`${host.origin}/bills`);
  }

  it('lets in the file that it was written for', async () => {
    await open(right);
    await agreePlan(scene.visitor);
    expect(scene.host.calls).toContain('POST /v1/plans');
  });

  it('keeps out every other one', async () => {
    await open(wrong);
    // Modules have run, or were refused, when the page has loaded.
    await scene.visitor.waits(`return document.readyState === 'complete'`, 'the page');
    expect(await scene.visitor.ask(`return !!customElements.get('kulanz-plan-chooser')`)).toBe(
      false,
    );
  });
});
