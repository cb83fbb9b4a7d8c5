import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import { targetLocales } from '../src/i18n/index.js';
import { withAccount } from './account.js';
import { applyToPage, frameWidth } from './page.js';
import { addPseudoLocale, pseudoLocale } from './pseudo-locale.js';

setCustomElementsManifest(manifest);
addPseudoLocale();

/** In its own language: whoever looks for it reads it. */
function localeName(locale: string): string {
  if (locale === 'de-x-du') return 'Deutsch, du';
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {
    brand: 'none',
    scheme: 'light',
    direction: 'language',
    locale: 'de',
    backend: 'normal',
    width: 'full',
  },
  globalTypes: {
    brand: {
      description: 'Brand of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'No brand' },
          { value: 'nordlicht-mobil', title: 'Nordlicht Mobil' },
          { value: 'volta', title: 'Volta' },
          { value: 'fjordtel', title: 'Fjordtel' },
          { value: 'telekom-scale', title: 'Telekom Scale' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the device' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'language', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          ...targetLocales.map((value) => ({ value, title: localeName(value) })),
          { value: pseudoLocale, title: 'Longer, right to left' },
        ],
      },
    },
    backend: {
      description: 'How the backend behaves',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'normal', title: 'Answers' },
          { value: 'slow', title: 'Slow' },
          { value: 'stuck', title: 'Never answers' },
          { value: 'failing', title: 'Failing' },
          { value: 'broken', title: 'Broken proxy' },
          { value: 'offline', title: 'Offline' },
        ],
      },
    },
    width: {
      description: 'Room that the page gives the tag',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'All there is' },
          { value: '320', title: '320 px' },
          { value: '360', title: '360 px' },
          { value: '768', title: '768 px' },
        ],
      },
    },
  },
  decorators: [
    (story, context) => {
      applyToPage(context.globals);
      return frameWidth(withAccount(story(), context), context.globals['width']);
    },
  ],
  parameters: {
    controls: { expanded: true },
    // Storybook's own panel says the same as the tests that visit every story.
    a11y: { test: 'error' },
  },
};

export default preview;
