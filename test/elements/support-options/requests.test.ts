import { expect } from '@open-wc/testing';
import type { KulanzRequestWithdrawnEvent } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { altered, refused } from '../support/tag-page.js';
import { helpHeading, listen, lossy, openCallbackReview, openHelp } from './support-page.js';

const withdrawn = 'Sie haben es zurückgezogen';

describe('what is open with the telco', () => {
  it('is shown on return: how it stands, what happens next, the reference and who decides', async () => {
    const page = await openHelp({ scenario: 'partlyDisputed' });
    await page.click('Ihre offenen Anliegen');
    await page.opens('Ihre Anliegen');
    for (const words of [
      'Prüfung Ihrer Posten Wir prüfen es.',
      'Posten Spielewelt-Abo',
      'Was nicht stimmt Das habe ich nicht bestellt',
      'Nicht gefordert 12,99 €',
      '1. April 2026: Bis dahin antworten wir.',
      'Ihre Referenz KV-',
      'www.bundesnetzagentur.de',
    ]) {
      await page.says(words);
    }
    await expect(page.tag).to.be.accessible();
  });

  it('is withdrawn after a confirmation that says what it does', async () => {
    const page = await openHelp({ scenario: 'partlyDisputed' });
    const events = listen<KulanzRequestWithdrawnEvent>(page, 'kulanz-request-withdrawn');
    await page.click('Ihre offenen Anliegen');
    await page.click('Anliegen zurückziehen');
    await page.opens('Möchten Sie es zurückziehen?');
    expect(page.text).to.include('Was noch nicht bezahlt ist, ist wieder offen.');
    expect(page.sent.filter(({ operation }) => operation.startsWith('POST'))).to.have.length(0);
    await expect(page.tag).to.be.accessible();
    await page.click('Anliegen zurückziehen');
    await page.opens(withdrawn);
    expect(page.announced).to.equal(withdrawn);
    expect(events.map(({ kind }) => kind)).to.deep.equal(['dispute']);
    await expect(page.tag).to.be.accessible();
    await page.click('Alle Wege ansehen');
    await page.opens(helpHeading);
    expect(page.text).not.to.include('Anliegen');
  });

  it('is kept when the person thinks again', async () => {
    const page = await openHelp({ scenario: 'deferredByPause' });
    await page.click('Ihre offenen Anliegen');
    await page.click('Anliegen zurückziehen');
    await page.says('Dann endet der Aufschub.');
    await page.click('Anliegen behalten');
    await page.opens('Ihre Anliegen');
    expect(page.sent.filter(({ operation }) => operation.startsWith('POST'))).to.have.length(0);
  });

  it('has the call-back that was just booked, which can be withdrawn by keyboard', async () => {
    const page = await openCallbackReview();
    await page.click('Rückruf vereinbaren');
    await page.says('Ihr Rückruf ist vereinbart');
    await page.tabTo('Anliegen ansehen');
    await press('Enter');
    await page.opens('Ihre Anliegen');
    await page.says('Mittwoch, 11. März 2026, 09:00');
    await page.tabTo('Anliegen zurückziehen');
    await press('Enter');
    await page.opens('Möchten Sie es zurückziehen?');
    await page.tabTo('Anliegen zurückziehen');
    await press('Enter');
    await page.opens(withdrawn);
    await page.click('Anliegen ansehen');
    await page.says('Gerade ist bei uns nichts offen.');
  });

  it('that was closed in the meantime: says so, and nothing is done twice', async () => {
    const page = await openHelp({ scenario: 'deferredByPause' });
    await page.click('Ihre offenen Anliegen');
    await page.click('Anliegen zurückziehen');
    await page.opens('Möchten Sie es zurückziehen?');
    page.between = async (sent, send) =>
      refused(
        sent.operation.startsWith('POST') ? sent.operation : '',
        409,
        'state-conflict',
      )(sent, send);
    await page.click('Anliegen zurückziehen');
    await page.says('Inzwischen hat sich etwas geändert.');
    await expect(page.tag).to.be.accessible();
  });

  it('whose withdrawal has no answer is being checked, and then found by the same key', async () => {
    const page = await openHelp({ scenario: 'deferredByPause' });
    await page.click('Ihre offenen Anliegen');
    await page.click('Anliegen zurückziehen');
    await page.opens('Möchten Sie es zurückziehen?');
    const id = page.of('GET /requests').length;
    expect(id).to.equal(1);
    const { between, mend } = lossy('POST');
    page.between = (sent, send) =>
      between({ ...sent, operation: sent.operation.split(' ')[0]! }, send);
    await page.click('Anliegen zurückziehen');
    await page.says('Wir prüfen, ob es angekommen ist.');
    mend();
    await page.click('Stand prüfen');
    await page.opens(withdrawn);
    const keys = page.sent.filter(({ operation }) => operation.startsWith('POST'));
    expect(new Set(keys.map(({ key }) => key)).size).to.equal(1);
  });

  it('faults row 7: that a newer backend knows is named neutrally, without inventing anything', async () => {
    const page = await openHelp({
      scenario: 'partlyDisputed',
      between: altered({
        'GET /requests': (body) => ({
          data: body.data.map((request) => ({
            ...request,
            kind: 'pigeon',
            state: 'flying',
            withdrawable: false,
            detail: { conciliationUrl: 'javascript:alert(1)' },
          })),
        }),
      }),
    });
    await page.click('Ihre offenen Anliegen');
    await page.says('Bitte fragen Sie uns nach dem Stand.');
    expect(page.findControl('Anliegen zurückziehen')).to.equal(undefined);
    expect(page.root.querySelector('.request a')).to.equal(null);
    expect(page.text).not.to.match(/pigeon|flying|javascript/);
  });
});
