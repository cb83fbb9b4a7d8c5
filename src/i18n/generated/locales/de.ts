// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import { str, type TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'balance.details.show.action': 'Einzelheiten ansehen',
  'balance.owed.due.text': str`Fällig ist der Betrag am ${0}.`,
  'balance.owed.overdue.text': str`Fällig war der Betrag am ${0}.`,
  'balance.owed.service.text': 'Ihr Anschluss läuft weiter.',
  'balance.owed.unit.label': 'offen',
  'balance.ways.part.hint': 'Alles oder einen Teil',
  'balance.ways.pay.way': 'Jetzt bezahlen',
  'balance.ways.plan.hint': 'In Schritten, die passen',
  'balance.ways.plan.way': 'In Raten zahlen',
  'balance.ways.title': 'Drei Wege, wie wir Sie heute unterstützen',
  'common.help.hint': 'Mit jemandem sprechen',
  'common.help.way': 'Hilfe bekommen',
  'common.later.error': 'Dieser Teil lädt gerade nicht. Bitte versuchen Sie es noch einmal.',
  'common.loading.status': 'Das dauert etwas länger. Wir laden noch.',
  'common.reload.hint': 'Das dauert nur kurz',
  'common.reload.way': 'Stand neu laden',
  'common.signedOut.text': 'Ihre Anmeldung ist zu Ihrer Sicherheit beendet.',
  'common.signedOut.title': 'Bitte melden Sie sich neu an',
  'common.trouble.offline.title': 'Sie sind gerade offline',
  'common.trouble.text': 'Es wurde nichts abgebucht und nichts geändert. Bitte versuchen Sie es in einigen Minuten neu.',
  'common.trouble.title': 'Ihr Konto lädt gerade nicht',
};
