// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Torna al tuo conto',
  'care.offer.help.action': 'Vedi l’aiuto',
  'care.offer.hide.action': 'Nascondi questo avviso',
  'care.offer.text': 'Lo guardiamo volentieri insieme a te. Non costa nulla.',
  'care.preferences.link': 'Scegli come contattarti',
};
