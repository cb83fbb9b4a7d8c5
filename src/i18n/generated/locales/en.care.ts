// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Back to your account',
  'care.offer.help.action': 'Show the help',
  'care.offer.hide.action': 'Hide this note',
  'care.offer.text': 'We are happy to look at it together with you. It costs nothing.',
  'care.preferences.link': 'Choose how we reach you',
};
