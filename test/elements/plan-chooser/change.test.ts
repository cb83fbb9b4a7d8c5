import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Plan, PlanChangeQuote } from '../../../src/index.js';
import { press, type } from '../../support/browsers.js';
import '../../../src/elements/balance-card/define.js';
import {
  oneLine,
  refused,
  type Between,
  type TagPage,
  type TagPageOptions,
} from '../support/tag-page.js';
import { confirm, offersHeading, openPlan } from './plan-page.js';

const title = 'Was möchten Sie ändern?';
const quotePath = 'POST /plans/plan-1/change-quotes';
const changePath = 'POST /plans/plan-1/changes';

/** Two of six instalments are paid; the next one is collected on 19 March. */
async function openMenu(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openPlan({ scenario: 'planActive', ...options });
  await page.click('Plan ändern');
  await page.opens(title);
  return page;
}

const field = (page: TagPage, id: string) => page.root.querySelector<HTMLInputElement>(`#${id}`)!;

/** Date fields take the engine's own keys, so the day is set as a picker does. */
function setDay(page: TagPage, day: string): void {
  field(page, 'date').value = day;
  field(page, 'date').dispatchEvent(new Event('input', { bubbles: true }));
}

async function write(page: TagPage, id: string, text: string): Promise<void> {
  await page.comes(() => field(page, id), `field ${id}`);
  field(page, id).focus();
  field(page, id).select();
  await type(text);
}

/** Dates, remarks and amounts of the table. */
const rows = (page: TagPage) =>
  [...page.root.querySelectorAll('tbody tr')].map((row) => oneLine(row.textContent));

/** Intents: a repeat after step-up has the same key. */
const changes = (page: TagPage): number => new Set(page.of(changePath).map(({ key }) => key)).size;

/** A quote of which something is other than the backend's. */
const instead =
  (change: Partial<PlanChangeQuote>): Between =>
  async ({ operation }, send) => {
    const response = await send();
    if (operation !== quotePath) return response;
    return Response.json({ ...((await response.json()) as object), ...change });
  };

/** From the filled form over the review to the receipt. */
async function agree(page: TagPage, review: string): Promise<void> {
  await page.click('Änderung prüfen');
  await page.opens(review);
  expect(page.of(changePath), 'nothing is changed by looking').to.have.length(0);
  await expect(page.tag).to.be.accessible();
  await page.click('Änderung bestätigen');
  await page.says('Ihr Plan ist geändert');
  await page.comes(() => page.focused?.id === 'heading', 'focus on the receipt');
  expect(page.announced).to.equal('Ihr Plan ist geändert');
  expect(page.of(quotePath)).to.have.length(1);
  expect(changes(page)).to.equal(1);
  await expect(page.tag).to.be.accessible();
}

/** What the first view says when the change is made. */
async function planReads(page: TagPage, words: string): Promise<void> {
  await page.click('Plan ansehen');
  await page.says(words);
}

describe('a plan that runs is changed', () => {
  it('moved: one instalment goes to another day', async () => {
    const page = await openMenu();
    await page.click('Rate verschieben');
    await page.says('Welche Rate?');
    setDay(page, '2026-03-25');
    await agree(page, '4 Raten bis 19. Juni 2026');
    await planReads(page, 'am 25. März 2026 von Ihrem Konto');
  });

  it('paused: the instalments come later, none is lost', async () => {
    const page = await openMenu();
    await page.click('Plan pausieren');
    await page.click('Eine Rate');
    await agree(page, '4 Raten bis 20. Juli 2026');
    await planReads(page, 'am 20. April 2026 von Ihrem Konto');
  });

  it('lowered: the amount is written, the rest follows', async () => {
    const page = await openMenu();
    await page.click('Raten senken');
    await write(page, 'amount', '11,50');
    await agree(page, '5 Raten bis 20. Juli 2026');
    await planReads(page, '11,32 €');
  });

  it('paid earlier: fewer instalments', async () => {
    const page = await openPlan({ scenario: 'planActive' });
    await page.click('Etwas früher bezahlen');
    await page.opens('Etwas früher bezahlen');
    await write(page, 'amount', '20');
    await page.click('Weniger Raten');
    await agree(page, 'Raten bis');
    await planReads(page, '20,00 €');
  });

  it('paid earlier: smaller instalments', async () => {
    const page = await openMenu();
    await page.click('Etwas früher bezahlen');
    await write(page, 'amount', '8');
    await page.click('Kleinere Raten');
    await agree(page, '5 Raten bis 19. Juni 2026');
    expect(page.text).to.include('8,00');
  });

  it('on another day: each instalment follows the money', async () => {
    const page = await openMenu();
    await page.click('Tag ändern');
    await page.click('Am 1.');
    await agree(page, '4 Raten bis');
    await planReads(page, 'am 2. April 2026 von Ihrem Konto');
  });

  it('is done by keyboard alone', async () => {
    const page = await openPlan({ scenario: 'planActive' });
    await page.comes(() => page.findControl('Plan ändern'), 'way to change');
    page.control('Plan ändern').focus();
    await press('Enter');
    await page.opens(title);
    await page.tabToField('kind');
    await press('Space');
    await press('ArrowDown');
    await page.tabToField('periods');
    await press('Space');
    await page.tabTo('Änderung prüfen');
    await press('Enter');
    await page.opens('4 Raten bis 20. Juli 2026');
    await page.tabTo('Änderung bestätigen');
    await press('Enter');
    await page.says('Ihr Plan ist geändert');
  });
});

describe('a plan is ended', () => {
  const title = 'Möchten Sie Ihren Plan beenden?';

  async function openEnd(options: TagPageOptions = {}): Promise<TagPage> {
    const page = await openMenu(options);
    await page.click('Plan beenden');
    await page.says('Was noch offen ist, wird wieder fällig.');
    await page.click('Änderung prüfen');
    await page.opens(title);
    return page;
  }

  it('says first what it means and from when, and ends nothing by that', async () => {
    const page = await openEnd();
    for (const words of [
      'Ab dem 10. März 2026 gibt es keine Raten mehr.',
      '56,60 € werden wieder fällig.',
      'Schon bezahlt 28,30 €',
      'Wieder fällig 56,60 €',
      'Kosten des Plans 0,00 €',
      'Das Beenden kostet nichts.',
    ]) {
      expect(page.text).to.include(words);
    }
    expect(page.of(changePath)).to.have.length(0);
    await expect(page.tag).to.be.accessible();
    await page.click('Andere Änderung wählen');
    await page.opens('Was möchten Sie ändern?');
    await page.click('Zurück zu Ihrem Plan');
    await page.says('am 19. März 2026 von Ihrem Konto');
    expect(page.of(changePath)).to.have.length(0);
  });

  it('on an explicit confirmation: the rest is open again, and other plans are there', async () => {
    const page = await openEnd();
    await page.click('Plan jetzt beenden');
    await page.opens('56,60 € sind wieder offen');
    expect(page.announced).to.equal('Ihr Plan ist beendet');
    expect(changes(page)).to.equal(1);
    await expect(page.tag).to.be.accessible();
    await page.click('Andere Pläne ansehen');
    await page.opens(offersHeading);
    expect(page.text).to.include('56,60 €');
  });

  it('also where nothing is paid yet', async () => {
    const page = await openPlan();
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('6 × 14,15 €');
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
    await page.click('Plan ansehen');
    await page.click('Plan ändern');
    await page.click('Plan beenden');
    await page.click('Änderung prüfen');
    await page.opens(title);
    await page.click('Plan jetzt beenden');
    await page.opens('84,90 € sind wieder offen');
  });

  it('is known to the balance card at once', async () => {
    const page = await openPlan({ scenario: 'planActive' });
    const card = document.createElement('kulanz-balance-card');
    page.provider.append(card);
    const cardText = () => oneLine(card.shadowRoot?.textContent);
    await page.comes(() => cardText().includes('14,15'), 'the plan on the card');
    await page.click('Plan ändern');
    await page.click('Plan beenden');
    await page.click('Änderung prüfen');
    await page.click('Plan jetzt beenden');
    await page.says('Ihr Plan ist beendet');
    await page.comes(() => cardText().includes('56,60'), 'the open amount on the card');
  });

  it('three presses in one tick end it once', async () => {
    const page = await openEnd();
    const button = page.control('Plan jetzt beenden');
    button.click();
    button.click();
    button.click();
    await page.says('Ihr Plan ist beendet');
    expect(changes(page)).to.equal(1);
  });

  it('a quote that would take away what is paid cannot be confirmed', async () => {
    const page = await openMenu({
      between: instead({ after: [] }),
    });
    await page.click('Plan beenden');
    await page.click('Änderung prüfen');
    await page.says('Diese Änderung geht hier nicht.');
    expect(page.findControl('Plan jetzt beenden')).to.equal(undefined);
  });

  it('in another window meanwhile: nothing is ended twice, and other plans are there', async () => {
    const page = await openEnd();
    const other = async (path: string, body: object, headers: object = {}) => {
      const token = await page.sandbox.getAccessToken({ reason: 'step-up' } as never);
      const answer = await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/plans/plan-1/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token?.accessToken ?? ''}`,
          'content-type': 'application/json',
          'idempotency-key': '7e9c1f3e-8b9c-4a57-9a51-0f5a3f3d1c12',
          ...headers,
        },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as PlanChangeQuote & Plan;
    };
    const { quoteId, planVersion } = await other('change-quotes', { kind: 'cancel' });
    const { state } = await other('changes', { quoteId }, { 'if-match': `"${planVersion}"` });
    expect(state).to.equal('cancelled');
    await page.click('Plan jetzt beenden');
    await page.opens(offersHeading);
    expect(page.text).to.include('56,60 €');
  });
});

describe('after a missed instalment', () => {
  it('shows three equal ways back, and paying and help beside them', async () => {
    const page = await openPlan({ scenario: 'planMissed' });
    const tiles = [...page.root.querySelectorAll('.way b')].map((each) =>
      oneLine(each.textContent),
    );
    expect(tiles).to.deep.equal(['Rate nachholen', 'Rate anhängen', 'Raten senken']);
    expect(page.findControl('Rate bezahlen')).not.to.equal(undefined);
    expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
  });

  it('it is caught up on a day that fits', async () => {
    const page = await openPlan({ scenario: 'planMissed' });
    await page.click('Rate nachholen');
    await page.opens('Rate nachholen');
    setDay(page, '2026-03-16');
    await agree(page, 'Raten bis');
    await planReads(page, '16. März 2026');
  });

  it('it goes to the end', async () => {
    const page = await openPlan({ scenario: 'planMissed' });
    await page.click('Rate anhängen');
    await page.opens('Rate anhängen');
    await agree(page, 'Raten bis');
    await planReads(page, 'Nächste Rate');
  });

  it('the instalments get smaller', async () => {
    const page = await openPlan({ scenario: 'planMissed' });
    await page.click('Raten senken');
    await page.opens('Raten senken');
    await write(page, 'amount', '12');
    await agree(page, 'Raten bis');
  });
});

describe('what is missing or impossible is said beside its field', () => {
  for (const [choice, words] of [
    [undefined, 'Bitte wählen Sie, was sich ändern soll.'],
    ['Rate verschieben', 'Bitte wählen Sie einen Tag.'],
    ['Plan pausieren', 'Bitte wählen Sie, wie lange der Plan pausiert.'],
    ['Raten senken', 'Bitte geben Sie einen Betrag in Ziffern ein.'],
    ['Tag ändern', 'Bitte wählen Sie, wann Ihr Geld kommt.'],
  ] as const) {
    it(words, async () => {
      const page = await openMenu();
      if (choice) await page.click(choice);
      await page.click('Änderung prüfen');
      await page.says(words);
      await page.comes(() => page.focused instanceof HTMLInputElement, 'focus on the field');
      expect(page.of(quotePath)).to.have.length(0);
      await expect(page.tag).to.be.accessible();
    });
  }

  it('an amount that is too small names what would do, and it is kept', async () => {
    const page = await openMenu();
    await page.click('Raten senken');
    await write(page, 'amount', '2');
    await page.click('Änderung prüfen');
    await page.says('Sie können 11,32 € bis 14,14 € zahlen.');
    expect(field(page, 'amount').value).to.equal('2');
    expect(page.focused).to.equal(field(page, 'amount'));
  });

  it('a day that is too late names the days that would do', async () => {
    const page = await openMenu();
    await page.click('Rate verschieben');
    await page.says('Welche Rate?');
    setDay(page, '2027-03-25');
    await page.click('Änderung prüfen');
    await page.says('Bitte wählen Sie einen Tag vom 11. März 2026 bis');
  });
});

describe('what can come between review and confirmation', () => {
  async function openReview(options: TagPageOptions = {}): Promise<TagPage> {
    const page = await openMenu(options);
    await page.click('Plan pausieren');
    await page.click('Eine Rate');
    await page.click('Änderung prüfen');
    await page.opens('4 Raten bis 20. Juli 2026');
    return page;
  }

  it('three presses in one tick are one change', async () => {
    const page = await openReview();
    const confirm = page.control('Änderung bestätigen');
    confirm.click();
    confirm.click();
    confirm.click();
    await page.says('Ihr Plan ist geändert');
    expect(changes(page)).to.equal(1);
  });

  it('another window has changed the plan: the new figures are shown, the choice is kept', async () => {
    const page = await openReview();
    page.between = refused(changePath, 412, 'version-mismatch');
    await page.click('Änderung bestätigen');
    await page.says('Ihr Plan hat sich inzwischen geändert.');
    expect(page.text).to.include('Vorher: 6 Raten bis 19. Juni 2026. Jetzt: 6 Raten');
    expect(page.heading).to.equal('4 Raten bis 20. Juli 2026');
    expect(page.of(quotePath)).to.have.length(2);
    page.between = (_sent, send) => send();
    await page.click('Änderung bestätigen');
    await page.says('Ihr Plan ist geändert');
  });

  it('the second press of a double one does not confirm the new figures; a later one does', async () => {
    const page = await openReview();
    page.between = refused(changePath, 412, 'version-mismatch');
    const press = (detail: number): boolean =>
      page
        .control('Änderung bestätigen')
        .dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
    press(1);
    await page.says('Ihr Plan hat sich inzwischen geändert.');
    page.between = (_sent, send) => send();
    press(2);
    await (page.tag as LitElement).updateComplete;
    expect(page.control('Änderung bestätigen').ariaDisabled).to.equal(null);
    press(1);
    await page.says('Ihr Plan ist geändert');
    expect(changes(page)).to.equal(2);
  });

  it('the figures run out: nothing is changed, and there are new ones', async () => {
    const page = await openReview();
    page.passedMs = 49 * 3_600_000;
    await page.click('Änderung bestätigen');
    await page.says('Diese Zahlen gelten nicht mehr.');
    expect(page.of(quotePath)).to.have.length(2);
    expect(page.findControl('Änderung bestätigen')).not.to.equal(undefined);
  });

  it('the person does not prove who they are: nothing was sent, the review stays', async () => {
    const page = await openReview({ stepUp: 'declined' });
    await page.click('Änderung bestätigen');
    await page.says('Sie haben sich nicht ausgewiesen. Es wurde nichts gesendet.');
    expect(page.heading).to.equal('4 Raten bis 20. Juli 2026');
  });

  it('an outcome that nobody knows is shown as unknown, then found', async () => {
    const page = await openReview();
    let isLost = true;
    page.between = async ({ operation }, send) => {
      const response = await send();
      if (operation === changePath && isLost) throw new TypeError('connection lost');
      return response;
    };
    await page.click('Änderung bestätigen');
    await page.says('Wir prüfen, ob Ihre Änderung da ist.');
    isLost = false;
    await page.click('Änderung jetzt prüfen');
    await page.says('Ihr Plan ist geändert');
    expect(changes(page)).to.equal(1);
  });

  it('an outcome that nobody knows is looked up, also when the plan has ended by it', async () => {
    const page = await openMenu();
    let isLost = true;
    page.between = async ({ operation }, send) => {
      const response = await send();
      if (operation === changePath && isLost) throw new TypeError('connection lost');
      return response;
    };
    await page.click('Plan beenden');
    await page.click('Änderung prüfen');
    await page.click('Plan jetzt beenden');
    await page.says('Wir prüfen, ob Ihre Änderung da ist.');
    await page.comes(() => page.of('GET /account')[1], 'an account without a plan');
    isLost = false;
    await page.click('Änderung jetzt prüfen');
    await page.says('Ihr Plan ist beendet');
    expect(changes(page)).to.equal(1);
  });

  for (const [name, change] of [
    ['does not add up', { after: [] }],
    ['costs something', { fee: { amountMinor: 500, currency: 'EUR' } }],
  ] satisfies [string, Partial<PlanChangeQuote>][]) {
    it(`a change that ${name} cannot be confirmed`, async () => {
      const page = await openMenu({
        between: instead(change),
      });
      await page.click('Plan pausieren');
      await page.click('Eine Rate');
      await page.click('Änderung prüfen');
      await page.says('Diese Änderung geht hier nicht.');
      expect(page.findControl('Änderung bestätigen')).to.equal(undefined);
      expect(rows(page).join()).not.to.match(/NaN|undefined|Invalid/);
    });
  }
});
