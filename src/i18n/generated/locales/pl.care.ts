// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Wróć do konta',
  'care.offer.help.action': 'Zobacz pomoc',
  'care.offer.hide.action': 'Ukryj informację',
  'care.offer.text': 'Chętnie przyjrzymy się temu razem z Państwem. To nic nie kosztuje.',
  'care.preferences.link': 'Wybierz sposób kontaktu',
};
