import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/plan-chooser/define.js';
import type { KulanzPaymentStartEvent } from '../../../src/index.js';
import { type } from '../../support/browsers.js';
import {
  altered,
  oneLine,
  openTag,
  type TagPage,
  type TagPageOptions,
} from '../support/tag-page.js';

async function openShop(options: TagPageOptions) {
  const page = await openTag('kulanz-balance-card', options);
  const starts: KulanzPaymentStartEvent[] = [];
  page.provider.addEventListener('kulanz-payment-start', (event) => {
    event.preventDefault();
    starts.push(event as KulanzPaymentStartEvent);
  });
  await page.click('Jetzt bezahlen');
  await page.opens('Was möchten Sie bezahlen?');
  await page.says('Karte oder Bank');
  return { page, starts };
}

const choices = (page: TagPage): string[] =>
  [...page.root.querySelectorAll('#scope label')].map((each) => oneLine(each.textContent));

async function pays(page: TagPage, amount: string): Promise<unknown> {
  await page.click('Karte oder Bank');
  await page.click('Zahlung prüfen');
  await page.opens(amount);
  await page.click(`${amount} bezahlen`);
  await page.comes(() => page.of('POST /payments').length, 'the payment');
  return page.of('POST /payments')[0]?.body;
}

describe('a plan that runs', () => {
  const options = { scenario: 'planMissed' } as const;

  it('asks for the instalment, and takes all of the plan or any amount between', async () => {
    const { page } = await openShop(options);
    expect(choices(page)).to.deep.equal([
      'Ihre Rate 14,15 €',
      'Alles, was im Plan offen ist 70,75 €',
      'Ein eigener Betrag',
    ]);
    await expect(page.tag).to.be.accessible();
    const body = await pays(page, '14,15 €');
    expect(body).to.deep.include({ amount: { amountMinor: 1_415, currency: 'EUR' } });
    expect((body as { purpose: { kind: string } }).purpose.kind).to.equal('instalment');
  });

  it('ahead: all of it at once ends the plan', async () => {
    const { page, starts } = await openShop(options);
    await page.click('Alles, was im Plan offen ist');
    await pays(page, '70,75 €');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    const { id } = starts[0]!.payment;
    await page.sandbox.settlePayment(id, { state: 'succeeded' });
    await page.provider.resumePayment(id);
    await page.click('Übersicht ansehen');
    await page.says('Ihr Ratenplan ist bezahlt');
  });

  it('ahead: more than the instalment, in an amount of one’s own', async () => {
    const { page } = await openShop(options);
    await page.click('Ein eigener Betrag');
    await page.says('Bis 70,75 €');
    page.root.querySelector<HTMLInputElement>('#own')!.focus();
    await type('30');
    expect(await pays(page, '30,00 €')).to.deep.include({
      amount: { amountMinor: 3_000, currency: 'EUR' },
    });
  });

  it('an instalment that is on its way is not asked for again, and the plan stays in reach', async () => {
    const { page, starts } = await openShop(options);
    await pays(page, '14,15 €');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    await page.sandbox.settlePayment(starts[0]!.payment.id, { state: 'processing' });
    const again = await openTagOn(page);
    await again.shows('14,15 € unterwegs');
    expect(again.findControl('Jetzt bezahlen')).to.equal(undefined);
    expect(again.findControl('Plan ansehen')).not.to.equal(undefined);
  });

  it('is not asked for by the plan either, as soon as its instalment is on its way', async () => {
    const { page, starts } = await openShop(options);
    const card = page.tag;
    page.tag = document.createElement('kulanz-plan-chooser');
    page.provider.append(page.tag);
    await page.says('Geplant war sie für den 27. Februar 2026.');
    expect(page.findControl('Rate bezahlen')).not.to.equal(undefined);

    const chooser = page.tag;
    page.tag = card;
    await pays(page, '14,15 €');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    page.tag = chooser;
    await page.says('Geplant war sie');
    expect(page.findControl('Rate bezahlen'), 'left open').not.to.equal(undefined);
    await page.sandbox.settlePayment(starts[0]!.payment.id, { state: 'processing' });
    await openTagOn(page);
    await page.shows('14,15 € unterwegs');
    await page.says('Sie brauchen nichts zu tun.');
    for (const words of ['Rate bezahlen', 'Rate nachholen', 'Etwas früher bezahlen']) {
      expect(page.findControl(words), words).to.equal(undefined);
    }
    for (const words of ['Plan ändern', 'Hilfe bekommen', 'Alle Termine ansehen']) {
      expect(page.findControl(words), words).not.to.equal(undefined);
    }
    await expect(page.tag).to.be.accessible();
  });
});

/** The same page, loaded anew. */
async function openTagOn(page: TagPage): Promise<TagPage> {
  page.provider.reset();
  await page.comes(() => page.heading, 'first view');
  return page;
}

describe('a promise that is open', () => {
  it('can be paid: what was agreed, or all of it', async () => {
    const { page } = await openShop({
      scenario: 'deferredByPromise',
      between: altered({
        'GET /requests': ({ data, ...rest }) => ({
          ...rest,
          data: data.map((request) => ({
            ...request,
            detail: { ...request.detail, amount: { amountMinor: 5_000, currency: 'EUR' } },
          })),
        }),
      }),
    });
    await page.says('Der vereinbarte Betrag');
    expect(choices(page).slice(0, 2)).to.deep.equal([
      'Der vereinbarte Betrag 50,00 €',
      'Alles, was offen ist 84,90 €',
    ]);
    const body = await pays(page, '50,00 €');
    expect(body).to.deep.include({ amount: { amountMinor: 5_000, currency: 'EUR' } });
    const { kind, ids } = (body as { purpose: { kind: string; ids: string[] } }).purpose;
    expect(kind).to.equal('promise');
    expect(ids).to.have.length(1);
    expect(page.text).not.to.contain('hat nicht geklappt');
  });

  it('that is paid holds nothing back any more', async () => {
    const { page, starts } = await openShop({ scenario: 'deferredByPromise' });
    await page.says('Der vereinbarte Betrag');
    await pays(page, '84,90 €');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    const { id } = starts[0]!.payment;
    await page.sandbox.settlePayment(id, { state: 'succeeded' });
    await page.provider.resumePayment(id);
    await page.click('Übersicht ansehen');
    await page.says('Alles ist bezahlt');
  });
});

describe('a direct debit', () => {
  it('that came back is explained, with its fee and the way to leave it out', async () => {
    const { page } = await openShop({ scenario: 'debitReturned' });
    await page.says('Ihre Bank hat unsere Abbuchung am 1. März 2026 zurückgegeben.');
    await page.says('Darin ist eine Gebühr von 3,85 €. Sie können der Gebühr widersprechen');
    await page.click('Einzelne Rechnungen');
    const rows = (): string[] =>
      [...page.root.querySelectorAll('#items label')].map((each) => oneLine(each.textContent));
    await page.comes(() => rows().length === 2, 'the bill and its fee');
    await page.click('44,95 €');
    expect(await pays(page, '44,95 €')).to.deep.include({
      amount: { amountMinor: 4_495, currency: 'EUR' },
    });
  });

  it('that is ordered is named with amount, day and account, and is left out', async () => {
    const { page } = await openShop({
      scenario: 'debitScheduled',
      between: altered({
        'GET /account': (account) => ({
          ...account,
          stage: 'due',
          balance: {
            ...account.balance,
            payNow: { amount: { amountMinor: 1_000, currency: 'EUR' }, dueDate: '2026-03-10' },
          },
        }),
      }),
    });
    await page.says('Wir buchen 44,95 € am 18. März 2026 von DE•• •••• 3000 ab.');
    await page.says('Das brauchen Sie hier nicht zu zahlen.');
    expect(choices(page)).to.deep.equal(['Alles, was offen ist 10,00 €', 'Ein eigener Betrag']);
  });
});

it('more bills than a page has come on demand, and are paid like the others', async () => {
  let bills: readonly unknown[] | undefined;
  const { page } = await openShop({
    scenario: 'manyItems',
    // The whole backend, in short pages.
    between: async ({ operation }, send) => {
      if (operation !== 'GET /account/items') return send();
      if (bills) return Response.json({ data: bills.slice(3) });
      bills = ((await (await send()).json()) as { data: unknown[] }).data;
      return Response.json({ data: bills.slice(0, 3), nextCursor: 'rest' });
    },
  });
  await page.click('Einzelne Rechnungen');
  const rows = () => [...page.root.querySelectorAll<HTMLElement>('#items input')];
  await page.comes(() => rows().length === 3, 'the first page');
  await page.click('Mehr Rechnungen zeigen');
  await page.comes(() => rows().length === 10, 'all ten');
  expect(page.findControl('Mehr Rechnungen zeigen')).to.equal(undefined);

  for (const index of rows().keys()) {
    rows()[index]!.click();
    await (page.tag as LitElement).updateComplete;
  }
  expect(await pays(page, '287,25 €')).to.deep.include({
    amount: { amountMinor: 28_725, currency: 'EUR' },
  });
});
