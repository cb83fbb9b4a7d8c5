// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Hesabınıza dön',
  'care.offer.help.action': 'Desteği göster',
  'care.offer.hide.action': 'Bu notu gizle',
  'care.offer.text': 'Buna sizinle birlikte bakmak isteriz. Bu ücretsizdir.',
  'care.preferences.link': 'Size nasıl ulaşacağımızı seçin',
};
