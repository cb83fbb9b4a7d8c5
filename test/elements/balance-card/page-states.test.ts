import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { CardPage, oneLine, openCard, until } from './card-page.js';

const trouble = 'Ihr Konto lädt gerade nicht';
const fallback = 'Ihre Rechnung liegt in Ihrem Postfach.';

const isFallbackShown = (page: CardPage) => page.card.querySelector('p')!.checkVisibility();

/** A browser without a connection says so itself. */
function goOffline(isOffline: boolean): void {
  if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  else delete (navigator as { onLine?: boolean }).onLine;
}
afterEach(() => goOffline(false));

describe('before and while it loads', () => {
  it('waits without a configuration: silent shapes, nothing thrown, then the account', async () => {
    const thrown: string[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent) => thrown.push(event.type);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
    const page = new CardPage();
    await page.place();
    await page.card.updateComplete;

    expect(page.text).to.equal('');
    expect(page.root.querySelectorAll('[aria-busy=true] .way')).to.have.length(3);
    await expect(page.card).to.be.accessible();
    page.connect();
    await page.shows('84,90 € offen');
    expect(thrown).to.deep.equal([]);
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onError);
  });

  it('faults row 12: says that it takes longer, once', async () => {
    const page = new CardPage({ behaviour: 'stuck' });
    await page.place();
    const said: string[] = [];
    const status = page.root.querySelector('[role=status]')!;
    new MutationObserver(() => said.push(oneLine(status.textContent))).observe(page.root, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    page.connect();
    await until(
      () => said.some(Boolean),
      'words about waiting',
      () => page.text,
      8_000,
    );
    page.card.requestUpdate();
    await page.card.updateComplete;

    const words = 'Das dauert etwas länger. Wir laden noch.';
    expect([...new Set(said.filter(Boolean))]).to.deep.equal([words]);
    expect(oneLine(page.root.querySelector('.foot')?.textContent)).to.equal(words);
  });
});

describe('when it cannot load', () => {
  it('says calmly what is safe, and loads on request', async () => {
    const page = await openCard({ behaviour: 'broken' });
    await page.shows(trouble);
    await page.says('Es wurde nichts abgebucht und nichts geändert.');
    await expect(page.card).to.be.accessible();

    page.sandbox.behaviour = 'normal';
    await page.click('Stand neu laden');
    await page.shows('84,90 € offen');
  });

  it('faults row 24: a failing backend is spared, but what the customer asks for is sent at once', async () => {
    const page = await openCard({ behaviour: 'failing' });
    await page.shows(trouble);
    const bothReads = 6;
    await until(() => page.requests.length === bothReads, 'three tries each');
    await page.click('Stand neu laden');
    await until(() => page.requests.length === 2 * bothReads, 'three more tries each');

    page.sandbox.behaviour = 'normal';
    await page.click('Stand neu laden');
    await page.shows('84,90 € offen');
  });

  it('reads the trouble out, and help stays as near as ever', async () => {
    const page = await openCard({ behaviour: 'broken' });
    await until(
      () => oneLine(page.root.querySelector('[role=status]')?.textContent) === trouble,
      'the trouble is read out',
    );

    expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
    expect(page.text).not.to.match(/€|50\d|error|fehler/i);
  });

  it('does not speak of three ways where there are two', async () => {
    const page = await openCard({ behaviour: 'broken' });
    await page.shows(trouble);

    expect(page.text).not.to.contain('Drei Wege');
    expect(page.root.querySelectorAll('.way')).to.have.length(2);
  });

  it('a demand below zero is no answer that can be shown', async () => {
    const page = await openCard({
      alter: {
        'GET /account': (account) => {
          const { payNow } = account.balance;
          const amount = { ...payNow.amount, amountMinor: -1 };
          return { ...account, balance: { ...account.balance, payNow: { ...payNow, amount } } };
        },
      },
    });

    await page.shows(trouble);
    expect(page.text).not.to.contain('0,01');
  });

  it('signed out: says so, and raises kulanz-auth-required for the host', async () => {
    const page = new CardPage({ signedOut: true });
    await page.place();
    let asked = 0;
    page.provider.addEventListener('kulanz-auth-required', () => asked++);
    page.connect();
    await page.shows('Bitte melden Sie sich neu an');
    await page.says('Das schützt Ihr Konto.');

    expect(asked).to.equal(1);
    await expect(page.card).to.be.accessible();
  });

  it('offline: says that, and not that something broke', async () => {
    goOffline(true);
    const page = await openCard({ behaviour: 'offline' });

    await page.shows('Sie sind gerade offline');
    expect(page.text).not.to.contain(trouble);
  });

  it('shows the host’s own content then, and only then', async () => {
    const page = new CardPage({ behaviour: 'broken' });
    await page.place(html`<p>${fallback}</p>`);
    page.connect();
    await page.shows(trouble);
    expect(isFallbackShown(page)).to.equal(true);

    page.sandbox.behaviour = 'normal';
    await page.click('Stand neu laden');
    await page.shows('84,90 € offen');
    expect(isFallbackShown(page)).to.equal(false);
  });
});

describe('faults row 13: a card that leaves in mid-request', () => {
  it('is dead quiet, and shows the account when it is back', async () => {
    const page = new CardPage();
    await page.place();
    page.connect();
    const { card } = page;
    const heard: string[] = [];
    for (const type of ['kulanz-error', 'kulanz-auth-required']) {
      document.addEventListener(type, () => heard.push(type));
    }
    await until(() => page.requests.length > 0, 'a request');
    card.remove();
    page.provider.append(card);

    await page.shows('84,90 € offen');
    expect(heard).to.deep.equal([]);
  });
});

describe('another language', () => {
  it('is spoken at once, in the same view, with what was entered', async () => {
    const page = await openCard();
    await page.click('Jetzt bezahlen');
    await page.says('Karte oder Bank');
    await page.click('Ein eigener Betrag');
    const field = () => page.root.querySelector<HTMLInputElement>('#own')!;
    await until(field, 'the field', () => page.text);
    field().value = '20';
    field().dispatchEvent(new Event('input'));
    page.provider.setAttribute('locale', 'en');

    await page.shows('What would you like to pay?');
    await page.says('Up to €84.90');
    expect(field().value).to.equal('20');
    expect(page.root.querySelector('section')!.lang).to.equal('en');
    expect(page.text).not.to.match(/Zahlung|Betrag|Rechnungen/);
  });
});
