import { expect } from '@open-wc/testing';
import type { KulanzFileEvent } from '../../../src/index.js';
import { feePolicy } from '../../../src/testing/index.js';
import { type } from '../../support/browsers.js';
import { altered, oneLine, type TagPage, type TagPageOptions } from '../support/tag-page.js';
import { confirm, offersHeading, openPlan } from './plan-page.js';

/** 84,90 € are owed, and each plan costs 2,00 €. */
const openCosts = (options: TagPageOptions = {}): Promise<TagPage> =>
  openPlan({ policy: feePolicy, ...options });

const documentWords = 'Vorvertragliche Informationen lesen';

/** Files that the page hands over instead of saving them. */
function filesOf(page: TagPage): KulanzFileEvent[] {
  const files: KulanzFileEvent[] = [];
  page.provider.addEventListener('kulanz-file', (event) => {
    event.preventDefault();
    files.push(event as KulanzFileEvent);
  });
  return files;
}

async function openOwn(page: TagPage, amount: string): Promise<void> {
  await page.click('Eigenen Plan machen');
  page.root.querySelector<HTMLElement>('.main')!.click();
  await page.opens('Ihr eigener Plan');
  page.root.querySelector<HTMLInputElement>('input[name="amount"]')!.focus();
  await type(amount);
  await page.click('Am 15.');
}

describe('plans that cost something', () => {
  it('say cost, rate and total on each offer, with the document to read', async () => {
    const page = await openCosts();
    expect(page.text).to.include('Sie teilen die offenen 84,90 € in Raten auf.');
    const cards = [...page.root.querySelectorAll('.offer')].map((card) =>
      oneLine(card.textContent),
    );
    expect(cards).to.have.length(3);
    for (const card of cards) {
      expect(card).to.include('Summe 86,90 €');
      expect(card).to.include('Kosten: 2,00 €');
      expect(card).to.match(/Effektiver Jahreszins \d+,\d %/);
      expect(card).to.include(documentWords);
    }
    await expect(page.tag).to.be.accessible();
    const files = filesOf(page);
    page.root.querySelector<HTMLElement>('.offer .link')!.click();
    await page.comes(() => files.length, 'the document');
    expect(files[0]!.blob.type).to.equal('application/pdf');
    expect(page.root.querySelector('input:checked'), 'reading chooses nothing').to.equal(null);
  });

  it('say all of it again before they are confirmed', async () => {
    const page = await openCosts();
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('6 Raten');
    expect(page.text).to.include('Damit zahlen Sie insgesamt 86,90 €.');
    expect(page.text).to.include('Kosten des Plans 2,00 €');
    expect(page.text).to.match(/Effektiver Jahreszins \d+,\d %/);
    const files = filesOf(page);
    await page.click(documentWords);
    await page.comes(() => files.length, 'the document');
    await expect(page.tag).to.be.accessible();
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
    expect(page.text).to.include('86,90 €');
  });

  it('can be of one’s own: cost, rate and total follow what is entered', async () => {
    const page = await openCosts();
    await openOwn(page, '15');
    await page.says('6 Raten bis 17. August 2026');
    const rows = [...page.root.querySelectorAll('td')].map((cell) => oneLine(cell.textContent));
    expect(rows).to.deep.equal([
      ...['14,49 €', '14,49 €', '14,48 €', '14,48 €', '14,48 €', '14,48 €'],
      '86,90 €',
    ]);
    expect(page.text).to.include('Summe, Kosten: 2,00 €');
    expect(page.text).to.match(/Effektiver Jahreszins: \d+,\d %/);
    expect(page.text).to.include('Im nächsten Schritt können Sie zuerst die vorvertraglichen');
    await expect(page.tag).to.be.accessible();
    const rate = /Effektiver Jahreszins: (\d+,\d)/.exec(page.text)?.[1];
    await page.click('Plan prüfen');
    await page.opens('6 Raten');
    expect(page.text, 'the server comes to the same').to.include(`Effektiver Jahreszins ${rate!}`);
    expect(page.text).not.to.include('anders gerechnet');
    expect(page.text).to.include(documentWords);
  });

  it('are not shown before what the law asks for can be shown', async () => {
    const page = await openCosts({
      between: altered({
        'GET /plan-offers': (body) => {
          for (const offer of body.offers) delete offer.apr;
          return body;
        },
      }),
    });
    expect(page.text).not.to.include('Effektiver Jahreszins');
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('Dieser Plan geht hier nicht');
    expect(page.findControl('Plan bestätigen')).to.equal(undefined);
  });

  it('say when the document does not load', async () => {
    const page = await openCosts();
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('6 Raten');
    page.sandbox.behaviour = 'failing';
    await page.click(documentWords);
    await page.says('Die Datei lädt gerade nicht.');
    expect(page.heading).to.include('6 Raten');
  });

  it('cannot be agreed where nobody could open the document', async () => {
    const page = await openCosts({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          capabilities: { ...session.capabilities, files: false },
        }),
      }),
    });
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('Dieser Plan geht hier nicht');
  });

  it('end for free: what they would have cost is not due', async () => {
    const page = await openCosts();
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('6 Raten');
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
    await page.click('Plan ansehen');
    await page.click('Plan ändern');
    await page.click('Plan beenden');
    await page.click('Änderung prüfen');
    await page.opens('Möchten Sie Ihren Plan beenden?');
    expect(page.text).to.include('84,90 € werden wieder fällig.');
    await page.click('Plan jetzt beenden');
    await page.opens('84,90 € sind wieder offen');
    await page.click('Andere Pläne ansehen');
    await page.opens(offersHeading);
  });
});
