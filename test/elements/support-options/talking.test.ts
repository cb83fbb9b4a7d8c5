import { expect } from '@open-wc/testing';
import type { KulanzChatStartEvent, KulanzRequestCreatedEvent } from '../../../src/index.js';
import { press, type } from '../../support/browsers.js';
import { altered, refused } from '../support/tag-page.js';
import { helpHeading, listen, openHelp, write } from './support-page.js';

describe('a message', () => {
  it('is sent by keyboard alone, and answered by a receipt', async () => {
    const page = await openHelp();
    const events = listen<KulanzRequestCreatedEvent>(page, 'kulanz-request-created');
    await page.tabTo('Nachricht schreiben');
    await press('Enter');
    await page.opens('Was möchten Sie uns sagen?');
    await expect(page.tag).to.be.accessible();
    await page.tabToField('message');
    await type('Ich ziehe um.');
    await page.says('Noch 987 Zeichen frei');
    await page.tabTo('Nachricht senden');
    await press('Enter');
    await page.opens('Wir antworten bis 12. März 2026');
    expect(page.announced).to.equal('Ihre Nachricht ist da');
    expect(page.of('POST /messages')[0]?.body).to.deep.equal({
      topicCode: 'other',
      text: 'Ich ziehe um.',
    });
    expect(events[0]?.kind).to.equal('message');
    await expect(page.tag).to.be.accessible();

    await page.click('Alle Wege ansehen');
    await page.opens(helpHeading);
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    expect(page.root.querySelector('textarea')?.value, 'a new one').to.equal('');
  });

  it('with a card number in it is warned of while it is written, and stored without', async () => {
    const page = await openHelp();
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    const words = 'Das sieht nach einer Kartennummer aus.';
    write(page, 'textarea', 'Bitte von 4111 1111 1111 1112 abbuchen');
    expect(page.text, 'no card by its check digit').not.to.include(words);
    write(page, 'textarea', 'Bitte von 4111 1111 1111 1111 abbuchen');
    await page.says(words);
    expect(page.announced).to.include(words);
    const field = page.root.querySelector('textarea');
    const described = (field?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described).to.deep.equal(['message-hint', 'message-card']);
    await expect(page.tag).to.be.accessible();
    await page.click('Nachricht senden');
    await page.opens('Wir antworten bis 12. März 2026');
  });

  it('is not sent empty', async () => {
    const page = await openHelp();
    await page.click('Nachricht schreiben');
    await page.click('Nachricht senden');
    await page.says('Bitte schreiben Sie zuerst etwas.');
    await page.comes(() => page.focused?.id === 'message', 'focus on the field');
    expect(page.of('POST /messages')).to.have.length(0);
    await expect(page.tag).to.be.accessible();
  });

  it('that fails is kept word by word, also on the way back', async () => {
    const page = await openHelp({ between: refused('POST /messages', 400, 'malformed') });
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    write(page, 'textarea', 'Bitte <b>langsam</b>.');
    await page.click('Nachricht senden');
    await page.says('Das hat nicht geklappt. Es wurde nichts gesendet.');
    await page.click('Zurück zur Hilfe');
    await page.opens(helpHeading);
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    expect(page.root.querySelector('textarea')?.value).to.equal('Bitte <b>langsam</b>.');
  });
});

describe('a chat', () => {
  it('is opened by the host, which hears who comes', async () => {
    const page = await openHelp();
    const events = listen<KulanzChatStartEvent>(page, 'kulanz-chat-start');
    page.provider.addEventListener('kulanz-chat-start', (event) => event.preventDefault());
    await page.click('Chat öffnen');
    await page.opens('Möchten Sie mit uns chatten?');
    await expect(page.tag).to.be.accessible();
    page.root.querySelector<HTMLElement>('form .main')!.click();
    await page.opens('Ihr Chat ist offen');
    expect(events).to.have.length(1);
    expect(events[0]?.handoverId).to.be.a('string');
    await expect(page.tag).to.be.accessible();
  });

  it('that nobody opens is said, with the other ways', async () => {
    const page = await openHelp();
    await page.click('Chat öffnen');
    await page.opens('Möchten Sie mit uns chatten?');
    page.root.querySelector<HTMLElement>('form .main')!.click();
    await page.opens('Der Chat öffnet sich hier gerade nicht');
    await page.click('Alle Wege ansehen');
    await page.opens(helpHeading);
  });

  it('at an address is a link that says where it leads', async () => {
    const page = await openHelp({
      between: async (sent, send) => {
        const response = await send();
        if (sent.operation !== 'POST /chat-sessions') return response;
        const body = { ...(await response.json()), kind: 'url', url: 'https://chat.example/a' };
        return Response.json(body, { status: 201 });
      },
    });
    await page.click('Chat öffnen');
    await page.opens('Möchten Sie mit uns chatten?');
    page.root.querySelector<HTMLElement>('form .main')!.click();
    await page.opens('Ihr Chat ist bereit');
    const link = page.control('chat.example');
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    await expect(page.tag).to.be.accessible();
  });
});

describe('people outside of these pages', () => {
  for (const [entry, heading, words] of [
    ['Uns anrufen', 'Sprechen Sie mit uns am Telefon', 'Montag – Freitag: 08:00–18:00'],
    ['Kleineren Tarif finden', 'Ein kleinerer Tarif', 'nordlicht.example'],
    ['Barrierefreie Hilfe finden', 'Barrierefreie Hilfe', 'nordlicht.example'],
    ['Kostenlose Beratung finden', 'Kostenlose und unabhängige Beratung', 'www.caritas.de'],
  ] as const) {
    it(`${entry}: how to reach them`, async () => {
      const page = await openHelp();
      await page.click(entry);
      await page.opens(heading);
      await page.says(words);
      await expect(page.tag).to.be.accessible();
      await page.click('Zurück zur Hilfe');
      await page.opens(helpHeading);
    });
  }

  it('are shown without a link where an address is none', async () => {
    const page = await openHelp({
      between: altered({
        'GET /support-options': (body) => ({
          ...body,
          options: [
            { kind: 'phone' as const, phone: 'javascript:alert(1)' },
            { kind: 'debtHelp' as const, org: '<img src=x>', url: 'javascript:alert(1)' },
            { kind: 'debtHelp' as const, org: 'Beratung am Markt', phone: '+49 30 23125 001' },
          ],
        }),
      }),
    });
    await page.click('Kostenlose Beratung');
    await page.says('Beratung am Markt');
    expect(page.root.querySelector('img')).to.equal(null);
    const links = [...page.root.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:+493023125001']);
  });
});
