/** Pages with more than one copy of what they should have once, and with addresses of their own kind. */
import { describe, expect, it } from 'vitest';
import { allEngines } from '../e2e/support/engine.js';
import {
  chooser,
  hostPage,
  importMap,
  strictPolicy,
  watch,
  type PageOptions,
} from './support/pages.js';
import { agreePlan } from './support/plan.js';
import { useScene } from './support/scene.js';

const nonce = 'r4nd0m';
const script = (src: string) => `<script type="module" nonce="${nonce}" src="${src}"></script>`;
const headers = { 'content-security-policy': strictPolicy(nonce) };

/** A host that is made with Lit and speaks its own words, by its own copies of both libraries. */
const ownLit = `${importMap({ nonce })}
  <script type="module" nonce="${nonce}">
    import { LitElement, html } from 'lit';
    import { configureLocalization, msg } from '@lit/localize';
    const { setLocale } = configureLocalization({
      sourceLocale: 'en',
      targetLocales: ['de'],
      loadLocale: async () => ({ templates: { 'host.hello': 'Moin vom Host' } }),
    });
    await setLocale('de');
    customElements.define('host-hello', class extends LitElement {
      render() { return html\`<p>\${msg('Hello', { id: 'host.hello' })}</p>\`; }
    });
  </script>`;

/** What a tag manager does: it puts scripts into the page, late, and twice where two tags fire. */
const tagManager = (src: string) => `<script>
  addEventListener('load', () => {
    for (const delay of [0, 0, 300]) setTimeout(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '${src}';
      document.head.append(script);
      window.fired = (window.fired ?? 0) + 1;
    }, delay);
  });
</script>`;

describe.each(allEngines())('faults row 19: copies on one page, in $name', ({ open }) => {
  const scene = useScene(open);

  async function show(options: PageOptions, pageHeaders: Record<string, string> = headers) {
    const { host, visitor } = scene;
    const head = watch(nonce) + (options.head ?? '');
    const html = hostPage({ tags: chooser, nonce, ...options, head });
    host.show({ '/bills': { html, headers: pageHeaders } });
    await visitor.opens(`${host.origin}/bills`);
  }

  it('the same version twice: nobody notices', async () => {
    const { visitor } = scene;
    await show({ foot: script('/sdk/kulanz.de.js') + script('/sdk/autoload.js') });
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it.each([
    ['older', '/sdk/kulanz.de.js', '/later/sdk/kulanz.de.js'],
    ['newer', '/later/sdk/kulanz.de.js', '/sdk/kulanz.de.js'],
    ['newer, by autoload,', '/later/sdk/autoload.js', '/sdk/autoload.js'],
  ])('two versions, the %s one first: it stays, and the page is told', async (_name, ...files) => {
    const { visitor } = scene;
    await show({ head: files.map(script).join(''), way: 'nothing' });
    await agreePlan(visitor);
    await visitor.waits('return window.troubles.length > 0', 'the warning');
    expect(await visitor.troubles()).toEqual([
      expect.stringMatching(/^<kulanz-\S+> stays at version /),
    ]);
  });

  it.each(['one script tag', 'autoload'] as const)(
    'a host with a Lit and a localize of its own, beside %s: both speak',
    async (way) => {
      const { visitor } = scene;
      await show({ way, head: ownLit, foot: '<host-hello></host-hello>' });
      await visitor.waits(
        `return document.querySelector('host-hello').shadowRoot?.textContent.includes('Moin vom Host')`,
        'the host’s words',
      );
      await agreePlan(visitor);
      expect(await visitor.troubles()).toEqual([]);
    },
  );

  it('a tag manager that brings the script late, and more than once', async () => {
    const { visitor } = scene;
    await show({ way: 'nothing', head: tagManager('/sdk/autoload.js') }, {});
    await agreePlan(visitor);
    await visitor.waits('return window.fired === 3', 'the last one');
    expect(await visitor.troubles()).toEqual([]);
  });

  it.each([
    ['a path', '/somewhere/else/', '/backend', '/token'],
    ['another site', 'https://elsewhere.example/', undefined, undefined],
  ])('a base that is %s', async (_name, base, ...own) => {
    const { host, visitor } = scene;
    const addresses = own.every(Boolean) ? '' : host.origin;
    await show({ head: `<base href="${base}" />`, base: addresses }, {});
    await agreePlan(visitor);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('a base of another site: an address without a site is not the host’s own', async () => {
    const { host, visitor } = scene;
    const head = '<base href="https://elsewhere.example/" />';
    const sdk = `<script type="module" src="${host.origin}/sdk/autoload.js"></script>`;
    await show({ way: 'nothing', head: head + sdk }, {});
    const told = 'configuration Option "tokenUrl" must be';
    await visitor.waits(
      `return window.troubles.some((each) => each.startsWith('${told}'))`,
      'that it is wrong',
    );
  });
});
