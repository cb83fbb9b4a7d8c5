// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Retour à votre compte',
  'care.offer.help.action': 'Voir l’aide',
  'care.offer.hide.action': 'Masquer ce message',
  'care.offer.text': 'Nous regardons volontiers cela avec vous. C’est gratuit.',
  'care.preferences.link': 'Choisir comment vous contacter',
};
