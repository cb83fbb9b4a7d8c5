import { describe, expect, test } from 'vitest';
import { lintCopy } from '../../../../src/cli/index.js';
import { reminderKinds } from '../../../../src/core/domain/index.js';
import {
  defaultPolicy,
  reminderMessage,
  reminderWords,
} from '../../../../src/gateway/reference/index.js';

describe('the words of reminders', () => {
  const cases = defaultPolicy.reminders.languages.flatMap((language) =>
    reminderKinds.map((kind) => [language, kind] as const),
  );

  test.each(cases)('%s, %s: whole, with its day and nothing else in figures', (language, kind) => {
    const message = reminderMessage(kind, language, { date: '2026-12-01' });
    for (const text of Object.values(message)) expect(text).not.toMatch(/[{}]|^$/);
    const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    const day = long.format(new Date('2026-12-01'));
    const all = Object.values(message).join(' ');
    expect(all).toContain(day);
    expect(all.replaceAll(day, '')).not.toMatch(/\d/);
  });

  test('are English where there are none', () => {
    expect(reminderMessage('overdue', 'et', { date: '2026-12-01' }).title).toBe(
      reminderWords['en']?.['reminder.overdue.title'],
    );
  });

  test.each(Object.entries(reminderWords))('%s: hold the rules of the voice', (locale, texts) => {
    const { findings } = lintCopy({ file: 'reminder-words.ts', locale, texts });
    expect(findings).toEqual([]);
  });

  test('a threat among them would be found', () => {
    const texts = { ...reminderWords.de, 'reminder.overdue.text': 'Das ist die letzte Mahnung.' };
    const { findings } = lintCopy({ file: 'reminder-words.ts', locale: 'de', texts });
    expect(findings.map(({ rule }) => rule)).toContain('L6');
  });
});
