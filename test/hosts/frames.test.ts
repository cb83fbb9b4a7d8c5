/** Pages in the frames of others, and what a person can do in them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEngines, firefoxOfOld, type Engine } from '../e2e/support/engine.js';
import { words } from '../e2e/support/words.js';
import { startHost, type Host } from './support/host.js';
import { chooser, hostPage, watch } from './support/pages.js';
import { agreePlan, reviewPlan } from './support/plan.js';
import { useScene, type Scene } from './support/scene.js';

const framedText = 'Diese Seite wird in einer anderen angezeigt.';
const openLink = 'Eigenes Fenster öffnen';
const createPlan = 'POST /v1/plans';

/** What an attacker would like the tags to believe. */
const forged = [
  { type: 'kulanz-plan-confirmed', planId: 'plan-1' },
  { kulanz: { framing: 'allow' } },
  '{"event":"kulanz-step-up","accessToken":"stolen"}',
];

/** From edge to edge, so that the pointer finds the same point inside and outside. It never stops lying. */
const frame = (src: string, attributes = '') => ({
  html: `<!doctype html><title>Portal</title>
    <style>iframe { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0 }</style>
    <iframe title="Rechnungen" src="${src}" ${attributes}></iframe>
    <script>
      const lie = () => {
        for (const message of ${JSON.stringify(forged)}) frames[0].postMessage(message, '*');
      };
      setInterval(lie, 100);
    </script>`,
});

interface Framing {
  /** Of the provider. */
  readonly attributes?: string;
  /** Of the frame. */
  readonly sandbox?: string;
}

/** A telco, and somebody else with another origin, in front of whom a visitor sits. */
interface Frames extends Scene {
  readonly portal: Host;
}

function useFrames(open: () => Promise<Engine>): Frames {
  const frames: Scene & { portal?: Host } = useScene(open);
  beforeAll(async () => {
    frames.portal = await startHost();
  });
  afterAll(() => frames.portal?.close());
  return frames as Frames;
}

/** Opens the telco's page in a frame of this host, and goes on in it. */
async function openIn(
  outer: Host,
  { host, portal, engine, visitor }: Frames,
  { attributes = '', sandbox = '' }: Framing = {},
): Promise<void> {
  const html = hostPage({ head: watch(), tags: chooser, attributes });
  host.show({ '/bills': { html }, '/portal': frame('/bills', sandbox) });
  portal.show({ '/portal': frame(`${host.origin}/bills`, sandbox) });
  await visitor.opens(`${outer.origin}/portal`);
  await engine.enterFrame();
}

describe.each(allEngines())('faults row 25: in a frame, in $name', ({ open }) => {
  const frames = useFrames(open);

  it('of another origin nothing is confirmed: a link leads to a window of one’s own', async () => {
    const { host, portal, visitor } = frames;
    await openIn(portal, frames);
    await reviewPlan(visitor);
    await visitor.reads(framedText);

    expect(await visitor.ask(`return seen('button').map(nameOf)`)).not.toContain(words.confirmPlan);
    const link = `seen('a').find((each) => nameOf(each) === '${openLink}')`;
    expect(await visitor.ask(`return [${link}.href, ${link}.target, ${link}.rel]`)).toEqual([
      `${host.origin}/bills`,
      '_blank',
      'noopener',
    ]);
    expect(await visitor.troubles()).toEqual([
      `framing-blocked Nothing can be confirmed in a frame of ${portal.origin}: see option "framing"`,
    ]);
  });

  it('of another origin a form that is sent by a key confirms no more', async () => {
    const { host, portal, visitor } = frames;
    await openIn(portal, frames);
    await reviewPlan(visitor);
    await visitor.click(words.acceptTerms);
    // An answer to it would have come before that to the call after it.
    await visitor.ask(`seen('form')[0].requestSubmit()`);
    const before = host.calls.length;
    await visitor.ask(`fetch('/backend/v1/session')`);
    await expect.poll(() => host.calls.length).toBeGreaterThan(before);

    expect(host.calls).not.toContain(createPlan);
    await visitor.reads(framedText);
  });

  it('of the telco’s own page everything is confirmed', async () => {
    const { host, visitor } = frames;
    await openIn(host, frames);
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('of the telco’s own page in one of another origin nothing is confirmed', async () => {
    const { host, portal, engine, visitor } = frames;
    await openIn(host, frames);
    portal.show({ '/outside': frame(`${host.origin}/portal`) });
    await visitor.opens(`${portal.origin}/outside`);
    await engine.enterFrame();
    await engine.enterFrame();
    await reviewPlan(visitor);
    await visitor.reads(framedText);
  });

  it('of any page everything is confirmed where the host allows it', async () => {
    const { portal, visitor } = frames;
    await openIn(portal, frames, { attributes: 'framing="allow"' });
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('of a page that the host names everything is confirmed', async () => {
    const { portal, visitor } = frames;
    await openIn(portal, frames, {
      attributes: `framing="https://other.example ${portal.origin}"`,
    });
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('of a page that the host does not name nothing is confirmed', async () => {
    const { portal, visitor } = frames;
    await openIn(portal, frames, { attributes: 'framing="https://other.example null"' });
    await reviewPlan(visitor);
    await visitor.reads(framedText);
  });

  it('with a sandbox of the telco’s own page everything is confirmed', async () => {
    const { host, visitor } = frames;
    await openIn(host, frames, { sandbox: 'sandbox="allow-scripts allow-forms"' });
    expect(await visitor.ask('return self.origin')).toBe('null');
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('with a sandbox of another origin nothing is confirmed', async () => {
    const { portal, visitor } = frames;
    await openIn(portal, frames, { sandbox: 'sandbox="allow-scripts allow-forms"' });
    await reviewPlan(visitor);
    await visitor.reads(framedText);
  });

  it('forged messages of the page around are ignored', async () => {
    const { host, portal, visitor } = frames;
    await openIn(portal, frames);
    await reviewPlan(visitor);
    const text = 'return all(document).map((each) => line(each.shadowRoot?.textContent)).join()';
    const before = await visitor.ask(text);
    await visitor.ask(`
      window.heard = [];
      addEventListener('message', ({ data, origin }) => window.heard.push([origin, data]))`);
    await visitor.waits(`return window.heard.length >= ${forged.length}`, 'messages');

    const heard = await visitor.ask<[string, unknown][]>('return window.heard');
    for (const message of forged) expect(heard).toContainEqual([portal.origin, message]);
    expect(await visitor.ask(text)).toBe(before);
    expect(host.calls).not.toContain(createPlan);
  });
});

describe.each(firefoxOfOld())('faults row 25: in a frame, in an old $name', ({ open }) => {
  const frames = useFrames(open);

  it('of the telco’s own page everything is confirmed', async () => {
    const { host, visitor } = frames;
    await openIn(host, frames);
    expect(await visitor.ask('return "ancestorOrigins" in location')).toBe(false);
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('of any page everything is confirmed where the host allows it', async () => {
    const { portal, visitor } = frames;
    await openIn(portal, frames, { attributes: 'framing="allow"' });
    await agreePlan(visitor);
  });

  it('of another origin nothing is confirmed, whomever the host names: nobody can be told apart', async () => {
    const { portal, visitor } = frames;
    await openIn(portal, frames, { attributes: `framing="${portal.origin}"` });
    await reviewPlan(visitor);
    await visitor.reads(framedText);
  });
});
