import { expect } from '@open-wc/testing';
import type { KulanzViewChangeEvent } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { altered } from '../support/tag-page.js';
import {
  backWords,
  helpHeading,
  listen,
  offersHeading,
  openCare,
  openHelp,
  openPlan,
  openPreferences,
  preferencesEntry,
  preferencesHeading,
  tagOf,
  type CarePage,
} from './care-page.js';

const steps = (events: readonly KulanzViewChangeEvent[]): string[] =>
  events.map(({ from, to }) => `${from} -> ${to}`);

/** The parts that can be seen. */
const shownParts = (page: CarePage): string[] =>
  Object.values(tagOf).filter((tag) => {
    const part = page.frame.querySelector(tag);
    return part && part.getBoundingClientRect().height > 0;
  });

describe('the views', () => {
  it('begin with the balance and its three ways; nothing of the others is asked for', async () => {
    const page = await openCare();
    expect(page.heading).to.include('84,90');
    expect(page.root.querySelectorAll('.way')).to.have.length(3);
    expect(page.care.view).to.equal('balance');
    expect(page.care.getAttribute('view')).to.equal('balance');
    expect(page.findControl(backWords)).to.equal(undefined);
    await page.comes(() => page.prompt && page.of('GET /payments').length, 'everything loaded');
    expect(page.sent.map(({ operation }) => operation)).to.have.members([
      'GET /session',
      'GET /account',
      'GET /payments',
    ]);
    await expect(page.tag).to.be.accessible();
  });

  it('change one for another in the same place, and tell the host', async () => {
    const page = await openCare();
    const events = listen<KulanzViewChangeEvent>(page, 'kulanz-view-change');
    await page.click('In Raten zahlen');
    await page.opens(offersHeading);
    expect(shownParts(page)).to.deep.equal([tagOf.plan]);
    expect(page.care.getAttribute('view')).to.equal('plan');
    await expect(page.tag).to.be.accessible();
    await page.click(backWords);
    await page.opens('84,90');
    expect(shownParts(page)).to.deep.equal([tagOf.balance]);
    await page.click('Hilfe bekommen');
    await page.opens(helpHeading);
    expect(shownParts(page)).to.deep.equal([tagOf.help]);
    await expect(page.tag).to.be.accessible();
    expect(steps(events)).to.deep.equal(['balance -> plan', 'plan -> balance', 'balance -> help']);
  });

  it('are reached by keyboard alone, there and back', async () => {
    const page = await openCare();
    page.root.querySelector<HTMLElement>('#heading')!.focus();
    await page.tabTo('In Raten zahlen');
    await press('Enter');
    await page.opens(offersHeading);
    await press('Shift', 'Tab');
    expect(page.focused?.textContent).to.include(backWords);
    await press('Enter');
    await page.opens('84,90');
  });

  it('have the way back at the same place', async () => {
    const page = await openPlan();
    const place = () => {
      const { x, y } = page.control(backWords).getBoundingClientRect();
      const frame = page.care.getBoundingClientRect();
      return [x - frame.x, y - frame.y];
    };
    const inPlan = place();
    await page.click(backWords);
    await page.opens('84,90');
    await page.click('Hilfe bekommen');
    await page.opens(helpHeading);
    expect(place()).to.deep.equal(inPlan);
  });

  it('are read out once each: by the heading that takes the focus, and by nothing beside it', async () => {
    const page = await openCare();
    await page.comes(() => page.prompt, 'everything loaded');
    const spoken: string[] = [];
    page.frame.addEventListener('focusin', (event) => {
      const target = event.composedPath()[0] as HTMLElement;
      spoken.push(`${target.id}: ${target.textContent.trim()}`);
    });
    await page.click('Hilfe bekommen');
    await page.opens(helpHeading);
    const headings = spoken.filter((words) => words.startsWith('heading'));
    expect(headings).to.deep.equal([`heading: ${helpHeading}`]);
    const regions = [page.frame, page.root].map(
      (root) => root.querySelector('[role="status"]')!.textContent,
    );
    expect(regions).to.deep.equal(['', '']);
  });

  it('lose nothing that was entered', async () => {
    const page = await openHelp();
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    const field = page.root.querySelector('textarea')!;
    field.focus();
    await press('h');
    await press('m');
    await page.click(backWords);
    await page.opens('84,90');
    await page.click('Hilfe bekommen');
    await page.opens('Was möchten Sie uns sagen?');
    expect(page.root.querySelector('textarea')!.value).to.equal('hm');
  });

  it('lead to how the customer is reached, by one calm line that is no fourth way', async () => {
    const page = await openCare();
    const events = listen<KulanzViewChangeEvent>(page, 'kulanz-view-change');
    await page.click(preferencesEntry);
    await page.opens(preferencesHeading);
    expect(shownParts(page)).to.deep.equal([tagOf.preferences]);
    expect(page.care.getAttribute('view')).to.equal('preferences');
    expect(page.findControl(preferencesEntry)).to.equal(undefined);
    await expect(page.tag).to.be.accessible();
    await page.click(backWords);
    await page.opens('84,90');
    expect(page.root.querySelectorAll('.way')).to.have.length(3);
    expect(steps(events)).to.deep.equal(['balance -> preferences', 'preferences -> balance']);
  });

  it('keep settings that are not saved yet', async () => {
    const page = await openPreferences();
    await page.click('Einstellungen ändern');
    await page.opens('Wie dürfen wir Sie erreichen?');
    await page.click('in großer Schrift');
    const print = (): boolean =>
      page.root.querySelector<HTMLInputElement>('input[name="print"]')!.checked;
    expect(print()).to.equal(true);
    await page.click(backWords);
    await page.opens('84,90');
    await page.click(preferencesEntry);
    await page.opens('Wie dürfen wir Sie erreichen?');
    expect(print()).to.equal(true);
    expect(page.of('PATCH /contact-preferences')).to.have.length(0);
  });

  it('offer the languages in which the telco writes', async () => {
    const page = await openPreferences();
    page.care.languages = 'de fr';
    await page.click('Einstellungen ändern');
    await page.opens('Wie dürfen wir Sie erreichen?');
    await page.comes(() => page.findControl('français'), 'French');
    expect(page.findControl('English')).to.equal(undefined);
  });

  it('lead to no settings where the backend has none', async () => {
    const page = await openCare({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          capabilities: { ...session.capabilities, preferences: false },
        }),
      }),
    });
    await page.comes(() => page.prompt, 'everything loaded');
    expect(page.findControl(preferencesEntry)).to.equal(undefined);
  });

  it('pass on what all parts share', async () => {
    const page = await openCare({
      attributes: {
        'heading-level': '3',
        theme: 'dark',
        ways: 'help plan pay',
        'help-href': '/hilfe',
      },
    });
    expect(page.root.querySelector('#heading')!.getAttribute('aria-level')).to.equal('3');
    expect(page.part('balance')!.getAttribute('theme')).to.equal('dark');
    const [first] = page.root.querySelectorAll('.way');
    expect(first!.textContent).to.include('Hilfe bekommen');
    expect(first!.getAttribute('href')).to.equal('/hilfe');
    await expect(page.tag).to.be.accessible();
  });

  it('lead to paying where the plan asks for an instalment', async () => {
    const page = await openCare({ scenario: 'planMissed' });
    page.care.view = 'plan';
    await page.comes(() => page.findControl('Rate bezahlen'), 'the plan');
    await page.click('Rate bezahlen');
    await page.opens('Was möchten Sie bezahlen?');
    expect(page.care.view).to.equal('balance');
  });

  it('begin anew for another account', async () => {
    const page = await openPlan();
    page.provider.accountKey = 'another';
    await page.shows('84,90');
    expect(page.care.view).to.equal('balance');
    expect(page.part('plan')).to.equal(null);
  });

  it('show what the host has to say, where the account does not load', async () => {
    const page = await openCare({ behaviour: 'failing' }, 'Rufen Sie uns an');
    await page.shows('Ihr Konto lädt gerade nicht');
    const slot = page.frame.querySelector('kulanz-balance-card > slot') as HTMLSlotElement;
    expect(slot.assignedNodes()[0]?.textContent).to.equal('Rufen Sie uns an');
    await page.click('Hilfe bekommen');
    await page.comes(() => page.findControl('Kostenlose Beratung finden'), 'advice all the same');
    await page.opens('Ihr Konto lädt gerade nicht');
  });
});
