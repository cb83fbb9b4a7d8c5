/** Tags that a server renders with their skeletons, as declarative shadow DOM, and that the page goes on with. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../../scripts/chromium.js';
import { drivenByPuppeteer } from '../e2e/support/engine.js';
import { layoutShifts, noteLayoutShifts } from '../e2e/support/layout-shifts.js';
import { runScript } from './support/apps.js';
import { startHost, type Host } from './support/host.js';
import { strictPolicy, watch } from './support/pages.js';
import { agreePlan } from './support/plan.js';
import { Visitor } from './support/visitor.js';

const nonce = 'r4nd0m';
const headers = { 'content-security-policy': strictPolicy(nonce) };
const tags = ['kulanz-balance-card', 'kulanz-plan-chooser'];

let host: Host;
let browser: Browser;
let page: Page;
let visitor: Visitor;
/** What the server answers. */
let served: string;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), openChromium()]);
  visitor = new Visitor(await drivenByPuppeteer(browser));
  page = (await browser.pages()).at(-1)!;
  await page.evaluateOnNewDocument(noteLayoutShifts);
  const built = runScript('ssr', 'build');
  expect(built.status, built.output).toBe(0);
  served = runScript('ssr', 'render', '--', nonce).output;
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function open(html: string) {
  host.show({ '/apps/ssr/': { html: html.replace('<head>', `<head>${watch(nonce)}`), headers } });
  await visitor.opens(`${host.origin}/apps/ssr/`);
}

it('renders skeletons in Node, with their style sheets linked', () => {
  const roots = served.match(/<template [^>]*shadowrootmode="open">.*?<\/template>/gs) ?? [];
  expect(roots).toHaveLength(tags.length);
  for (const [at, root] of roots.entries()) {
    expect(root).toContain(`<link rel="stylesheet" href="styles/${tags[at]}.css">`);
    expect(root).toContain('aria-busy="true"');
  }
  expect(served).not.toContain('<style');
});

it('shows the skeletons before any script, under a strict policy', async () => {
  await open(served.replaceAll(/<script .*?<\/script>/g, ''));
  for (const tag of tags) {
    const ghost = `document.querySelector('${tag}').shadowRoot.querySelector('.ghost')`;
    await visitor.waits(`return ${ghost}.getClientRects().length > 0`, `skeleton of ${tag}`);
    const sheet = `${ghost}.getRootNode().querySelector('link').sheet`;
    await visitor.waits(`return ${sheet}?.cssRules.length > 0`, `style sheet of ${tag}`);
  }
  expect(await visitor.ask(`return customElements.get('${tags[0]}') === undefined`)).toBe(true);
  expect(await visitor.troubles()).toEqual([]);
});

it('goes on with what was served: nothing is rendered anew, nothing moves, a plan is agreed', async () => {
  const sections = `${JSON.stringify(tags)}.map((tag) =>
    document.querySelector(tag).shadowRoot.querySelector('section'))`;
  const keep = `<script nonce="${nonce}">window.served = ${sections};</script>`;
  await open(served.replace('</body>', `${keep}</body>`));
  await visitor.reads('Welcher Ratenplan passt zu Ihnen?');

  expect(
    await visitor.ask(`return ${sections}.map((each, at) => each === window.served[at])`),
  ).toEqual([true, true]);
  expect(await layoutShifts(page)).toEqual([]);
  await agreePlan(visitor);
  expect(host.calls.filter((call) => call === 'POST /v1/plans')).toHaveLength(1);
  expect(await visitor.troubles()).toEqual([]);
});
