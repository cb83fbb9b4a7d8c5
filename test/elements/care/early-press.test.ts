/** Alone in its file, so in a page in which nothing but the balance has ever loaded. */
import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import { openTag } from '../support/tag-page.js';
import { CarePage, helpHeading } from './care-page.js';

/** The shapes of a card that loads are no buttons. */
const helpWay = 'button.way:last-child';

/** The account is known before the tag comes, so that its ways are there before their code is. */
async function openAtOnce(): Promise<CarePage> {
  const { provider } = await openTag('kulanz-balance-card', { scenario: 'planOffered' });
  const page = new CarePage();
  page.tag = document.createElement('kulanz-care');
  provider.append(page.tag);
  while (!page.root.querySelector(helpWay)) await new Promise((resolve) => setTimeout(resolve));
  return page;
}

describe('a press', () => {
  it('is not lost, however early: the code of its way has not arrived yet', async () => {
    const page = await openAtOnce();
    page.root.querySelector<HTMLElement>(helpWay)!.click();
    expect(customElements.get('kulanz-support-options') === undefined).to.equal(true);
    await page.opens(helpHeading);
    expect(page.care.view).to.equal('help');
  });
});
