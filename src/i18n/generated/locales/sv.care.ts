// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Tillbaka till ditt konto',
  'care.offer.help.action': 'Visa hjälpen',
  'care.offer.hide.action': 'Dölj meddelandet',
  'care.offer.text': 'Vi tittar gärna på det tillsammans med dig. Det kostar inget.',
  'care.preferences.link': 'Välj hur vi når dig',
};
