// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Takaisin tiliisi',
  'care.offer.help.action': 'Näytä apu',
  'care.offer.hide.action': 'Piilota tämä viesti',
  'care.offer.text': 'Katsomme asiaa mielellämme kanssasi. Se ei maksa mitään.',
  'care.preferences.link': 'Valitse, miten otamme yhteyttä',
};
