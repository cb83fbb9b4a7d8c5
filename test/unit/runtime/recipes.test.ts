/** The guide's recipes for a telco's own analytics, word by word, before stand-ins for their queues. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { KulanzInteractionEvent, type Interaction } from '../../../src/index.js';
import { snippetWith } from '../../support/docs/snippets.js';

/** What the queue holds once these have happened; it may have been there before. */
function queued(queue: string, interactions: readonly Interaction[], before: unknown[] = []) {
  const document = new EventTarget();
  const window: Record<string, unknown> = before.length > 0 ? { [queue]: before } : {};
  runInNewContext(snippetWith('js', `${queue}.push`), { window, document });
  for (const what of interactions) document.dispatchEvent(new KulanzInteractionEvent(what));
  // Made in another realm: compared by what is in it.
  return JSON.parse(JSON.stringify(window[queue])) as unknown[];
}

const chose: Interaction = {
  kind: 'chose',
  tag: 'plan-chooser',
  view: 'first',
  step: 1,
  choice: 'own',
  dwellMs: 5200,
  reactionMs: 800,
};
const failed: Interaction = { kind: 'error', tag: 'balance-card', view: 'pay', code: 'network' };

describe('the recipe for', () => {
  it('a data layer leaves nothing of one interaction to the next', () => {
    const pushed = queued('dataLayer', [chose, failed], [{ event: 'gtm.js' }]);
    expect(pushed).toEqual([
      { event: 'gtm.js' },
      { kulanz: null },
      { event: 'kulanz_interaction', kulanz: chose },
      { kulanz: null },
      { event: 'kulanz_interaction', kulanz: failed },
    ]);
  });

  it('the Adobe Client Data Layer keeps each to its own event', () => {
    expect(queued('adobeDataLayer', [chose, failed])).toEqual([
      { event: 'kulanz-interaction', eventInfo: chose },
      { event: 'kulanz-interaction', eventInfo: failed },
    ]);
  });

  it('Matomo has category, action and name, and a value where there is one', () => {
    expect(queued('_paq', [chose, failed])).toEqual([
      ['trackEvent', 'kulanz', 'chose', 'plan-chooser first own', 5200],
      ['trackEvent', 'kulanz', 'error', 'balance-card pay network'],
    ]);
  });
});
