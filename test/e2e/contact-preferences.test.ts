/** How somebody wants to be reached: saved through HTTP, there after a reload, in both languages. */
import { expect } from 'vitest';
import { describeFlow } from './support/flow.js';
import { preferences } from './support/words.js';

const tag = 'kulanz-contact-preferences';

await describeFlow('saying how to be reached', {}, ({ it }) => {
  for (const language of ['de', 'en'] as const) {
    it(`${language}: saved, confirmed, and there after a reload`, async ({
      demo,
      visitor,
      customer,
      signIn,
    }) => {
      const words = preferences[language];
      await signIn('overdue', 'nothingDue', 'dueSoon');
      await visitor.page.goto(`${demo.siteUrl}${words.path}`);
      await customer.hand.press('button', words.change);
      await customer.seesHeading(words.title);
      await customer.hand.press('button', words.add);
      await customer.hand.press('checkbox', words.print);
      await customer.hand.press('button', words.save);
      await customer.headingHasFocus(tag);
      await customer.seesHeading(words.saved);
      await visitor.page.reload();
      const settings = await customer.finds(`${tag} >>> .ledger`);
      const text = await settings.evaluate((list) => list.textContent);
      expect(text).toContain('20:00–08:00');
      expect(text).toContain(words.large);
    });
  }
});
