/**
 * For a script tag: finds the tags in the page, now and later, and loads only those. First requests
 * and words start at the same time as the code of the tags.
 */
import { usePageLocale } from './runtime/locale.js';
import { findRuntime, page } from './runtime/page.js';
import { isRegistered } from './runtime/registry.js';

const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'kulanz-provider': () => import('./elements/provider/define.js'),
  'kulanz-balance-card': () => import('./elements/balance-card/define.js'),
  'kulanz-plan-chooser': () => import('./elements/plan-chooser/define.js'),
  'kulanz-nps-prompt': () => import('./elements/nps-prompt/define.js'),
  'kulanz-support-options': () => import('./elements/support-options/define.js'),
};
const tags = Object.keys(loaders).map((tag) => tag + ':not(:defined)');

/** Tags in the page whose code is still on its way. */
const waiting = new Set<Element>();

function load(element: Element): void {
  if (waiting.has(element)) return;
  const tag = element.localName;
  waiting.add(element);
  void customElements.whenDefined(tag).then(() => waiting.delete(element));
  // Nothing of a second copy is evaluated, not even Lit. What did not arrive stays as it is.
  if (!isRegistered(tag)) loaders[tag]?.().catch(() => waiting.delete(element));
}

function scan(root: ParentNode): void {
  for (const element of root.querySelectorAll(tags.join())) load(element);
  prefetch();
}

/** What every tag asks for first, as soon as somebody has said where. */
function prefetch(): void {
  void usePageLocale().catch(() => undefined);
  for (const element of waiting) {
    const store = findRuntime(element)?.store;
    store?.resource('getSession').load();
    store?.resource('getAccount').load();
  }
}

function start(): void {
  page().listeners.add(prefetch);
  scan(document);
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(tags.join())) load(node);
        scan(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

if (globalThis.document) start();
