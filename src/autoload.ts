/**
 * For a script tag: finds the tags in the page, now and later, and loads only those. First requests
 * and words start at the same time as the code of the tags.
 */
import { findTags } from './runtime/find-tags.js';
import { usePageLocale } from './runtime/locale.js';
import { findRuntime, page } from './runtime/page.js';
import { isRegistered } from './runtime/registry.js';

export type * from './index.js';

const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'kulanz-provider': () => import('./elements/provider/define.js'),
  'kulanz-balance-card': () => import('./elements/balance-card/define.js'),
  'kulanz-plan-chooser': () => import('./elements/plan-chooser/define.js'),
  'kulanz-nps-prompt': () => import('./elements/nps-prompt/define.js'),
  'kulanz-support-options': () => import('./elements/support-options/define.js'),
  // With the part that it shows first.
  'kulanz-care': () =>
    Promise.all([loaders['kulanz-balance-card']?.(), import('./elements/care/define.js')]),
  'kulanz-contact-preferences': () => import('./elements/contact-preferences/define.js'),
};

/** Tags in the page whose code is still on its way. */
const waiting = new Set<Element>();

function load(element: Element): void {
  if (waiting.has(element)) return;
  const tag = element.localName;
  const forget = () => waiting.delete(element);
  waiting.add(element);
  void customElements.whenDefined(tag).then(forget);
  // Nothing of a second copy is evaluated, not even Lit. What did not arrive stays as it is.
  if (!isRegistered(tag)) loaders[tag]?.().catch(forget);
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

if (globalThis.document) {
  page().listeners.add(prefetch);
  findTags(Object.keys(loaders), load);
}
