// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Tilbake til kontoen din',
  'care.offer.help.action': 'Vis hjelpen',
  'care.offer.hide.action': 'Skjul meldingen',
  'care.offer.text': 'Vi ser gjerne på det sammen med deg. Det koster ingenting.',
  'care.preferences.link': 'Velg hvordan vi når deg',
};
