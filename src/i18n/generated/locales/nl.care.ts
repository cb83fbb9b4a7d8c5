// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Terug naar uw account',
  'care.offer.help.action': 'Hulp bekijken',
  'care.offer.hide.action': 'Bericht verbergen',
  'care.offer.text': 'We kijken er graag samen met u naar. Dat kost niets.',
  'care.preferences.link': 'Kiezen hoe we u bereiken',
};
