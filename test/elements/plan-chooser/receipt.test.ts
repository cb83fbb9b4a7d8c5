import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { KulanzFileEvent, KulanzPlanConfirmedEvent } from '../../../src/index.js';
import { altered, oneLine, type TagPage, type TagPageOptions } from '../support/tag-page.js';
import { confirm, openReview } from './plan-page.js';

async function openReceipt(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openReview(options);
  await confirm(page);
  await page.says('Ihr Plan ist vereinbart');
  return page;
}

/** Files that the host takes, as an app does. */
function takeFiles(page: TagPage): KulanzFileEvent[] {
  const files: KulanzFileEvent[] = [];
  page.provider.addEventListener('kulanz-file', (event) => {
    event.preventDefault();
    files.push(event as KulanzFileEvent);
  });
  return files;
}

describe('the receipt', () => {
  it('says what was agreed, by which reference, and what happens next', async () => {
    const page = await openReceipt();
    await page.opens('6 × 14,15 €');
    expect(page.announced).to.equal('Ihr Plan ist vereinbart');
    expect(page.text).to.match(/Ihre Referenz KP-\d{4}-\d{4}/);
    expect(page.text).to.include('Wir haben Ihnen alles per E-Mail geschickt.');
    const steps = [...page.root.querySelectorAll('.timeline li')];
    expect(steps.map((step) => oneLine(step.textContent))).to.deep.equal([
      'Heute, 10. März 2026Plan vereinbart. Wir senden keine Erinnerungen mehr.',
      '16. März 2026Erste Rate: 14,15 €.',
      '17. August 2026Letzte Rate: 14,15 €. Dann ist alles bezahlt.',
    ]);
    expect(page.text).to.include('Sie möchten etwas ändern?');
    await expect(page.tag).to.be.accessible();
  });

  it('is told to the host once, and to the other tags by what they show', async () => {
    const page = await openReview();
    const card = document.createElement('kulanz-balance-card');
    page.provider.append(card);
    await page.comes(() => oneLine(card.shadowRoot?.textContent).includes('84,90 €'), 'the card');
    const events: KulanzPlanConfirmedEvent[] = [];
    page.provider.addEventListener('kulanz-plan-confirmed', (event) => {
      events.push(event as KulanzPlanConfirmedEvent);
    });
    await confirm(page);
    await page.comes(
      () => oneLine(card.shadowRoot?.textContent).includes('0 von 6'),
      'the plan in the card',
    );
    expect(events).to.have.length(1);
    expect(page.text).to.include(events[0]!.reference);
    expect(events[0]!.planId).to.match(/^[\w-]+$/);
  });

  it('leads to the plan that runs now', async () => {
    const page = await openReceipt();
    await page.click('Plan ansehen');
    await page.opens('14,15 €');
    await page.says('Bitte zahlen Sie sie bis zum 16. März 2026.');
    expect(page.text).to.include('0 von 6');
  });
});

describe('files of the receipt', () => {
  it('are offered to the host first: the dates as a calendar', async () => {
    const page = await openReceipt();
    const files = takeFiles(page);
    await page.click('Termine speichern');
    await page.comes(() => files.length, 'kulanz-file');
    expect(files[0]!.name).to.equal('kulanz.ics');
    expect(files[0]!.blob.type).to.equal('text/calendar;charset=utf-8');
    const text = await files[0]!.blob.text();
    expect(text.match(/BEGIN:VEVENT/g)).to.have.length(6);
    expect(text).to.include('DTSTART;VALUE=DATE:20260316');
    expect(text).to.include(String.raw`SUMMARY:Rate 1 von 6: 14\,15`);
  });

  it('are offered to the host first: the receipt as PDF', async () => {
    const page = await openReceipt();
    const files = takeFiles(page);
    await page.click('Beleg speichern');
    await page.comes(() => files.length, 'kulanz-file');
    expect(files[0]!.name).to.equal('kulanz.pdf');
    expect((await files[0]!.blob.text()).startsWith('%PDF-')).to.equal(true);
  });

  it('are saved by the browser where the host does not take them', async () => {
    const page = await openReceipt();
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(`${this.download} ${new URL(this.href).protocol}`);
    };
    try {
      await page.click('Termine speichern');
      await page.comes(() => saved.length, 'a download');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['kulanz.ics blob:']);
  });

  it('are said to be missing when they do not load', async () => {
    const page = await openReceipt();
    page.sandbox.behaviour = 'offline';
    await page.click('Beleg speichern');
    await page.says('Die Datei lädt gerade nicht.');
    await expect(page.tag).to.be.accessible();
  });

  it('are text to copy where neither works, and nothing is printed', async () => {
    const page = await openReceipt({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          capabilities: { ...session.capabilities, files: false },
        }),
      }),
    });
    const text = page.root.querySelector('textarea')?.value.split('\n') ?? [];
    expect(text).to.have.length(6);
    expect(oneLine(text[0])).to.equal('16. März 2026: 14,15 €');
    expect(page.findControl('Beleg drucken')).to.equal(undefined);
    await expect(page.tag).to.be.accessible();
  });
});
