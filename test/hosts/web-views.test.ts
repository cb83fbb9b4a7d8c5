/** What web views of apps and private windows do to a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { allEngines } from '../e2e/support/engine.js';
import { chooser, hostPage, watch } from './support/pages.js';
import { agreePlan, reviewPlan } from './support/plan.js';
import { useScene } from './support/scene.js';

/** Whether the page may keep anything at all. */
const mayStore = `try { return !!localStorage } catch { return false }`;
const hasCookies = `try { document.cookie = 'a=1'; return document.cookie !== '' } catch { return false }`;

describe.each(allEngines())('a web view, in $name', ({ open }) => {
  const scene = useScene(open);
  const folder = mkdtempSync(join(tmpdir(), 'kulanz-hosts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('faults row 15: without storage and cookies a plan is agreed', async () => {
    const { host, visitor } = scene;
    const sandbox = { 'content-security-policy': 'sandbox allow-scripts allow-forms' };
    const html = hostPage({ head: watch(), tags: chooser });
    host.show({ '/bills': { html, headers: sandbox } });
    await visitor.opens(`${host.origin}/bills`);
    await agreePlan(visitor);

    expect(await visitor.ask(mayStore)).toBe(false);
    expect(await visitor.ask(hasCookies)).toBe(false);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('faults row 15: a page from a file, with an origin that nobody can name', async () => {
    const { host, visitor } = scene;
    const { origin } = host;
    // An app hands over its token itself: the page has no site of its own to ask.
    const foot = `<script>
      document.querySelector('kulanz-provider').getAccessToken = async () =>
        (await fetch('${origin}/token', { method: 'POST' })).json();
    </script>`;
    const html = hostPage({ head: watch(), tags: chooser, base: origin, foot });
    const file = join(folder, 'bills.html');
    writeFileSync(file, html.replace(/token-url="[^"]*"/, ''));
    host.show({});
    await visitor.opens(pathToFileURL(file).href);
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('faults row 18: back from another page, and a plan can be agreed', async () => {
    const { host, engine, visitor } = scene;
    const keep = `<script>addEventListener('pageshow', ({ persisted }) => (window.kept = persisted));</script>`;
    host.show({
      '/bills': { html: hostPage({ head: watch() + keep, tags: chooser }) },
      '/elsewhere': { html: '<!doctype html><title>Elsewhere</title>' },
    });
    await visitor.opens(`${host.origin}/bills`);
    await reviewPlan(visitor);
    await engine.goTo(`${host.origin}/elsewhere`);
    const before = host.calls.length;
    await engine.goBack();
    await visitor.waits(`return location.pathname === '/bills'`, 'the way back');
    await agreePlan(visitor);

    expect(host.calls.slice(before)).toContain('GET /v1/account');
    expect(host.calls.filter((call) => call === 'POST /v1/plans')).toHaveLength(1);
    expect(await visitor.troubles()).toEqual([]);
  });
});
