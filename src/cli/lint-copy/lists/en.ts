import type { Phrase, WordLists } from '../types.js';

const solution = "Let's find a solution together.";
const dated = 'a date: by 30 September 2026';
const choice = 'You can ... (what is possible, without pressure)';
const fact = 'what is open, without a verdict: "€84.90 is open."';

function phrases(better: string, finds: readonly string[]): Phrase[] {
  return finds.map((find) => ({ find, better }));
}

const threats = [
  ...phrases(solution, [
    'final notice',
    'final demand',
    'final reminder',
    'final warning',
    'last notice',
    'last warning',
    'debt collector*',
    'debt collection',
    'collection agency',
    'collections agency',
    'legal action',
    'legal proceedings',
    'legal steps',
    'court',
    'courts',
    'lawsuit*',
    'lawyer*',
    'solicitor*',
    'bailiff*',
    'enforcement',
    'prosecut*',
    'consequences',
    'credit score',
    'credit rating',
    'we demand',
    'demand payment',
  ]),
  ...phrases(dated, ['immediately', 'immediate', 'without delay', 'at once', 'right away']),
  ...phrases(choice, [
    'you must',
    'must pay',
    'you have to',
    'you are required',
    'obliged',
    'or else',
    'otherwise we',
    'failure to pay',
    'will be terminated',
  ]),
];

const blame = phrases(fact, [
  'debtor*',
  'delinquent*',
  'defaulter*',
  'in default',
  'you defaulted',
  'in arrears',
  'you failed',
  'you have failed',
  'your failure',
  'you missed',
  'you have missed',
  'you did not pay',
  "you didn't pay",
  'you have not paid',
  "you haven't paid",
  'you forgot',
  'despite repeated',
  'despite several',
  'despite our reminder*',
  'repeatedly failed',
  'your fault',
  'at fault',
  'you owe',
  'bad debt*',
  'late payer*',
  'neglected',
  'ignored',
  'careless*',
  'irresponsib*',
  'unreliable',
]);

const urgency = phrases(dated, [
  'countdown*',
  'today only',
  'only today',
  'only # day left',
  'only # days left',
  'only # hours left',
  'only # minutes left',
  'act now',
  'act today',
  'last chance',
  'final chance',
  'too late',
  "don't miss",
  'do not miss',
  'urgent*',
  'hurry*',
  'running out',
  'time is short',
  'limited time',
  'as soon as possible',
]);

const relativeDates = phrases('on 30 September 2026', [
  'tomorrow',
  'yesterday',
  'by today',
  'due today',
  'next week',
  'next month',
  'this week',
  'end of the month',
  ...['in', 'within'].flatMap((word) =>
    ['day', 'days', 'working days', 'week', 'weeks', 'month', 'months'].map(
      (period) => `${word} # ${period}`,
    ),
  ),
  '# days ago',
  '# weeks ago',
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].flatMap(
    (day) => [`by ${day}`, `on ${day}`, `next ${day}`],
  ),
]);

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** Verbs that buttons begin with. */
const verbs = new Set([
  ...[
    'accept',
    'add',
    'adjust',
    'agree',
    'apply',
    'ask',
    'book',
    'calculate',
    'call',
    'cancel',
    'change',
  ],
  ...['check', 'choose', 'close', 'compare', 'confirm', 'contact', 'continue', 'copy', 'create'],
  ...['decline', 'delete', 'dispute', 'download', 'edit', 'end', 'enter', 'find', 'finish', 'get'],
  ...['give', 'go', 'hide', 'invite', 'keep', 'leave', 'learn', 'load', 'lower'],
  ...['make', 'message', 'move', 'open', 'pause', 'pay', 'pick', 'print', 'raise', 'read'],
  ...['refresh', 'reload', 'remove', 'request', 'resume', 'retry', 'return', 'review', 'save'],
  ...[
    'say',
    'see',
    'send',
    'set',
    'share',
    'show',
    'sign',
    'skip',
    'split',
    'spread',
    'start',
    'stay',
  ],
  ...['stop', 'submit', 'switch', 'talk', 'tell', 'try', 'turn', 'undo', 'update', 'use', 'view'],
  ...['withdraw', 'write'],
]);

export const en: WordLists = {
  capitals: ['IBAN', 'SEPA', 'HTML', 'JSON'],
  abbreviations: [
    ...['e.g.', 'i.e.', 'etc.', 'Mr.', 'Mrs.', 'Ms.', 'Dr.', 'No.', 'St.', 'approx.', 'incl.'],
    ...['max.', 'min.', 'a.m.', 'p.m.', 'vs.', 'Jan.', 'Feb.', 'Aug.', 'Sept.', 'Oct.', 'Nov.'],
    ...['Dec.'],
  ],
  numbers: [
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'],
    ...['fourteen', 'a', 'a few', 'few', 'several', 'some'],
  ],
  threats,
  blame,
  urgency,
  relativeDates,
  absoluteDates: [
    new RegExp(`\\d{1,2} (?:${months}),? \\d{4}`),
    new RegExp(`(?:${months}) \\d{1,2}, \\d{4}`),
    /\d{4}-\d{2}-\d{2}/,
  ],
  purposes: [
    ...['pay*', 'paid', 'bill*', 'invoice*', 'due', 'overdue', 'open', 'fee*', 'credit*', 'cost*'],
    ...['total*', 'sum', 'instalment*', 'installment*', 'balance*', 'left', 'remain*', 'rest'],
    ...['debit*', 'transfer*', 'refund*', 'deposit*', 'charge*', 'plan', 'tariff*', 'device*'],
    ...['a month', 'per month', 'interest', 'minimum', 'maximum', 'least', 'most', 'disputed'],
    ...['booked', 'price*', 'on its way', 'on the way', 'collect*', 'check*'],
  ],
  purposeExample: 'Your instalment: {amount}',
  currencies: ['€', 'EUR', 'euro', 'euros', 'CHF', 'SEK', 'NOK', 'DKK', 'kr', '$', '£', 'GBP'],
  units: ['am', 'pm', 'a.m.', 'p.m.', '%', 'per cent', 'GB', 'MB', 'Mbit'],
  buttons: {
    verbStands: 'first',
    isVerb: (word) => verbs.has(word.toLowerCase()),
    complete: ['Not now', 'Yes, please', 'No, thank you'],
    example: 'View plan',
  },
  longest: {
    account: 'DE12 •••• •••• •••• •••• 20',
    amount: '€12,345,678.90',
    count: '100',
    date: 'September 30, 2026',
    label: 'Bill for September and October 2026',
    list: 'calls, texts, mobile data, and internet at home',
    name: 'Alexandra-Katharina von Hohenstein-Sommerfeld',
    organisation: 'Consumer Advice Centre of Mecklenburg',
    phone: '+49 800 123 456 789',
    reference: 'Z-2611-7043-8851',
    time: 'September 30, 2026 at 11:59 PM',
  },
};
