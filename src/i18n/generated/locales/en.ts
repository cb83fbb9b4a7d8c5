// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import { str, type TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'balance.details.show.action': 'Show the details',
  'balance.owed.due.text': str`It is due on ${0}.`,
  'balance.owed.overdue.text': str`It was due on ${0}.`,
  'balance.owed.service.text': 'Your service goes on.',
  'balance.owed.unit.label': 'open',
  'balance.ways.few.title': 'What you can do here',
  'balance.ways.help.hint': 'Talk to somebody',
  'balance.ways.help.way': 'Get help',
  'balance.ways.part.hint': 'All or a part',
  'balance.ways.pay.way': 'Pay now',
  'balance.ways.plan.hint': 'In steps that fit',
  'balance.ways.plan.way': 'Pay in instalments',
  'balance.ways.reload.hint': 'It takes a moment',
  'balance.ways.reload.way': 'Load the newest state',
  'balance.ways.title': 'Three ways we can support you today',
  'common.later.error': 'This part does not load right now. Please try again.',
  'common.loading.status': 'This takes a little longer. We are still loading.',
  'common.signedOut.text': 'Your sign-in has ended, to keep you safe.',
  'common.signedOut.title': 'Please sign in again',
  'common.trouble.offline.title': 'You are offline right now',
  'common.trouble.text': 'Nothing was collected and nothing was changed. Please try again in a few minutes.',
  'common.trouble.title': 'Your account does not load right now',
  'plan.sheet.eyebrow.label': 'Pay in instalments',
  'plan.sheet.help.hint': 'Talk to somebody',
  'plan.sheet.help.way': 'Get help',
  'plan.sheet.reload.hint': 'From our billing system',
  'plan.sheet.reload.way': 'Load it again',
};
