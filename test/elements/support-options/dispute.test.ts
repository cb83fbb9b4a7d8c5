import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { KulanzRequestCreatedEvent } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { altered, oneLine, refused, type TagPage } from '../support/tag-page.js';
import { choose, listen, lossy, openDisputeReview, openHelp, write } from './support-page.js';

const posts = (page: TagPage) => page.of('POST /disputes');
const choosing = 'Welcher Posten stimmt nicht?';
const received = 'Wir prüfen es';

describe('an objection', () => {
  it('is sent in three views; what is checked is not asked for, and the law’s days are named', async () => {
    const page = await openHelp({ scenario: 'debitReturned' });
    const events = listen<KulanzRequestCreatedEvent>(page, 'kulanz-request-created');
    await page.click('Rechnung prüfen lassen');
    await page.opens(choosing);
    await page.says('Gebühr für die Rücklastschrift');
    expect(page.text).to.include('Beanstanden können Sie bis 28. April 2026');
    await expect(page.tag).to.be.accessible();
    await page.click('Gebühr für die Rücklastschrift');
    choose(page, '#reason', 'wrongAmount');
    write(page, '#comment', 'Die Bank hat sich geirrt.');
    await page.says('Noch 975 Zeichen frei');
    await page.click('Beanstandung prüfen');
    await page.opens('3,85 €');
    for (const words of [
      'Posten Gebühr für die Rücklastschrift',
      'Was nicht stimmt Der Betrag ist falsch',
      'Die Bank hat sich geirrt.',
    ]) {
      expect(page.text).to.include(words);
    }
    expect(posts(page), 'nothing without confirmation').to.have.length(0);
    await expect(page.tag).to.be.accessible();

    await page.click('Beanstandung senden');
    await page.says(received);
    await page.opens('3,85 € nicht gefordert');
    expect(page.text).to.include('7. April 2026Bis dahin antworten wir.');
    expect(page.text).to.match(/Ihre Referenz KV-\d{4}-\d{4}/);
    const body = page.control('www.bundesnetzagentur.de');
    expect(body.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(posts(page)[0]?.body).to.deep.include({
      reasonCode: 'wrongAmount',
      comment: 'Die Bank hat sich geirrt.',
    });
    expect(posts(page)[0]?.body).not.to.have.property('disputedAmount');
    expect(events[0]?.kind).to.equal('dispute');
    await expect(page.tag).to.be.accessible();
  });

  it('is shown by the balance card at once, with one request for each of its facts', async () => {
    const page = await openDisputeReview();
    const card = document.createElement('kulanz-balance-card');
    page.provider.append(card);
    const text = () => oneLine(card.shadowRoot?.textContent);
    await page.comes(() => text().includes('48,80 €'), 'the card');
    const before = page.of('GET /account').length;
    await page.click('Beanstandung senden');
    await page.says(received);
    await page.comes(() => text().includes('44,95 €'), 'the rest on the card');
    expect(page.of('GET /account')).to.have.length(before + 1);
  });

  it('may be about a part of the amount', async () => {
    const page = await openHelp({ scenario: 'debitReturned' });
    await page.click('Rechnung prüfen lassen');
    await page.click('Gebühr für die Rücklastschrift');
    choose(page, '#reason', 'wrongAmount');
    await page.click('Ein Teil davon');
    write(page, '#part', '4');
    await page.click('Beanstandung prüfen');
    await page.says('Die Summe der Posten ist 3,85 €.');
    await page.comes(() => page.focused?.id === 'part', 'focus on the amount');
    await expect(page.tag).to.be.accessible();
    write(page, '#part', '2,50');
    await page.click('Beanstandung prüfen');
    await page.opens('2,50 €');
    await page.click('Beanstandung senden');
    await page.says(received);
    expect(posts(page)[0]?.body).to.have.deep.property('disputedAmount', {
      amountMinor: 250,
      currency: 'EUR',
    });
  });

  it('needs an item and a reason, each said beside its field', async () => {
    const page = await openHelp({ scenario: 'debitReturned' });
    await page.click('Rechnung prüfen lassen');
    await page.click('Beanstandung prüfen');
    await page.says('Bitte wählen Sie mindestens einen Posten.');
    await page.comes(() => page.focused?.getAttribute('name') === 'items', 'focus on the items');
    await expect(page.tag).to.be.accessible();
    await press('Space');
    await page.tabTo('Beanstandung prüfen');
    await press('Enter');
    await page.says('Bitte wählen Sie, was nicht stimmt.');
    await page.comes(() => page.focused?.id === 'reason', 'focus on the reason');
    await expect(page.tag).to.be.accessible();
  });

  it('is sent by keyboard alone', async () => {
    const page = await openHelp({ scenario: 'debitReturned' });
    await page.tabTo('Rechnung prüfen lassen');
    await press('Enter');
    await page.opens(choosing);
    await page.comes(() => page.root.querySelector('input[name="items"]'), 'items');
    await page.tabToField('items');
    await press('Space');
    await page.tabToField('reason');
    await press('ArrowDown');
    await page.comes(
      () => page.root.querySelector<HTMLSelectElement>('#reason')?.value,
      'a reason',
    );
    await page.tabTo('Beanstandung prüfen');
    await press('Enter');
    await page.comes(() => page.findControl('Beanstandung senden'), 'the review');
    await page.tabTo('Beanstandung senden');
    await press('Enter');
    await page.says(received);
  });

  it('is not possible where nothing can be objected to; other ways lead on', async () => {
    const page = await openHelp({
      between: altered({
        'GET /account/items': (body) => ({
          data: body.data.map((item) => ({ ...item, disputable: false })),
        }),
      }),
    });
    await page.click('Rechnung prüfen lassen');
    await page.says('Hier gibt es gerade keinen Posten zu beanstanden.');
    await expect(page.tag).to.be.accessible();
  });

  it('says when items do not load, and loads them again', async () => {
    let isDown = true;
    const page = await openHelp({
      scenario: 'debitReturned',
      between: async ({ operation }, send) =>
        operation === 'GET /account/items' && isDown ? new Response('<html>') : send(),
    });
    await page.click('Rechnung prüfen lassen');
    await page.says('Ihre Posten laden gerade nicht.');
    isDown = false;
    await page.click('Posten neu laden');
    await page.says('Gebühr für die Rücklastschrift');
  });

  it('shows older items on demand', async () => {
    const page = await openHelp({ scenario: 'manyItems' });
    await page.click('Rechnung prüfen lassen');
    await page.says('Ihre Posten');
    const count = () => page.root.querySelectorAll('input[name="items"]').length;
    const before = count();
    if (!page.findControl('Ältere Posten zeigen')) return;
    await page.click('Ältere Posten zeigen');
    await page.comes(() => page.of('GET /account/items').length === 2, 'the next page');
    expect(count()).to.be.at.least(before);
  });
});

describe('an objection that is refused', () => {
  it('because the last day has passed: says so, keeps what was written, nothing is doubled', async () => {
    const page = await openDisputeReview();
    page.between = refused('POST /disputes', 422, 'date-out-of-range');
    await page.click('Beanstandung senden');
    await page.opens(choosing);
    expect(page.text).to.include('Für einen Posten ist der letzte Tag vorbei.');
    expect(page.announced).to.include('Für einen Posten ist der letzte Tag vorbei.');
    const comment = page.root.querySelector<HTMLTextAreaElement>('#comment');
    expect(comment?.value).to.equal('Die Bank hat sich geirrt.');
    const reason = page.root.querySelector<HTMLSelectElement>('#reason');
    expect(reason?.value).to.equal('wrongAmount');
    expect(page.root.querySelectorAll('input[name="items"]:checked')).to.have.length(1);
    await expect(page.tag).to.be.accessible();
    expect(posts(page)).to.have.length(1);
  });

  for (const [status, code, why] of [
    [404, 'not-found', 'the item is somebody else’s'],
    [422, 'validation-failed', 'the reason is unknown'],
  ] as const) {
    it(`because ${why}: calm words beside the entries, which are kept`, async () => {
      const page = await openDisputeReview({ between: refused('POST /disputes', status, code) });
      await page.click('Beanstandung senden');
      await page.opens(choosing);
      expect(page.text).to.include('Inzwischen hat sich etwas geändert. Nichts wurde doppelt');
      const comment = page.root.querySelector<HTMLTextAreaElement>('#comment');
      expect(comment?.value).to.equal('Die Bank hat sich geirrt.');
      expect(page.root.querySelectorAll('input[name="items"]:checked')).to.have.length(1);
    });
  }

  it('faults row 17: because it was sent in another window: says so, and the item is no longer offered', async () => {
    const page = await openDisputeReview();
    const token = await page.sandbox.getAccessToken({ reason: 'initial' } as never);
    const headers = { authorization: `Bearer ${token?.accessToken ?? ''}` };
    const list = await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/account/items`, { headers });
    const items = (await list.json()).data as { id: string; kind: string }[];
    const fee = items.find(({ kind }) => kind === 'debitReturnFee')!;
    const other = await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/disputes`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'idempotency-key': '7e9c1f3e-8b9c-4a57-9a51-0f5a3f3d1c12',
      },
      body: JSON.stringify({ itemIds: [fee.id], reasonCode: 'other' }),
    });
    expect(other.status).to.equal(201);
    await page.click('Beanstandung senden');
    await page.opens(choosing);
    expect(page.text).to.include('Nichts wurde doppelt gesendet.');
    await page.comes(() => !page.findControl('Gebühr für die Rücklastschrift'), 'the fee gone');
    const requests = await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/requests`, { headers });
    expect((await requests.json()).data).to.have.length(1);
  });

  it('is sent once, however often it is pressed, and found again when the answer is lost', async () => {
    const page = await openDisputeReview();
    const { between, mend } = lossy('POST /disputes');
    page.between = between;
    const button = page.control('Beanstandung senden');
    button.click();
    button.click();
    await page.says('Wir prüfen, ob es angekommen ist.');
    mend();
    await page.click('Stand prüfen');
    await page.says(received);
    expect(new Set(posts(page).map(({ key }) => key)).size).to.equal(1);
  });
});

describe('faults row 23: what customers write into an objection', () => {
  it('is text whatever it looks like, and sent as it was written', async () => {
    const page = await openDisputeReview();
    await page.click('Beanstandung ändern');
    await page.opens(choosing);
    const comment = '<img src=x onerror="alert(1)"> \u202e${constructor} __proto__';
    write(page, '#comment', comment);
    await page.click('Beanstandung prüfen');
    await page.opens('3,85 €');
    const quote = page.root.querySelector('blockquote');
    expect(quote?.textContent).to.equal(comment);
    expect(quote?.querySelector('img')).to.equal(null);
    expect(quote?.querySelector('bdi'), 'its direction ends with it').not.to.equal(null);
    await page.click('Beanstandung senden');
    await page.says(received);
    expect(posts(page)[0]?.body).to.include({ comment });
  });

  it('with a card number in it is warned of while writing and in the review', async () => {
    const page = await openDisputeReview();
    const words = 'Das sieht nach einer Kartennummer aus.';
    await page.click('Beanstandung ändern');
    await page.opens(choosing);
    write(page, '#comment', 'Bezahlt mit 5500-0000-0000-0004');
    await page.says(words);
    expect(page.announced).to.include(words);
    await expect(page.tag).to.be.accessible();
    await page.click('Beanstandung prüfen');
    await page.opens('3,85 €');
    expect(page.text).to.include(words);
    await expect(page.tag).to.be.accessible();
    await page.click('Beanstandung ändern');
    await page.opens(choosing);
    write(page, '#comment', 'Bezahlt mit Karte');
    await page.comes(() => !page.root.querySelector('#comment-card'), 'no warning any more');
  });
});
