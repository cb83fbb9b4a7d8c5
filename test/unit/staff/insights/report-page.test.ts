import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportPage } from '../../../../src/staff/insights/report-page.js';
import { emptyWeek, fullWeek } from '../../../../stories/insights/weeks.js';

// Where `@lit/localize` tells that the language has changed.
beforeAll(() => void vi.stubGlobal('window', new EventTarget()));
afterAll(() => vi.unstubAllGlobals());

/** What stands there to be read, without spaces that nobody sees. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the report as a page', () => {
  it('says all that a week can say, in German', async () => {
    const page = await reportPage(fullWeek, 'de');
    expect(page).toMatch(/^<!doctype html>\s*<html lang="de" dir="ltr">/);
    const text = textOf(page);
    for (const words of [
      'Wochenbericht',
      'NPS, Gruppe für Gruppe',
      'Wie weit Kunden kamen',
      'Wege, die Kunden gingen',
      'Raten der Woche',
      'Ergebnisse',
      'Zeichen von Schaden',
      'Worüber Kunden schreiben',
      'Was geändert wurde',
      'Experimente',
      'Wie sicher diese Zahlen sind',
      // Counts, a share with its interval, the 90th percentile of a time, a quote, a definition.
      '1.023 Antworten auf 2.558 Fragen, 311 abgelehnt',
      '40,0 % 38,1 % bis 41,9 %',
      'Verstanden 3.530 6,4 Sek. 22 Sek.',
      'Ich konnte den Tag selbst wählen, das hat mir den Monat gerettet.',
      'Es zählt, wer am Ende alles davon bezahlt hat.',
    ]) {
      expect(text).toContain(words);
    }
    for (const { id } of fullWeek.experiments ?? []) expect(text).toContain(id);
    for (const { what, why } of fullWeek.changes) {
      expect(text).toContain(what);
      expect(text).toContain(why);
    }
  });

  it('says it in English as well, and falls back to the language that fits best', async () => {
    expect(textOf(await reportPage(fullWeek, 'en'))).toContain('What was changed');
    expect(textOf(await reportPage(fullWeek, 'de-AT'))).toContain('Was geändert wurde');
  });

  it('stands by itself: no script, and nothing that is fetched', async () => {
    const page = await reportPage(fullWeek, 'de');
    expect(page).not.toMatch(/<script|<link|\ssrc=|\shref=|url\(|@import|\son\w+=/);
  });

  it('shows a quote as it was written', async () => {
    const quotes = ['<script>alert(1)</script>'];
    const topic = { topic: 'plan', comments: 10, negative: 0, neutral: 0, positive: 10, quotes };
    const page = await reportPage({ ...emptyWeek, topics: [topic] }, 'de');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
