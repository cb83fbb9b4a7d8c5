/** Pages under the policy that the docs publish, and with an origin that is kept apart from others. */
import { describe, expect, it } from 'vitest';
import { allEngines } from '../e2e/support/engine.js';
import { hostPage, strictPolicy, watch, ways } from './support/pages.js';
import { agreePlan } from './support/plan.js';
import { useScene } from './support/scene.js';

const nonce = 'r4nd0m';
const headers = {
  'content-security-policy': strictPolicy(nonce),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

describe.each(allEngines())('faults row 25: a strict page in $name', ({ open }) => {
  const scene = useScene(open);

  it.each(ways)('violates nothing while a plan is agreed, by %s', async (way) => {
    const { host, visitor } = scene;
    host.show({ '/bills': { html: hostPage({ way, nonce, head: watch(nonce) }), headers } });
    await visitor.opens(`${host.origin}/bills`);
    await agreePlan(visitor);

    expect(host.calls).toContain('POST /v1/plans');
    expect(await visitor.troubles()).toEqual([]);
    expect(await visitor.ask('return crossOriginIsolated')).toBe(true);
  });

  it('would see a violation', async () => {
    const { host, visitor } = scene;
    host.show({ '/bills': { html: hostPage({ nonce, head: watch(nonce) }), headers } });
    await visitor.opens(`${host.origin}/bills`);
    await visitor.ask(`document.body.innerHTML += '<p style="color: red">'`).catch(() => undefined);
    await visitor.ask(`
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))`);
    await visitor.waits('return window.troubles.length >= 2', 'two violations');
    expect((await visitor.troubles()).join()).toContain('style-src-elem');
  });
});
