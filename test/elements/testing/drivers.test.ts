import { expect } from '@open-wc/testing';
import '../../../src/elements/plan-chooser/define.js';
import { planChooser } from '../../../src/testing/index.js';
import { TagPage } from '../support/tag-page.js';

describe('a driver in the page itself', () => {
  it('takes the tag, or what is around it', async () => {
    const page = new TagPage('kulanz-plan-chooser', { scenario: 'planOffered' });
    await page.place();
    page.connect();
    await planChooser(page.tag).choose(1);
    const { planId, reference } = await planChooser(page.provider).confirm();
    expect(planId).not.to.equal('');
    expect(page.text).to.contain(reference);
  });
});
