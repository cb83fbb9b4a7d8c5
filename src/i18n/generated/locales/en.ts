// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import { str, type TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'balance.details.show.action': 'Show the details',
  'balance.owed.due.text': str`It is due on ${0}.`,
  'balance.owed.overdue.text': str`It was due on ${0}.`,
  'balance.owed.service.text': 'Your service goes on.',
  'balance.owed.unit.label': 'open',
  'balance.ways.part.hint': 'All or a part',
  'balance.ways.pay.way': 'Pay now',
  'balance.ways.plan.hint': 'In steps that fit',
  'balance.ways.plan.way': 'Pay in instalments',
  'balance.ways.title': 'Three ways we can support you today',
  'common.help.hint': 'Talk to somebody',
  'common.help.way': 'Get help',
  'common.later.error': 'This part does not load right now. Please try again.',
  'common.loading.status': 'This takes a little longer. We are still loading.',
  'common.reload.hint': 'It takes a moment',
  'common.reload.way': 'Load the newest state',
  'common.signedOut.text': 'Your sign-in has ended, to keep you safe.',
  'common.signedOut.title': 'Please sign in again',
  'common.trouble.offline.title': 'You are offline right now',
  'common.trouble.text': 'Nothing was collected and nothing was changed. Please try again in a few minutes.',
  'common.trouble.title': 'Your account does not load right now',
};
