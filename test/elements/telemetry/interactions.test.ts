/** With consent: how the tags are used, in the contract's own words, to backend and page alike. */
import { expect } from '@open-wc/testing';
import {
  KulanzError,
  KulanzErrorEvent,
  KulanzWayChosenEvent,
  type Interaction,
  type KulanzInteractionEvent,
  type KulanzOptions,
} from '../../../src/index.js';
import { openCare } from '../care/care-page.js';
import type { TagPage } from '../support/tag-page.js';
import { agreeOnPlan, flows } from './flows.js';

const consent: KulanzOptions['consent'] = {
  version: '1',
  givenAt: '2026-03-01T09:00:00Z',
  purposes: ['improvement'],
};

// A tab behind another one is never idle in Chromium; without this the tags do as in WebKit.
Object.assign(globalThis, { requestIdleCallback: undefined });

/** A test that may take longer: reports wait some seconds for others. */
interface Patient {
  timeout(ms: number): void;
}

interface Told {
  readonly all: Interaction[];
  /** Those of a kind: tag, view, and what was chosen or failed. */
  of(kind: Interaction['kind']): string[];
}

/** What the page's own analytics would hear. */
function listen({ provider }: TagPage): Told {
  const all: Interaction[] = [];
  provider.addEventListener('kulanz-interaction', (event) => {
    all.push((event as KulanzInteractionEvent).interaction);
  });
  const of = (kind: Interaction['kind']): string[] =>
    all
      .filter((each) => each.kind === kind)
      .map(({ tag, view, choice, code }) => `${tag} ${view} ${choice ?? code ?? ''}`.trim());
  return { all, of };
}

/** Whether a way that somebody chose is told, which nobody notices otherwise. */
function isFollowed({ provider, tag }: TagPage): boolean {
  let isHeard = false;
  const onHeard = (): boolean => (isHeard = true);
  provider.addEventListener('kulanz-interaction', onHeard);
  tag.dispatchEvent(new KulanzWayChosenEvent('pay'));
  provider.removeEventListener('kulanz-interaction', onHeard);
  return isHeard;
}

/** Agrees, and waits until that is followed: the code for it loads only now. */
async function agree(page: TagPage): Promise<void> {
  page.provider.consent = consent;
  await page.comes(() => isFollowed(page), 'that it is followed');
}

type Reported = Interaction & { readonly id: string };
const reported = (page: TagPage): Reported[] =>
  page.of('POST /events').flatMap(({ body }) => (body as { events: Reported[] }).events);

describe('with consent', () => {
  it('a plan: seen, understood, chosen, confirmed, with times, and the backend hears the same', async function (this: Patient) {
    this.timeout(40_000);
    const page = await openCare();
    await agree(page);
    const told = listen(page);
    await page.comes(() => told.of('seen').includes('balance-card first'), 'seen');
    await agreeOnPlan(page);
    expect(told.of('chose')).to.include.members([
      'balance-card first plan',
      'care balance plan',
      'plan-chooser first review',
    ]);
    expect(told.of('confirmed')).to.deep.equal(['plan-chooser review createPlan']);
    const confirmed = told.all.find(({ kind }) => kind === 'confirmed');
    expect(confirmed?.dwellMs).to.be.greaterThan(confirmed?.reactionMs ?? Infinity);

    await page.comes(() => reported(page).length > told.all.length, 'the reports', 1_000);
    const ids = reported(page).map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const facts = reported(page).map((event) =>
      Object.fromEntries(Object.entries(event).filter(([name]) => !['id', 'at'].includes(name))),
    );
    expect(facts).to.deep.include.members(told.all);
  });

  for (const [name, walk] of Object.entries(flows)) {
    it(`${name}: every view on the way has a name of the contract`, async () => {
      let told: Told | undefined;
      const views: string[] = [];
      const page = await walk(async (opened) => {
        await agree(opened);
        told = listen(opened);
        new MutationObserver(() => {
          const view = opened.root.querySelector<HTMLElement>('[data-view]')?.dataset['view'];
          if (view && !views.includes(view)) views.push(view);
        }).observe(opened.tag.shadowRoot!, { subtree: true, childList: true });
      });
      await page.comes(() => told?.of('confirmed').length || name === 'change', 'confirmed');
      // A view whose name is not in the contract would be told by nobody.
      const toldViews = told?.all.map(({ view }) => view);
      for (const view of views) expect(toldViews).to.include(view);
    });
  }

  it('steps back, presses too many and wrong entries are told, without a word of the person', async () => {
    const page = await openCare();
    await agree(page);
    const told = listen(page);
    await page.click('In Raten zahlen');
    await page.opens('Welcher Ratenplan passt zu Ihnen?');
    await page.click('Sie bestimmen Betrag und Tag');
    await page.comes(() => page.root.querySelector('.own.chosen'), 'own plan chosen');
    page.root.querySelector<HTMLElement>('.main')!.click();
    await page.opens('Ihr eigener Plan');
    const check = page.root.querySelector<HTMLElement>('.main')!;
    check.click();
    check.click();
    await page.comes(() => told.of('error').length, 'a wrong entry');
    expect(told.of('error')).to.include('plan-chooser own entry');
    expect(told.of('repeatPress')).to.deep.equal(['plan-chooser own']);
    page.root.querySelector<HTMLElement>('.back')!.click();
    await page.opens('Welcher Ratenplan passt zu Ihnen?');
    expect(told.of('back')).to.deep.equal(['plan-chooser own']);
    expect(told.of('chose')).to.deep.equal([
      'balance-card first plan',
      'care balance plan',
      'plan-chooser first own',
    ]);
  });

  it('a failure is told by its kind, where the person is', async () => {
    const page = await openCare({ scenario: 'overdue' });
    await agree(page);
    const told = listen(page);
    // Of a provider further inside.
    page.tag.dispatchEvent(new KulanzErrorEvent(new KulanzError('timeout', 'elsewhere')));
    page.between = (sent, send) =>
      sent.operation === 'POST /payments' ? Promise.reject(new TypeError('offline')) : send();
    await page.click('Jetzt bezahlen');
    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.click('84,90 € bezahlen');
    await page.comes(() => told.of('error').length, 'the failure');
    expect(told.of('error')[0]).to.match(/^balance-card pay (network|outcome-unknown)$/);
    expect(told.of('confirmed')).to.deep.equal([]);
  });

  it('withdrawn: what waits is dropped and nothing more is told, until it is given again', async () => {
    const page = await openCare();
    await agree(page);
    const told = listen(page);
    await page.click('Hilfe bekommen');
    await page.opens('Wir wissen, dass es manchmal eng wird');
    expect(told.of('chose')).not.to.deep.equal([]);

    page.provider.consent = undefined;
    await page.provider.updateComplete;
    const [toldBefore, sentBefore] = [told.all.length, reported(page).length];
    await page.click('Rückruf wählen');
    await page.opens('Wann dürfen wir Sie anrufen?');
    expect(told.all).to.have.length(toldBefore);

    await agree(page);
    await page.click('Zurück');
    await page.comes(() => told.of('back').length, 'a step back');
    expect(told.of('chose')).not.to.include('support-options first callback');
    const late = reported(page).slice(sentBefore);
    expect(late.filter(({ choice }) => choice === 'help')).to.deep.equal([]);
  });
});
