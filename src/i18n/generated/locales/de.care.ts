// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'care.back.link': 'Zurück zu Ihrem Konto',
  'care.offer.help.action': 'Hilfe ansehen',
  'care.offer.hide.action': 'Hinweis ausblenden',
  'care.offer.text': 'Wir schauen gern gemeinsam mit Ihnen darauf. Das kostet nichts.',
  'care.preferences.link': 'Wählen, wie wir Sie erreichen',
};
