/** Alone in its file, so in a page in which nothing but the balance has ever loaded. */
import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import { openTag } from '../support/tag-page.js';
import { CarePage, helpHeading, listen, openCare } from './care-page.js';

/** The shapes of a card that loads are no buttons. */
const helpWay = 'button.way:last-child';

/**
 * Presses in the very task in which the way comes. The account is known before the tag is there, so
 * that its ways come before their code.
 */
async function pressAtOnce(): Promise<{ page: CarePage; isCodeThere: boolean }> {
  const { provider } = await openTag('kulanz-balance-card', { scenario: 'planOffered' });
  const page = new CarePage();
  page.tag = document.createElement('kulanz-care');
  const isCodeThere = await new Promise<boolean>((resolve) => {
    const watcher = new MutationObserver(() => {
      const card = page.part('balance')?.shadowRoot;
      if (card) watcher.observe(card, { childList: true, subtree: true });
      const way = card?.querySelector<HTMLElement>(helpWay);
      if (!way) return;
      watcher.disconnect();
      way.click();
      resolve(customElements.get('kulanz-support-options') !== undefined);
    });
    provider.append(page.tag);
    watcher.observe(page.frame, { childList: true, subtree: true });
  });
  return { page, isCodeThere };
}

describe('a press', () => {
  it('is not lost, however early: the code of its way has not arrived yet', async () => {
    const { page, isCodeThere } = await pressAtOnce();
    expect(isCodeThere).to.equal(false);
    await page.opens(helpHeading);
    expect(page.care.view).to.equal('help');
  });

  it('of impatient fingers is one step', async () => {
    const page = await openCare();
    const steps = listen(page, 'kulanz-view-change');
    for (let presses = 0; presses < 3; presses++) page.control('Hilfe bekommen').click();
    await page.opens(helpHeading);
    expect(steps).to.have.length(1);
    expect(page.of('GET /support-options')).to.have.length(1);
  });

  it('on one way and at once on another leads to the one that was pressed last', async () => {
    const page = await openCare();
    page.control('In Raten zahlen').click();
    page.control('Hilfe bekommen').click();
    await page.opens(helpHeading);
    expect(page.care.view).to.equal('help');
    expect(page.part('plan')).to.equal(null);
  });
});
