import { expect } from '@open-wc/testing';
import { scenarioNames } from '../../../src/testing/index.js';
import { TagPage } from '../support/tag-page.js';
import '../../../src/elements/plan-chooser/define.js';

describe('nothing on the page moves when the plans come', () => {
  for (const width of [320, 360, 768]) {
    for (const scenario of scenarioNames) {
      it(`${scenario} at ${String(width)} px`, async () => {
        const page = new TagPage('kulanz-plan-chooser', { scenario });
        await page.place();
        page.provider.style.cssText = `display: block; inline-size: ${String(width)}px`;
        const height = () => page.root.querySelector('.card')?.getBoundingClientRect().height ?? 0;
        await page.comes(height, 'the skeleton');
        const silent = height();
        page.connect();
        await page.comes(() => page.findControl('Hilfe bekommen'), 'something to press');
        expect(height()).to.be.closeTo(silent, 0.5);
      });
    }
  }
});
