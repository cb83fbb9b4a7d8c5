import { msg } from '@lit/localize';
import { expect, it, vi } from 'vitest';
import { loaders } from '../../../src/i18n/generated/loaders.js';
import { getLocale, localeReady, negotiateLocale, setLocale } from '../../../src/i18n/index.js';

// What the script-tag build does: the words of one locale stand in the code.
vi.mock('../../../src/i18n/built-in-locale.js', () => ({
  builtInLocale: 'en',
}));

it('serves the built-in locale without loading anything, and falls back to it', async () => {
  vi.stubGlobal('window', new EventTarget());
  const load = vi.fn(() => Promise.reject(new Error('offline')));
  for (const parts of [loaders.de, loaders.en])
    for (const part of Object.keys(parts)) Object.assign(parts, { [part]: load });

  expect(negotiateLocale('zz')).toBe('en');
  expect(await localeReady()).toBe('en');
  expect(load).not.toHaveBeenCalled();
  expect(msg('Balance', { id: 'a.b.title' })).toBe('Balance');

  expect(await setLocale('de')).toBe('en');
  expect(getLocale()).toBe('en');
  expect(msg('Balance', { id: 'a.b.title' })).toBe('Balance');
});
