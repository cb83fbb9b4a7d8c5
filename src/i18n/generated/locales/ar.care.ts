// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'العودة إلى حسابك',
  'care.offer.help.action': 'عرض المساعدة',
  'care.offer.hide.action': 'إخفاء هذه الملاحظة',
  'care.offer.text': 'يسعدنا النظر في ذلك معك. هذا مجاني.',
  'care.preferences.link': 'اختيار طريقة تواصلنا معك',
};
