import { expect } from '@open-wc/testing';
import type { KulanzPreferencesSavedEvent } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { refused, type TagPage } from '../support/tag-page.js';
import { changeElsewhere, lost, openForm, openPreferences, saving } from './preferences-page.js';

/** Chooses for one way, by its place among its choices: preferred, allowed, never. */
function chooseWay(page: TagPage, channel: string, place: 0 | 1 | 2): void {
  page.root.querySelectorAll<HTMLInputElement>(`input[name="${channel}"]`)[place]!.click();
}

const isChosen = (page: TagPage, channel: string, place: number): boolean =>
  page.root.querySelectorAll<HTMLInputElement>(`input[name="${channel}"]`)[place]!.checked;

const bodies = (page: TagPage): unknown[] => page.of(saving).map(({ body }) => body);

describe('saving', () => {
  it('sends what was changed and nothing else, and confirms what holds now', async () => {
    const page = await openForm();
    const events: KulanzPreferencesSavedEvent[] = [];
    page.provider.addEventListener('kulanz-preferences-saved', (event) =>
      events.push(event as KulanzPreferencesSavedEvent),
    );
    chooseWay(page, 'sms', 2);
    await page.click('Briefe und Dokumente in großer Schrift');
    expect(page.of(saving), 'nothing is sent before the customer says so').to.have.length(0);
    await page.click('Einstellungen speichern');
    await page.opens('Das gilt jetzt');
    expect(bodies(page)).to.deep.equal([
      { channels: [{ channel: 'sms', choice: 'never' }], largePrint: true },
    ]);
    expect(events.map(({ changed }) => changed)).to.deep.equal([['channels', 'largePrint']]);
    expect(page.announced).to.equal('Ihre Einstellungen sind gespeichert.');
    expect(page.text).to.match(/Nie\s*SMS \(/);
    expect(page.text).to.match(/Schrift\s*Groß/);
    await expect(page.tag).to.be.accessible();
    await page.click('Übersicht ansehen');
    await page.opens('Sie entscheiden');
    expect(page.text).to.match(/Nie\s*SMS \(/);
  });

  it('works with keys alone, to the receipt', async () => {
    const page = await openPreferences();
    await page.tabTo('Einstellungen ändern');
    await press('Enter');
    await page.opens('Wie dürfen wir Sie erreichen?');
    await page.tabToField('email');
    await press('ArrowLeft');
    await page.tabTo('Ruhezeit hinzufügen');
    await press('Enter');
    await page.comes(() => page.focused?.getAttribute('name') === 'quiet-0', 'focus on the days');
    await press('Space');
    await page.tabTo('Einstellungen speichern');
    await press('Enter');
    await page.opens('Das gilt jetzt');
    expect(bodies(page)).to.deep.equal([
      {
        channels: [{ channel: 'email', choice: 'preferred' }],
        quietTimes: [{ weekdays: [2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' }],
      },
    ]);
    expect(page.text).to.include('Dienstag – Sonntag: 20:00–08:00');
  });

  it('says when there is nothing to save', async () => {
    const page = await openForm();
    await page.click('Einstellungen speichern');
    await page.says('Es gab nichts zu speichern.');
    expect(page.of(saving)).to.have.length(0);
  });

  it('keeps one way in writing open', async () => {
    const page = await openForm();
    chooseWay(page, 'email', 2);
    chooseWay(page, 'sms', 2);
    await page.click('Einstellungen speichern');
    await page.says('Bitte lassen Sie einen Weg in Textform offen');
    await page.comes(() => page.focused?.getAttribute('name') === 'email', 'focus on the way');
    expect(page.of(saving)).to.have.length(0);
    await expect(page.tag).to.be.accessible();
  });

  it('asks for days, times, and some time that is left', async () => {
    const page = await openForm();
    await page.click('Ruhezeit hinzufügen');
    const set = async (selector: string, value: string): Promise<void> => {
      await page.comes(() => page.root.querySelector(selector), selector);
      const field = page.root.querySelector<HTMLInputElement>(selector)!;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    await set('#quiet-0-from', '');
    await page.click('Einstellungen speichern');
    await page.says('Bitte geben Sie beide Zeiten an');
    await page.comes(() => page.focused?.id === 'quiet-0-from', 'focus on the time');
    await set('#quiet-0-from', '00:00');
    await set('#quiet-0-to', '00:00');
    await page.click('Einstellungen speichern');
    await page.says('Bitte lassen Sie uns etwas Zeit');
    await expect(page.tag).to.be.accessible();
    for (const day of page.root.querySelectorAll<HTMLInputElement>('input[name="quiet-0"]')) {
      day.click();
    }
    await page.click('Einstellungen speichern');
    await page.says('Bitte wählen Sie mindestens einen Tag.');
    await page.click('Ruhezeit 1 entfernen');
    await page.comes(() => page.focused?.id === 'add', 'focus on adding');
    expect(page.of(saving)).to.have.length(0);
  });

  for (const [status, code, words] of [
    [422, 'validation-failed', 'Eine Auswahl ist hier nicht möglich'],
    [429, 'rate-limited', 'Das war oft in kurzer Zeit'],
    [500, 'internal-error', 'Das hat nicht geklappt'],
  ] as const) {
    it(`${code}: says so, keeps every choice, and saves on the next press`, async () => {
      const page = await openForm();
      chooseWay(page, 'sms', 0);
      page.between = refused(saving, status, code);
      await page.click('Einstellungen speichern');
      await page.says(words);
      expect(page.announced).to.include(words);
      expect(isChosen(page, 'sms', 0)).to.equal(true);
      page.between = (_sent, send) => send();
      await page.click('Einstellungen speichern');
      await page.opens('Das gilt jetzt');
    });
  }

  it('goes back and comes again without losing a choice, and forgets it when asked', async () => {
    const page = await openForm();
    chooseWay(page, 'sms', 2);
    await page.click('Zurück zur Übersicht');
    await page.opens('Sie entscheiden');
    await page.click('Einstellungen ändern');
    await page.opens('Wie dürfen wir');
    expect(isChosen(page, 'sms', 2)).to.equal(true);
    await page.click('Änderungen verwerfen');
    await page.opens('Sie entscheiden');
    await page.click('Einstellungen ändern');
    await page.opens('Wie dürfen wir');
    expect(isChosen(page, 'sms', 1)).to.equal(true);
  });
});

describe('faults row 2: a lost answer', () => {
  it('after saving: reads again, compares, and confirms; nothing is sent twice', async () => {
    const page = await openForm();
    chooseWay(page, 'sms', 2);
    page.between = lost('after');
    await page.click('Einstellungen speichern');
    await page.opens('Das gilt jetzt');
    expect(page.of(saving)).to.have.length(1);
  });

  it('before saving: says that nothing arrived, and keeps the choice', async () => {
    const page = await openForm();
    chooseWay(page, 'sms', 2);
    page.between = lost('before');
    await page.click('Einstellungen speichern');
    await page.says('Ihre Auswahl ist nicht angekommen.');
    expect(isChosen(page, 'sms', 2)).to.equal(true);
    await page.click('Einstellungen speichern');
    await page.opens('Das gilt jetzt');
  });

  it('and no way to read again: says that it is being checked, until it is known', async () => {
    const page = await openForm();
    chooseWay(page, 'sms', 2);
    const cut = lost('after');
    let isDown = true;
    page.between = (sent, send) => {
      if (sent.operation === saving) return cut(sent, send);
      if (isDown) throw new TypeError('Failed to fetch');
      return send();
    };
    await page.click('Einstellungen speichern');
    await page.says('Wir prüfen gerade, ob Ihre Auswahl angekommen ist.');
    await page.comes(() => page.findControl('Stand prüfen'), 'a way to check');
    isDown = false;
    await page.click('Stand prüfen');
    await page.opens('Das gilt jetzt');
    expect(page.of(saving)).to.have.length(1);
  });
});

describe('faults row 17: a change from elsewhere', () => {
  const elsewhere = async (): Promise<TagPage> => {
    const page = await openForm();
    chooseWay(page, 'sms', 2);
    await changeElsewhere(page, {
      channels: [{ channel: 'sms', choice: 'preferred' }],
      largePrint: true,
    });
    await page.click('Einstellungen speichern');
    await page.opens('Es gibt einen neueren Stand Ihrer Einstellungen');
    return page;
  };

  it('is shown beside what the customer chose, who decides: my choices', async () => {
    const page = await elsewhere();
    expect(page.text).to.match(/SMS\s*Jetzt gilt: Am liebsten\s*Ihre Auswahl: Nie/);
    expect(page.text).to.match(/Schrift\s*Jetzt gilt: Groß\s*Meine/);
    await expect(page.tag).to.be.accessible();
    await page.click('Meine Auswahl speichern');
    await page.opens('Das gilt jetzt');
    expect(bodies(page)[1]).to.deep.equal({ channels: [{ channel: 'sms', choice: 'never' }] });
    expect(page.text).to.match(/Schrift\s*Groß/);
  });

  it('... or look at them again, on top of what holds now', async () => {
    const page = await elsewhere();
    await page.click('Auswahl noch einmal ansehen');
    await page.opens('Wie dürfen wir Sie erreichen?');
    expect(isChosen(page, 'sms', 2)).to.equal(true);
    expect(page.root.querySelector<HTMLInputElement>('input[name="print"]')!.checked).to.equal(
      true,
    );
    await page.click('Einstellungen speichern');
    await page.opens('Das gilt jetzt');
  });

  it('... or keep what holds now', async () => {
    const page = await elsewhere();
    await page.click('Jetzigen Stand behalten');
    await page.opens('Sie entscheiden');
    expect(page.text).to.match(/Am liebsten\s*SMS \(/);
    expect(page.of(saving)).to.have.length(1);
  });

  it('that wants the same is no conflict', async () => {
    const page = await openForm();
    chooseWay(page, 'sms', 2);
    await changeElsewhere(page, { channels: [{ channel: 'sms', choice: 'never' }] });
    await page.click('Einstellungen speichern');
    await page.opens('Das gilt jetzt');
  });
});
