/**
 * Registers the tags for customers: all that stand alone at once, and those that few pages have as
 * soon as they are in the page. A tag that the page has already stays as it is.
 */
import './elements/provider/define.js';
import './elements/balance-card/define.js';
import './elements/plan-chooser/define.js';
import './elements/nps-prompt/define.js';
import './elements/support-options/define.js';
import { findTags } from './runtime/find-tags.js';

export type * from './index.js';

const onDemand: Readonly<Record<string, () => Promise<unknown>>> = {
  'kulanz-care': () => import('./elements/care/define.js'),
  'kulanz-contact-preferences': () => import('./elements/contact-preferences/define.js'),
};

if (globalThis.document) {
  findTags(Object.keys(onDemand), ({ localName }) => {
    // What did not arrive stays as it is.
    onDemand[localName]?.().catch(() => undefined);
  });
}
