import type { Phrase, WordLists } from '../types.js';

const solution = 'Lassen Sie uns gemeinsam eine Lösung finden.';
const dated = 'ein Datum: bis zum 30. September 2026';
const choice = 'Sie können ... (was möglich ist, ohne Druck)';
const fact = 'was offen ist, ohne Urteil: "Offen sind 84,90 €."';

/** Phrases that share one better example. */
function phrases(better: string, finds: readonly string[], exactCase = false): Phrase[] {
  return finds.map((find) => ({ find, better, exactCase }));
}

const threats = [
  ...phrases(solution, [
    'letzte Mahnung',
    'letzte Aufforderung',
    'letzte Warnung',
    'letztmalig*',
    'Inkasso*',
    'gerichtlich*',
    'Gerichtsvollzieher*',
    'Mahnbescheid*',
    'Vollstreckung*',
    'Zwangsvollstreckung*',
    'Pfändung*',
    'Rechtsanwalt*',
    'Anwaltskosten',
    'rechtliche Schritte',
    'Schufa*',
    'Konsequenzen',
    'fristlos*',
    'wir fordern Sie',
    'fordern wir Sie',
    'wir fordern dich',
  ]),
  ...phrases(dated, ['unverzüglich*', 'umgehend*', 'sofort', 'sofortig*', 'ohne Verzug']),
  ...phrases(choice, [
    'Sie müssen',
    'müssen Sie',
    'du musst',
    'musst du',
    'verpflichtet',
    'andernfalls',
    'widrigenfalls',
  ]),
];

const blame = phrases(fact, [
  'säumig*',
  'Schuldner',
  'Schuldners',
  'Schuldnern',
  'Schuldnerin*',
  'schuldig',
  'Ihre Schuld',
  'deine Schuld',
  'selbst verschuldet',
  'Sie schulden',
  'schulden Sie',
  'du schuldest',
  'versäumt*',
  'versäumen',
  'Versäumnis*',
  'trotz mehrfacher',
  'trotz mehrmaliger',
  'trotz wiederholter',
  'trotz Mahnung',
  'trotz Erinnerung*',
  'Zahlungsverzug*',
  'in Verzug',
  'im Verzug',
  'im Rückstand',
  'Zahlungsrückstand*',
  'nicht nachgekommen',
  'Zahlungsmoral',
  'unzuverlässig*',
  'vernachlässigt*',
  'ignoriert*',
  'Sie haben nicht bezahlt',
  'du hast nicht bezahlt',
  'Sie haben vergessen',
  'du hast vergessen',
]);

const urgency = phrases(dated, [
  'Countdown*',
  'nur heute',
  'nur noch heute',
  'nur noch # Tag',
  'nur noch # Tage',
  'nur noch # Stunde',
  'nur noch # Stunden',
  'nur noch # Minuten',
  'jetzt handeln',
  'handeln Sie jetzt',
  'handle jetzt',
  'letzte Chance',
  'letzte Gelegenheit',
  'zu spät',
  'nicht verpassen',
  'verpassen Sie nicht',
  'verpass nicht',
  'dringend*',
  'beeilen',
  'beeil dich',
  'eilig*',
  'Eile',
  'keine Zeit verlieren',
  'Zeit läuft',
]);

const periods = ['Tag', 'Tagen', 'Werktag', 'Werktagen', 'Woche', 'Wochen', 'Monat', 'Monaten'];
const relativeDates = [
  ...phrases('am 30. September 2026', [
    'übermorgen',
    'gestern',
    'vorgestern',
    'bis heute',
    'bis morgen',
    'heute fällig',
    'nächste Woche',
    'nächster Woche',
    'nächsten Woche',
    'nächsten Monat',
    'nächsten Monats',
    'diese Woche',
    'dieser Woche',
    'Ende des Monats',
    ...['in', 'vor', 'binnen', 'innerhalb von'].flatMap((word) =>
      periods.map((period) => `${word} # ${period}`),
    ),
    ...['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'].flatMap(
      (day) => [`bis zum ${day}`, `am ${day}`, `nächsten ${day}`, `kommenden ${day}`],
    ),
  ]),
  // "Guten Morgen" is no date: inside a sentence only the small letter is the next day.
  ...phrases('am 30. September 2026', ['morgen'], true),
  ...phrases('am 30. September 2026', ['Morgen ist', 'Morgen wird', 'Morgen buchen'], true),
];

const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';

export const de: WordLists = {
  capitals: ['IBAN', 'SEPA', 'SCHUFA', 'HTML', 'JSON'],
  abbreviations: [
    ...['z. B.', 'z.B.', 'd. h.', 'd.h.', 'u. a.', 'u.a.', 'o. ä.', 'i. d. R.', 'usw.', 'bzw.'],
    ...['ca.', 'inkl.', 'exkl.', 'zzgl.', 'ggf.', 'evtl.', 'Nr.', 'Tel.', 'Str.', 'MwSt.', 'Abs.'],
    ...['Art.', 'max.', 'min.', 'mind.', 'Mio.', 'Dr.', 'Jan.', 'Feb.', 'Apr.', 'Aug.', 'Sept.'],
    ...['Okt.', 'Nov.', 'Dez.', 'St.'],
  ],
  sentenceStarters: [
    ...['Ab', 'Alle', 'Am', 'An', 'Auch', 'Auf', 'Aus', 'Bei', 'Bis', 'Bitte', 'Da', 'Dabei'],
    ...['Dafür', 'Damit', 'Danach', 'Dann', 'Darum', 'Das', 'Dazu', 'Der', 'Die', 'Diese', 'Dies'],
    ...['Du', 'Ein', 'Eine', 'Es', 'Für', 'Ihr', 'Ihre', 'Im', 'In', 'Ist', 'Kein', 'Keine', 'Mit'],
    ...['Nach', 'Noch', 'Oder', 'Ohne', 'Sie', 'So', 'Und', 'Unser', 'Unsere', 'Vom', 'Von', 'Vor'],
    ...['Wann', 'Was', 'Wenn', 'Wie', 'Wir', 'Zu', 'Zum', 'Zur'],
  ],
  numbers: [
    ...['einem', 'einer', 'einen', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'],
    ...['neun', 'zehn', 'zwölf', 'vierzehn', 'wenigen', 'einigen', 'ein paar'],
  ],
  threats,
  blame,
  urgency,
  relativeDates,
  absoluteDates: [
    new RegExp(`\\d{1,2}\\. (?:${months}) \\d{4}`),
    /\d{1,2}\.\d{1,2}\.\d{4}/,
    /\d{4}-\d{2}-\d{2}/,
  ],
  purposes: [
    ...[
      'zahl*',
      'bezahl*',
      'überweis*',
      'abbuch*',
      'gebucht',
      'buchen',
      'buchung*',
      'lastschrift*',
    ],
    ...['rate', 'raten', 'ratenplan*', 'rechnung*', 'offen*', 'fällig*', 'überfällig*', 'gebühr*'],
    ...['guthaben', 'gutschrift*', 'kosten', 'kostet', 'summe', 'gesamt*', 'rest*', 'kaution*'],
    ...['erstatt*', 'preis*', 'tarif*', 'gerät*', 'abschlag*', 'im Monat', 'mindest*', 'höchst*'],
    ...['saldo', 'zins*', 'teilbetrag', 'unterwegs', 'beanstandet*', 'gutgeschrieben', 'plan'],
    ...['prüf*', 'eingezogen', 'einziehen'],
  ],
  purposeExample: 'Ihre Rate: {amount}',
  currencies: ['€', 'EUR', 'Euro', 'CHF', 'Franken', 'SEK', 'NOK', 'DKK', 'kr', 'Kronen', '$', '£'],
  units: ['Uhr', '%', 'Prozent', 'GB', 'MB', 'Mbit'],
  buttons: {
    verbStands: 'last',
    // Infinitives are written small and end in -n; so do a few little words.
    isVerb: (word) =>
      /^\p{Ll}+n$/u.test(word) &&
      ![
        'an',
        'von',
        'in',
        'den',
        'einen',
        'schon',
        'dann',
        'nun',
        'nein',
        'voran',
        'hin',
        'ein',
      ].includes(word),
    complete: ['Nicht jetzt', 'Jetzt nicht', 'Ja, bitte', 'Nein, danke'],
    example: 'Plan ansehen',
  },
  address: {
    informalWords: [
      ...['du', 'dich', 'dir', 'dein', 'deine', 'deinem', 'deinen', 'deiner', 'deines', 'euch'],
      ...['euer', 'eure', 'eurem', 'euren', 'eurer', 'eures', 'ihr habt', 'ihr könnt', 'ihr seid'],
    ],
    informalVerbs: [
      ...['bist', 'hast', 'kannst', 'willst', 'möchtest', 'musst', 'sollst', 'darfst', 'wirst'],
      ...['brauchst', 'bekommst', 'siehst', 'findest', 'zahlst', 'bezahlst', 'wählst', 'erreichst'],
      ...[
        'erhältst',
        'entscheidest',
        'überweist du',
        'weißt du',
        'solltest',
        'könntest',
        'hattest',
      ],
    ],
    // Words that are nouns as well ("Frage stellen") count only with what follows them.
    informalImperatives: [
      ...['lass', 'schau', 'sieh', 'wähle', 'wähl', 'zahle', 'bezahle', 'bezahl', 'prüfe', 'prüf'],
      ...['ruf uns', 'ruf an', 'rufe uns', 'schreib', 'schreibe', 'gib', 'nimm', 'komm', 'öffne'],
      ...['bestätige', 'ändere', 'frag', 'frage uns', 'melde', 'überweise', 'teile uns', 'warte'],
      ...['versuche', 'versuch es', 'hol', 'sag', 'sprich', 'nutze', 'klick', 'klicke', 'tippe'],
      ...['lies', 'denk', 'zeig', 'trag', 'behalte'],
    ],
    formalWords: ['Sie', 'Ihnen', 'Ihr', 'Ihre', 'Ihrem', 'Ihren', 'Ihrer', 'Ihres'],
    addressVerbs: [
      ...[
        'möchten',
        'wollen',
        'wissen',
        'zahlen',
        'bezahlen',
        'wählen',
        'entscheiden',
        'erreichen',
      ],
      ...['sehen', 'bestätigen', 'schreiben', 'rufen', 'sprechen', 'nutzen', 'überweisen'],
      ...['erhalten', 'bekommen', 'brauchen', 'finden', 'teilen', 'bestimmen'],
    ],
  },
  longest: {
    account: 'DE12 •••• •••• •••• •••• 20',
    amount: '12.345.678,90 €',
    count: '100',
    date: '30. September 2026',
    label: 'Rechnung für September und Oktober 2026',
    list: 'Anrufe, SMS, mobile Daten und Internet zu Hause',
    name: 'Alexandra-Katharina von Hohenstein-Sommerfeld',
    organisation: 'Verbraucherzentrale Mecklenburg-Vorpommern',
    phone: '+49 800 123 456 789',
    reference: 'Z-2611-7043-8851',
    time: '30. September 2026 um 23:59',
  },
};
