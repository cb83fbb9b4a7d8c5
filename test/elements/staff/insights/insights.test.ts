import { expect } from '@open-wc/testing';
import '../../../../src/staff/insights/define.js';
import type { KulanzFileEvent } from '../../../../src/index.js';
import { emptyWeek, fewAnswers, fullWeek } from '../../../../stories/insights/weeks.js';
import { press, setViewport } from '../../../support/browsers.js';
import { refusal, settle, StaffPage, type StaffAnswer } from '../staff-page.js';

/** A page whose backend knows this report; other weeks of it as asked for. */
async function open(report: object, answer?: StaffAnswer): Promise<StaffPage> {
  const page = new StaffPage(
    answer ??
      ((_operation, input) => {
        const { week } = (input as { query: { week: string } }).query;
        return Promise.resolve({ ...report, week });
      }),
  );
  await page.place('kulanz-insights', { week: '2026-W47' });
  return page;
}

const cellNamed = (page: StaffPage, name: string): HTMLElement => {
  const found = [...page.root.querySelectorAll<HTMLElement>('.cell')].find((cell) =>
    cell.textContent.includes(name),
  );
  if (!found) throw new Error(`No group "${name}"`);
  return found;
};

describe('the weekly report', () => {
  it('says as much as the answers allow: score with interval, counts, or neither', async () => {
    const page = await open(fullWeek);
    await page.says('NPS, Gruppe für Gruppe');

    const scored = cellNamed(page, 'Bezahlt');
    expect(scored.querySelector('summary')!.textContent).to.match(/\+39\s+\+32 bis \+46/);
    expect(scored.querySelector('.dot')).not.to.equal(null);

    const counted = cellNamed(page, 'Einwand beantwortet');
    expect(counted.querySelector('summary')!.textContent).to.include('Nur Anzahlen');
    expect(counted.textContent).to.include('8 Promotoren, 10 Passive, 9 Kritiker');
    expect(counted.querySelector('.dot')).to.equal(null);

    const silent = cellNamed(page, 'Geschützt');
    expect(silent.textContent).to.include('Zu wenige Antworten für eine Aussage');
    expect(silent.textContent).not.to.match(/Promotoren|Kritiker/);
    expect(silent.querySelector('.dot')).to.equal(null);
  });

  it('names a change only where the report has one', async () => {
    const page = await open(fullWeek);
    await page.says('NPS, Gruppe für Gruppe');
    expect(cellNamed(page, 'Klare Schritte').textContent).to.include('Niedriger als in der Woche');
    expect(cellNamed(page, 'Bezahlt').textContent).not.to.match(/Höher|Niedriger/);
  });

  it('has the figures of each picture in a table', async () => {
    const page = await open(fullWeek);
    await page.says('Wie weit Kunden kamen');
    const rows = [...page.root.querySelectorAll('.funnel tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    const steps = fullWeek.funnel.flatMap((tag) => tag.steps);
    expect(rows).to.have.length(steps.length);
    expect(rows[1]).to.deep.equal(['Offener Betrag: Verstanden', '3.530', '6,4 Sek.', '22 Sek.']);
    expect(page.root.querySelectorAll('.cells tbody tr')).to.have.length(
      fullWeek.feedback.cells.length,
    );
  });

  it('tells each version of an experiment with its interval, and why one was given up', async () => {
    const page = await open(fullWeek);
    await page.says('Experimente');
    const [words, reminders] = [...page.root.querySelectorAll<HTMLElement>('.trial')];
    expect(words!.textContent).to.match(/Worte, 2\. November bis 13\. Dezember 2026: Läuft/);
    expect(words!.querySelector('.verdict')).to.equal(null);
    expect(words!.querySelectorAll('.dot')).to.have.length(2);
    expect(reminders!.querySelector('.verdict')!.textContent).to.equal(
      'Aufgegeben am 18. November 2026. Pläne mit ausgebliebener Rate, Fassung 1: +6,1 (+1,2 bis +11) Punkte gegenüber sonst.',
    );
    const rows = [...page.root.querySelectorAll('.experiments tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows.map(([version]) => version)).to.deep.equal([
      'ruhiger-einstieg: Wie sonst',
      'ruhiger-einstieg: Fassung ruhig',
      'spaete-erinnerung: Wie sonst',
      'spaete-erinnerung: Fassung 1',
    ]);
    expect(rows[0]!.at(-1)).to.equal('25,0 % (21,5 % bis 28,9 %)');
    expect(rows[1]!.at(-1)).to.include('-4,2 (-9,3 bis +0,9): Im Rahmen');
  });

  it('says in words what a week with few answers or none cannot tell', async () => {
    const few = await open(fewAnswers);
    await few.says('Die Woche läuft noch');
    expect(few.text).to.include('6 Promotoren, 5 Passive, 3 Kritiker');
    expect(few.text).to.include('Es sind zu wenige Antworten.');
    expect(few.text).to.include('Noch kein Kunde ist darauf gestoßen.');

    const empty = await open(emptyWeek);
    await empty.says('Nichts wurde geändert.');
    expect(empty.text).to.include('Es gibt keine Experimente.');
    expect(empty.text).not.to.match(/NaN|undefined|Infinity/);
    expect(empty.root.querySelectorAll('.dot')).to.have.length(0);
  });
});

describe('the week', () => {
  it('is switched by keyboard, and said aloud once it is there', async () => {
    const page = await open(fullWeek);
    await page.says('Wie weit Kunden kamen');
    page.button('Frühere Woche').focus();
    await press('Enter');
    await page.comes(() => page.announced.includes('Woche 46'), 'the earlier week, said');

    expect(page.announced).to.equal('Woche 46: 9. November bis 15. November 2026');
    expect(page.sent).to.deep.equal([
      'getWeeklyReport {"query":{"week":"2026-W47"}}',
      'getWeeklyReport {"query":{"week":"2026-W46"}}',
    ]);
    expect(page.root.activeElement).to.equal(page.button('Frühere Woche'));
  });

  it('goes over a year’s end, which has a week 53 or not', async () => {
    const page = await open(fullWeek);
    page.tag.setAttribute('week', '2021-W01');
    await page.comes(() => page.announced.includes('Woche 1:'), 'week 1');
    await page.click('Frühere Woche');
    await page.comes(() => page.announced.includes('Woche 53'), 'week 53');
    expect(page.sent.at(-1)).to.include('2020-W53');
  });

  it('shows none of the last week’s figures while another one loads', async () => {
    let answer = (_report: object): void => undefined;
    const page = await open(fullWeek, () => new Promise((resolve) => (answer = resolve)));
    answer(fullWeek);
    await page.says('Wie weit Kunden kamen');
    await page.click('Frühere Woche');
    await page.comes(() => page.find('[aria-busy]'), 'silent shapes');
    expect(page.find('.tile .number')).to.equal(null);
    answer({ ...emptyWeek, week: '2026-W46' });
    await page.says('Keine Zahlen');
  });

  it('that was left is no longer shown when its answer comes late', async () => {
    const answers: ((report: object) => void)[] = [];
    const page = await open(fullWeek, () => new Promise((resolve) => answers.push(resolve)));
    await page.click('Frühere Woche');
    await page.comes(() => answers.length === 2, 'the second request');
    answers[1]!(emptyWeek);
    await page.says('Keine Zahlen');
    answers[0]!(fullWeek);
    await settle();
    expect(page.text).to.include('Keine Zahlen');
    expect(page.find('.dot')).to.equal(null);
  });
});

describe('a file', () => {
  it('is handed to a host that takes it, with the figures that are shown', async () => {
    const page = await open(fullWeek);
    await page.says('Wie weit Kunden kamen');
    const files: KulanzFileEvent[] = [];
    page.tag.addEventListener('kulanz-file', (event) => {
      event.preventDefault();
      files.push(event as KulanzFileEvent);
    });
    await page.click('Als CSV speichern');
    await page.click('Als JSON speichern');

    expect(files.map(({ name }) => name)).to.deep.equal([
      'kulanz-2026-W47.csv',
      'kulanz-2026-W47.json',
    ]);
    expect(await files[0]!.blob.text()).to.include('outcome,paid,nps.score,39');
    expect(JSON.parse(await files[1]!.blob.text())).to.deep.equal(fullWeek);
  });
});

describe('a report that does not come', () => {
  it('is said calmly, and asked for again in one press', async () => {
    let isUp = false;
    const page = await open(fullWeek, () =>
      isUp ? Promise.resolve(fullWeek) : Promise.reject(refusal(503, 'unavailable')),
    );
    await page.says('Das lädt gerade nicht');
    expect(page.announced).to.equal('Das lädt gerade nicht');
    isUp = true;
    await page.click('Neu laden');
    await page.says('Wie weit Kunden kamen');
  });

  it('for want of a right offers no second try', async () => {
    const page = await open(fullWeek, () => Promise.reject(refusal(403, 'insufficient-scope')));
    await page.says('Diese Ansicht ist hier nicht offen');
    expect(page.text).not.to.include('Neu laden');
    await expect(page.tag).to.be.accessible();
  });
});

describe('the dashboard', () => {
  for (const width of [360, 1280]) {
    it(`fits into ${width} px, opens a group by keyboard, and axe finds nothing`, async () => {
      await setViewport(width);
      const page = await open(fullWeek);
      await page.says('Wie weit Kunden kamen');
      const group = cellNamed(page, 'Bezahlt') as HTMLDetailsElement;
      group.querySelector('summary')!.focus();
      await press('Enter');
      await page.comes(() => group.open, 'the group, open');

      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      await expect(page.tag).to.be.accessible();
    });
  }
});
