// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Tilbage til din konto',
  'care.offer.help.action': 'Se hjælpen',
  'care.offer.hide.action': 'Skjul beskeden',
  'care.offer.text': 'Vi ser gerne på det sammen med dig. Det koster ikke noget.',
  'care.preferences.link': 'Vælg, hvordan vi kontakter dig',
};
