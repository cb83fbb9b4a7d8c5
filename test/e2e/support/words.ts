/** What customers read and press in German: one place to change when the words change. */
export const words = {
  allPaid: 'Alles ist bezahlt',
  open: (amount: string) => `${amount} offen`,
  onItsWay: (amount: string) => `${amount} unterwegs`,

  payWay: 'Jetzt bezahlen Alles oder einen Teil',
  resumeWay: 'Zahlung fortsetzen Sie haben sie begonnen',
  planWay: 'In Raten zahlen In Schritten, die passen',

  planTitle: 'Welcher Ratenplan passt zu Ihnen?',
  checkPlan: 'Plan prüfen',
  acceptTerms: 'Ich stimme den Bedingungen des Plans zu.',
  confirmPlan: 'Plan bestätigen',
  planAgreed: 'Ihr Plan ist vereinbart',
  seePlan: 'Plan ansehen',
  seePlanWay: 'Ihren Plan ansehen Alle Termine',
  nextInstalment: 'Nächste Rate',
  makeOwnPlan: 'Eigenen Plan machen',
  ownPlanAmount: 'Wie viel passt im Monat?',
  ownPlanPayday: 'Am 15.',
  ownPlan: 'Eigenen Plan machen Sie bestimmen Betrag und Tag.',

  payTitle: 'Was möchten Sie bezahlen?',
  ownAmount: 'Ein eigener Betrag',
  ownAmountField: 'Ihr Betrag',
  hosted: 'Karte oder Bank Auf der Seite unseres Zahlungspartners',
  transfer: 'Überweisung Sie überweisen bei Ihrer Bank',
  review: 'Zahlung prüfen',
  confirm: (amount: string) => `${amount} bezahlen`,
  resume: 'Zahlung fortsetzen',
  giveUp: 'Zahlung beenden',

  transferTitle: 'Überweisen Sie mit diesen Angaben',
  reportTransfer: 'Überweisung melden',
  noticeTitle: 'Was haben Sie überwiesen?',
  sendNotice: 'Meldung senden',
  transferReported: 'Danke. Ihre Meldung ist da.',

  checking: 'Wir fragen den Stand Ihrer Zahlung ab',
  arrived: (amount: string) => `Danke, Ihre Zahlung über ${amount} ist da`,
  failed: 'Die Zahlung hat nicht geklappt',
  cancelled: 'Sie haben die Zahlung beendet',
  overview: 'Übersicht ansehen',
} as const;

/** The same way in English. */
export const english = {
  planWay: 'Pay in instalments In steps that fit',
  planTitle: 'Which plan suits you?',
  checkPlan: 'Check the plan',
  acceptTerms: 'I agree to the terms of the plan.',
  confirmPlan: 'Confirm the plan',
  planAgreed: 'Your plan is agreed',
  nextInstalment: 'Next instalment',
  back: 'Back to your account',
  question: 'How likely are you to recommend us?',
  pin: 'PIN of four digits',
  confirmPin: 'Confirm PIN',
} as const;

/** The question after it. */
export const survey = {
  question: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
  reason: 'Was war der wichtigste Grund?',
  send: 'Antwort senden',
  skip: 'Frage überspringen',
  thanks: 'Danke für Ihre Antwort',
  skipped: 'Gut, wir überspringen die Frage',
} as const;

/** The whole way in one tag. */
export const care = {
  helpWay: 'Hilfe bekommen Mit jemandem sprechen',
  back: 'Zurück zu Ihrem Konto',
} as const;

/** The ways to get help, and what was asked for. */
export const help = {
  title: 'Wir wissen, dass es manchmal eng wird',
  callback: 'Rückruf wählen Zu einer Zeit, die Ihnen passt',
  checkCallback: 'Rückruf prüfen',
  bookCallback: 'Rückruf vereinbaren',
  dispute: 'Rechnung prüfen lassen Wenn etwas nicht stimmt',
  reason: 'Was stimmt nicht?',
  wrongAmount: { value: 'wrongAmount', name: 'Der Betrag ist falsch' },
  checkDispute: 'Beanstandung prüfen',
  sendDispute: 'Beanstandung senden',
  message: 'Nachricht schreiben',
  messageTitle: 'Was möchten Sie uns sagen?',
  messageField: 'Ihre Nachricht',
  sendMessage: 'Nachricht senden',
  chat: 'Chat öffnen',
  chatTitle: 'Möchten Sie mit uns chatten?',
  openChat: 'Chat öffnen',
  chatOpen: 'Ihr Chat ist offen',
  allWays: 'Alle Wege ansehen',
  requests: (summary: string) => `Ihre offenen Anliegen ${summary}`,
  requestsTitle: 'Ihre Anliegen',
  withdraw: 'Anliegen zurückziehen',
  withdrawTitle: 'Möchten Sie es zurückziehen?',
  withdrawn: 'Sie haben es zurückgezogen',
} as const;

/** More time, a payment made already, and somebody who acts, in both languages of the site. */
export const ways = {
  de: {
    check: 'Angaben prüfen',
    allWays: help.allWays,
    open: /^Ihre offenen Anliegen/,
    withdraw: help.withdraw,
    sure: help.withdrawTitle,
    withdrawn: help.withdrawn,
    title: help.title,
    promise: { door: 'Später bezahlen', confirm: 'Diesen Tag vereinbaren' },
    pause: { door: 'Aufschub wählen', confirm: 'Aufschub bestätigen' },
    paymentNotice: { door: 'Zahlung melden', confirm: 'Zahlung melden' },
    thirdParty: { door: 'Jemanden für mich handeln lassen', confirm: 'Zugang einrichten' },
    person: {
      kind: 'Jemand aus einer Beratungsstelle',
      name: 'Name der Person',
      contact: 'E-Mail-Adresse oder Telefonnummer',
      rights: 'Das Konto ansehen',
    },
    pin: { pin: 'PIN mit vier Ziffern', confirmPin: 'PIN bestätigen' },
  },
  en: {
    check: 'Check your entries',
    allWays: 'See all ways to help',
    open: /^Your open requests/,
    withdraw: 'Withdraw the request',
    sure: 'Would you like to withdraw it?',
    withdrawn: 'You have withdrawn it',
    title: 'We know that money is tight at times',
    promise: { door: 'Pay on a later day', confirm: 'Agree on this day' },
    pause: { door: 'Take a pause', confirm: 'Confirm the pause' },
    paymentNotice: { door: 'Report a payment', confirm: 'Report the payment' },
    thirdParty: { door: 'Let somebody act for me', confirm: 'Set up the access' },
    person: {
      kind: 'Somebody from an advice centre',
      name: 'Name of the person',
      contact: 'E-mail address or telephone number',
      rights: 'See the account',
    },
    pin: { pin: 'PIN of four digits', confirmPin: 'Confirm PIN' },
  },
} as const;

/** A call-back, an objection and a message, in both languages; names of controls as they begin. */
export const talks = {
  de: {
    callback: { door: 'Rückruf wählen', check: help.checkCallback, confirm: help.bookCallback },
    dispute: {
      door: 'Rechnung prüfen lassen',
      reason: help.reason,
      wrongAmount: help.wrongAmount.name,
      check: help.checkDispute,
      confirm: help.sendDispute,
    },
    message: { door: help.message, field: help.messageField, confirm: help.sendMessage },
  },
  en: {
    callback: {
      door: 'Choose a call-back',
      check: 'Check the call-back',
      confirm: 'Book the call-back',
    },
    dispute: {
      door: 'Dispute an item',
      reason: 'What is not right?',
      wrongAmount: 'The amount is wrong',
      check: 'Check the objection',
      confirm: 'Send the objection',
    },
    message: { door: 'Write a message', field: 'Your message', confirm: 'Send the message' },
  },
} as const;

/** What the tag for contact preferences says, by the language of the site. */
export const preferences = {
  de: {
    path: '/einstellungen',
    entry: 'Wählen, wie wir Sie erreichen',
    change: 'Einstellungen ändern Wege, Zeiten und Sprache',
    title: 'Wie dürfen wir Sie erreichen?',
    add: 'Ruhezeit hinzufügen',
    print: 'Briefe und Dokumente in großer Schrift senden',
    save: 'Einstellungen speichern',
    saved: 'Das gilt jetzt',
    large: 'Groß',
  },
  en: {
    path: '/en/settings',
    entry: 'Choose how we reach you',
    change: 'Change settings Ways, times and language',
    title: 'How may we reach you?',
    add: 'Add a quiet time',
    print: 'Send letters and documents in large print',
    save: 'Save settings',
    saved: 'This holds now',
    large: 'Large',
  },
} as const;

/** What the payment provider's page says. */
export const provider = {
  succeed: 'Zahlung bestätigen',
  slow: 'Zahlung verzögern',
  decline: 'Zahlung ablehnen',
  cancel: 'Zahlung abbrechen',
  succeeded: 'Ihre Zahlung ist angekommen',
  cancelled: 'Ihre Zahlung ist abgebrochen',
  back: 'Zurück zu Nordlicht Mobil',
} as const;

/** What the site itself says. */
export const site = {
  signInTitle: 'Als wen möchten Sie sich umsehen?',
  chooseOther: 'Andere Person wählen',
  signOut: 'Abmelden',
  phone: '040 66969 100',
  goodToKnow: 'Gut zu wissen',
  pin: 'PIN mit vier Ziffern',
  confirmPin: 'PIN bestätigen',
  cancelPin: 'Vorgang abbrechen',
  chatTitle: 'Chat mit Nordlicht Mobil',
  closeChat: 'Chat schließen',
} as const;
