// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Назад до ваших даних',
  'care.offer.help.action': 'Показати допомогу',
  'care.offer.hide.action': 'Сховати підказку',
  'care.offer.text': 'Ми радо подивимося на це разом із вами. Це безоплатно.',
  'care.preferences.link': 'Обрати, як із вами зв’язуватися',
};
