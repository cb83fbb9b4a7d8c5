import type { Texts } from './texts.js';

export const de: Texts = {
  languageName: 'Deutsch',
  demoNote: 'Vorführung: Alles hier ist erfunden.',
  skip: 'Zum Inhalt springen',
  nav: {
    label: 'Kundenbereich',
    bills: 'Meine Rechnungen',
    care: 'Schritt für Schritt',
    help: 'Hilfe und Kontakt',
    signIn: 'Anmelden',
    account: 'Mein Konto',
    settings: 'Wie wir Sie erreichen',
    chooseOther: 'Andere Person wählen',
    signOut: 'Abmelden',
    otherLanguage: 'English',
  },
  signIn: {
    title: 'Als wen möchten Sie sich umsehen?',
    lead: 'Jede Person zeigt eine andere Lage. Wählen Sie einen Namen, dann sehen Sie deren Rechnungen.',
    note: 'Dies ist eine Vorführung. Deshalb gibt es kein Passwort.',
    searchLabel: 'Name oder Lage',
    searchHint: 'Zum Beispiel: überfällig, Raten, Sperre',
    search: 'Suchen',
    one: '1 Person',
    many: '{count} Personen',
    none: 'Dazu gibt es niemanden. Versuchen Sie ein anderes Wort.',
    gone: 'Diese Person steht nicht mehr zur Wahl. Bitte wählen Sie neu.',
    toStaff: 'Oder sehen Sie, was die Menschen bei Nordlicht Mobil sehen',
  },
  bills: {
    title: 'Meine Rechnungen',
    lead: (name) => `Guten Tag, ${name}. Hier sehen Sie, was offen ist und was Sie tun können.`,
    fallback:
      'Ihr Rechnungsstand erscheint hier, sobald die Seite geladen ist. Sie erreichen uns auch am Telefon:',
    fallbackPhone: '040 66969 100',
    goodToKnow: 'Gut zu wissen',
    topics: [
      { to: 'bill', title: 'Ihre Rechnung verstehen', text: 'Was hinter jedem Posten steht.' },
      { to: 'advice', title: 'Wenn das Geld knapp ist', text: 'Kostenlose Beratung finden.' },
      { to: 'contact', title: 'Mit uns sprechen', text: 'Menschen, die Zeit für Sie haben.' },
    ],
  },
  care: {
    title: 'Schritt für Schritt',
    lead: (name) => `Guten Tag, ${name}. Hier kommt eines nach dem anderen.`,
  },
  stepUp: {
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    text: 'Dafür brauchen wir einmal Ihre PIN. Ihre Auswahl bleibt erhalten.',
    label: 'PIN mit vier Ziffern',
    hint: (pin) => `Vorführung: Ihre PIN ist ${pin}.`,
    error: 'Diese PIN passt nicht. Bitte prüfen Sie die vier Ziffern.',
    confirm: 'PIN bestätigen',
    cancel: 'Vorgang abbrechen',
  },
  chat: {
    title: 'Chat mit Nordlicht Mobil',
    greeting: (name) => `Guten Tag, ${name}. Gleich ist ein Mensch für Sie da.`,
    note: 'Vorführung: In diesem Chat antwortet niemand.',
    close: 'Chat schließen',
  },
  settings: {
    title: 'Wie wir Sie erreichen',
    lead: 'Wege, Zeiten und Sprache: Sie entscheiden.',
    fallback: 'Ihre Einstellungen erscheinen hier. Sie ändern sie auch am Telefon:',
  },
  help: {
    title: 'Hilfe und Kontakt',
    lead: 'Sie suchen eine Antwort oder einen Menschen. Hier finden Sie beides.',
    fallback: 'Ihre Wege zur Hilfe erscheinen hier. Sie erreichen uns auch am Telefon:',
    sections: [
      {
        id: 'bill',
        title: 'Ihre Rechnung verstehen',
        paragraphs: [
          'Jede Rechnung nennt den Zeitraum, die Posten und den Tag, an dem wir das Geld erwarten.',
          'Ein Posten stimmt nicht? Dann prüfen wir ihn. Bis zur Antwort verlangen wir dieses Geld nicht.',
        ],
      },
      {
        id: 'instalments',
        title: 'In Raten zahlen',
        paragraphs: [
          'Sie können einen offenen Betrag auf mehrere Monate verteilen. Das kostet nichts.',
          'Rufen Sie uns an. Wir finden mit Ihnen eine Rate, die zu Ihrem Monat passt.',
        ],
      },
      {
        id: 'advice',
        title: 'Wenn das Geld knapp ist',
        paragraphs: [
          'Manchmal wird es eng. Sagen Sie uns Bescheid, dann sprechen wir über einen Aufschub.',
          'Schuldnerberatung ist unabhängig und kostenlos. Ihre Gemeinde nennt Ihnen eine Stelle in der Nähe.',
        ],
      },
      {
        id: 'contact',
        title: 'Mit uns sprechen',
        paragraphs: [
          'Telefon 040 66969 100, Montag bis Samstag, 8 bis 20 Uhr.',
          'Brief: Nordlicht Mobil, Polarsternweg 1, 20000 Hamburg.',
        ],
      },
    ],
  },
  staff: {
    title: 'Bei Nordlicht Mobil',
    lead: 'Vor dem Gespräch: wer anruft und was hilft. Nach der Woche: was wir gelernt haben.',
    area: 'Für Mitarbeitende',
    note: 'Dies ist eine Vorführung. Deshalb gibt es kein Passwort. Kim ist erfunden und arbeitet im Kundendienst.',
    signIn: 'Als Kim anmelden',
    signOut: 'Abmelden',
    toCustomers: 'Zum Kundenbereich',
    samples: 'Kundennummern zum Ausprobieren',
    samplesHint: 'Jede Person zeigt eine andere Lage.',
    fallback: 'Fall und Wochenbericht erscheinen hier, sobald die Seite geladen ist.',
  },
  imprint: {
    title: 'Impressum und Datenschutz',
    lead: 'Diese Seiten zeigen, wie Kulanz auf der Website eines Mobilfunkanbieters aussieht.',
    sections: [
      {
        title: 'Alles hier ist erfunden',
        paragraphs: [
          'Nordlicht Mobil, der Zahlungsdienst Talerweg, alle Namen, Beträge und Nummern gibt es nicht.',
          'Die Rufnummern stammen aus dem Bereich, den die Bundesnetzagentur für Filme freihält.',
        ],
      },
      {
        title: 'Was gespeichert wird',
        paragraphs: [
          'Ein Sitzungs-Cookie merkt sich, als wen Sie sich umsehen. Ein zweites gilt für Kim. Beide enden mit der Sitzung.',
          'Alles läuft auf Ihrem Rechner. Nichts davon verlässt ihn.',
        ],
      },
      {
        title: 'Schrift',
        paragraphs: [
          'Figtree von The Figtree Project Authors, SIL Open Font License 1.1, von diesem Server geladen.',
        ],
      },
      {
        title: 'Software',
        paragraphs: ['Kulanz ist freie Software unter der Apache-Lizenz 2.0.'],
      },
    ],
  },
  footer: {
    address: 'Nordlicht Mobil · Polarsternweg 1 · 20000 Hamburg',
    imprint: 'Impressum und Datenschutz',
    help: 'Hilfe und Kontakt',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht hat sich die Adresse geändert.',
    home: 'Zu meinen Rechnungen',
  },
};
