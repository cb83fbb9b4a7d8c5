/** What the page around it can do: lead, forbid, link. */
import { expect } from '@open-wc/testing';
import type { CareView, KulanzViewChangeEvent } from '../../../src/index.js';
import {
  backWords,
  helpHeading,
  listen,
  offersHeading,
  openCare,
  openPlan,
  preferencesHeading,
  type CarePage,
} from './care-page.js';

const viewChanges = (page: CarePage) => listen<KulanzViewChangeEvent>(page, 'kulanz-view-change');

describe('the host', () => {
  it('leads to a view, silently; the focus goes with it', async () => {
    const page = await openCare();
    const events = viewChanges(page);
    page.care.view = 'help';
    await page.opens(helpHeading);
    page.care.setAttribute('view', 'plan');
    await page.opens(offersHeading);
    expect(events).to.deep.equal([]);
  });

  it('begins with another view, without taking the focus', async () => {
    const page = await openCare({ attributes: { view: 'plan' } });
    await page.shows(offersHeading);
    expect(document.activeElement).to.equal(document.body);
    expect(page.part('balance')).to.equal(null);
    await page.click(backWords);
    await page.opens('84,90');
  });

  it('cannot lead to where nothing is', async () => {
    const page = await openPlan();
    page.care.view = 'checkout' as CareView;
    await page.care.updateComplete;
    expect(page.care.view).to.equal('plan');
    expect(page.heading).to.equal(offersHeading);
  });

  it('keeps a view by cancelling the event', async () => {
    const page = await openCare();
    const events = viewChanges(page);
    page.provider.addEventListener('kulanz-view-change', (event) => event.preventDefault());
    await page.click('In Raten zahlen');
    await page.comes(() => events.length, 'the event');
    await page.care.updateComplete;
    expect([page.care.view, page.heading.includes('84,90')]).to.deep.equal(['balance', true]);
    expect(page.part('plan')).to.equal(null);
  });

  it('leads on by itself by cancelling the way', async () => {
    const page = await openCare();
    const events = viewChanges(page);
    const ways = listen(page, 'kulanz-way-chosen');
    page.provider.addEventListener('kulanz-way-chosen', (event) => event.preventDefault());
    await page.click('Hilfe bekommen');
    await page.comes(() => ways.length, 'the way');
    await page.care.updateComplete;
    expect([events.length, page.care.view]).to.deep.equal([0, 'balance']);
  });

  it('has other tags on the page whose ways lead into this one', async () => {
    const page = await openCare({ scenario: 'planMissed' });
    const chooser = document.createElement('kulanz-plan-chooser');
    page.provider.append(chooser);
    const help = () =>
      [...chooser.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('Hilfe bekommen'),
      );
    await page.comes(help, 'the other tag');
    help()!.click();
    await page.opens(helpHeading);
  });
});

describe('the address', () => {
  const before = location.href;
  beforeEach(() => history.replaceState(null, '', before));
  after(() => history.replaceState(null, '', before));

  /** Back in the browser's history. */
  const goBack = (): void => history.back();

  it('is left alone', async () => {
    const page = await openPlan();
    expect(location.href).to.equal(before);
    await page.click(backWords);
    await page.opens('84,90');
    expect(location.href).to.equal(before);
  });

  it('names the view where the host wants it, and nothing else', async () => {
    const page = await openCare({ attributes: { 'deep-link': 'hash' } });
    expect(location.href).to.equal(before);
    await page.click('In Raten zahlen');
    await page.opens(offersHeading);
    expect(location.hash).to.equal('#kulanz=plan');
    await page.click(backWords);
    await page.opens('84,90');
    expect(location.href).to.equal(before);
  });

  it('leads back and forth with the browser’s own buttons, and the host hears of it', async () => {
    const page = await openCare({ attributes: { 'deep-link': 'hash' } });
    const events = viewChanges(page);
    await page.click('In Raten zahlen');
    await page.opens(offersHeading);
    goBack();
    await page.opens('84,90');
    expect(location.href).to.equal(before);
    history.forward();
    await page.opens(offersHeading);
    expect(events.map(({ to }) => to)).to.deep.equal(['plan', 'balance', 'plan']);
  });

  it('stays with the view that the host keeps', async () => {
    const page = await openPlan({ attributes: { 'deep-link': 'hash' } });
    const events = viewChanges(page);
    page.provider.addEventListener('kulanz-view-change', (event) => event.preventDefault());
    goBack();
    await page.comes(() => events.length && location.hash === '#kulanz=plan', 'the address again');
    expect(page.care.view).to.equal('plan');
  });

  it('leads to a view from elsewhere', async () => {
    for (const [view, heading] of [
      ['help', helpHeading],
      ['preferences', preferencesHeading],
    ] as const) {
      history.replaceState(null, '', `#kulanz=${view}`);
      const page = await openCare({ attributes: { 'deep-link': 'hash' } });
      await page.shows(heading);
      expect(document.activeElement).to.equal(document.body);
    }
  });

  it('may have a hash of the host’s own', async () => {
    const page = await openPlan({ attributes: { 'deep-link': 'hash' } });
    location.hash = '#content';
    await page.comes(() => location.hash === '#content', 'the host’s anchor');
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.care.view).to.equal('plan');
  });

  it('knows no other names', async () => {
    history.replaceState(null, '', '#kulanz=constructor');
    const page = await openCare({ attributes: { 'deep-link': 'hash' } });
    expect(page.care.view).to.equal('balance');
  });
});
