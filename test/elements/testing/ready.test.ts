import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/care/define.js';
import '../../../src/elements/contact-preferences/define.js';
import '../../../src/elements/plan-chooser/define.js';
import '../../../src/elements/support-options/define.js';
import type { KulanzBalanceCard } from '../../../src/index.js';
import { TagPage, type TagPageOptions } from '../support/tag-page.js';

const tags = ['balance-card', 'plan-chooser', 'support-options', 'contact-preferences', 'care'];

/** Whether a person can read something by now, also in tags inside. */
function isRead(page: TagPage): boolean {
  const roots = [page.root, ...[...page.root.querySelectorAll('*')].map((each) => each.shadowRoot)];
  return roots.some((root) => !!root?.querySelector('#heading'));
}

for (const tag of tags) {
  describe(`ready, of ${tag}`, () => {
    const waits = async (options: TagPageOptions) => {
      const page = new TagPage(`kulanz-${tag}`, { scenario: 'planOffered', ...options });
      await page.place();
      const { ready } = page.tag as KulanzBalanceCard;
      const first = await Promise.race([
        ready.then(() => 'ready'),
        new Promise((resolve) => setTimeout(resolve, 50, 'waiting')),
      ]);
      expect(first).to.equal('waiting');
      page.connect();
      await ready;
      expect(isRead(page)).to.equal(true);
    };

    it('waits for the account', () => waits({}));
    it('waits for what is wrong', () => waits({ behaviour: 'failing' }));
  });
}
