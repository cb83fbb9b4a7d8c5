import { configureLocalization, msg } from '@lit/localize';
import * as german from './words.js';

const { setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['de'],
  loadLocale: async () => ({ templates: german }),
});

/** Once it has come. */
export const localized = () =>
  setLocale('de').then(() => () => ({
    question: msg('How likely are you to recommend us?', { id: 'question' }),
    low: msg('not at all likely', { id: 'low' }),
    high: msg('extremely likely', { id: 'high' }),
    send: msg('Send the answer', { id: 'send' }),
  }));
