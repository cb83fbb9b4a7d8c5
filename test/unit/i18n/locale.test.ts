import { msg, str } from '@lit/localize';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { targetLocales } from '../../../src/i18n/generated/locale-codes.js';
import { loaders } from '../../../src/i18n/generated/loaders.js';
import {
  getLocale,
  loadLaterWords,
  localeReady,
  negotiateLocale,
  setLocale,
} from '../../../src/i18n/index.js';

describe('negotiateLocale', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_DE', 'de'],
    ['DE-ch', 'de'],
    ['de-Latn-DE-1996', 'de'],
    ['en-GB', 'en'],
    ['en-x-source', 'en'],
    ['de-x-du', 'de-x-du'],
    ['de-AT-x-du', 'de-x-du'],
    ['de_CH-x-DU', 'de-x-du'],
    ['de-x-pirate', 'de'],
    ['en-x-du', 'en'],
    ['tr-TR', 'tr'],
    ['ar-EG', 'ar'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['fi-x-du', 'fi'],
    ['x-du', 'de'],
    ['et', 'de'],
    ['nob', 'de'],
    ['zz-ZZ-foo', 'de'],
    ['deutsch', 'de'],
    ['', 'de'],
    [undefined, 'de'],
  ])('%j is served in %s', (wanted, served) => {
    expect(negotiateLocale(wanted)).toBe(served);
  });

  it('takes the fallback when the wish is not among the available ones', () => {
    expect(negotiateLocale('en-GB', ['de'])).toBe('de');
  });

  it('never throws and always serves an available locale', () => {
    fc.assert(
      fc.property(fc.anything(), (wanted) => {
        expect(targetLocales).toContain(negotiateLocale(wanted as string));
      }),
    );
  });
});

/** Catalogues of this test, in the place of the generated ones; the switch is the real one. */
const catalogues = {
  de: {
    first: { 'a.b.title': 'Saldo' },
    shared: { 'a.d.text': 'Warum' },
    'balance-card': { 'a.c.text': str`noch ${0}` },
    'plan-chooser': { 'a.e.text': 'Plan' },
  },
  en: {
    first: { 'a.b.title': 'Balance' },
    shared: { 'a.d.text': 'Why' },
    'balance-card': { 'a.c.text': str`${0} to go` },
    'plan-chooser': { 'a.e.text': 'The plan' },
  },
};
let unreachable: string[] = [];
let asked: string[] = [];

function load(locale: 'de' | 'en', part: keyof typeof catalogues.de) {
  asked.push(`${locale}.${part}`);
  return unreachable.includes(`${locale}.${part}`)
    ? Promise.reject(new Error('network'))
    : Promise.resolve({ templates: { ...catalogues[locale][part] } });
}

const title = () => msg('Source', { id: 'a.b.title' });
const laterText = (count: number) => msg(str`${count} source`, { id: 'a.c.text' });

describe('a page’s locale', () => {
  beforeAll(() => {
    vi.stubGlobal('window', new EventTarget());
    for (const locale of ['de', 'en'] as const) {
      for (const part of ['first', 'shared', 'balance-card', 'plan-chooser'] as const) {
        Object.assign(loaders[locale], { [part]: () => load(locale, part) });
      }
    }
  });
  beforeEach(() => {
    unreachable = [];
    asked = [];
  });

  it('rejects when no words can be loaded at all, and a later call tries again', async () => {
    unreachable = ['de.first', 'en.first'];
    await expect(setLocale('en')).rejects.toThrow('network');
    unreachable = [];
    await expect(setLocale('de-AT')).resolves.toBe('de');
    expect(title()).toBe('Saldo');
  });

  it('falls back when a locale cannot be loaded, and says in which locale it is', async () => {
    unreachable = ['en.first'];
    await expect(setLocale('en')).resolves.toBe('de');
    expect(getLocale()).toBe('de');
    expect(title()).toBe('Saldo');
    unreachable = [];
    await expect(setLocale('en')).resolves.toBe('en');
    expect(title()).toBe('Balance');
  });

  it('serves the newest wish when two are made at once', async () => {
    const both = [setLocale('en'), setLocale('de')];
    await expect(Promise.all(both)).resolves.toEqual(['de', 'de']);
    expect(await localeReady()).toBe('de');
    expect(title()).toBe('Saldo');
  });

  it('adds the words of later views, and again after a switch', async () => {
    await setLocale('de');
    expect(laterText(2)).toBe('2 source');
    unreachable = ['de.balance-card'];
    await expect(loadLaterWords('balance-card')).rejects.toThrow('network');
    unreachable = [];
    await loadLaterWords('balance-card');
    expect(laterText(2)).toBe('noch 2');
    await setLocale('en');
    expect(laterText(2)).toBe('2 to go');
    await setLocale('en-GB');
    expect([title(), laterText(3)]).toEqual(['Balance', '3 to go']);
  });

  it('loads of the later words those of the tags in use, and what tags share', async () => {
    await setLocale('de');
    const words = () => [msg('Source', { id: 'a.d.text' }), msg('Source', { id: 'a.e.text' })];
    expect(words()).toEqual(['Warum', 'Source']);
    expect(asked).not.toContain('de.plan-chooser');
    await loadLaterWords('plan-chooser');
    expect(words()).toEqual(['Warum', 'Plan']);
  });
});
