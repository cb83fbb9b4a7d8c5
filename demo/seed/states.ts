import type { ScenarioName } from '../../src/testing/index.js';

/** A text in the languages of the demo site. */
export type Words = Readonly<Record<'de' | 'en', string>>;

/** What looking at a customer's account shows, and how many customers show it. */
export interface DemoState {
  readonly scenario: ScenarioName;
  readonly situation: Words;
  readonly group: Words;
  readonly customers: number;
}

const groups = {
  settled: { de: 'Nichts offen', en: 'Nothing to pay' },
  owing: { de: 'Etwas ist offen', en: 'Something to pay' },
  underWay: { de: 'Geld unterwegs', en: 'Money on its way' },
  clarifying: { de: 'In Klärung', en: 'Being clarified' },
  agreed: { de: 'Vereinbart', en: 'Agreed' },
  service: { de: 'Anschluss betroffen', en: 'Service affected' },
  special: { de: 'Besondere Lagen', en: 'Special situations' },
} as const satisfies Record<string, Words>;

function state(
  group: keyof typeof groups,
  scenario: ScenarioName,
  de: string,
  en: string,
  customers = 3,
): DemoState {
  return { scenario, situation: { de, en }, group: groups[group], customers };
}

/** Every state an account can be in, in the order of the sign-in page. */
export const demoStates: readonly DemoState[] = [
  state('settled', 'nothingDue', 'Alles bezahlt', 'Everything is paid'),
  state('settled', 'inCredit', 'Guthaben auf dem Konto', 'Money in credit', 2),
  state('owing', 'dueSoon', 'Rechnung bald fällig', 'Bill due soon'),
  state('owing', 'dueToday', 'Rechnung heute fällig', 'Bill due today', 2),
  state('owing', 'firstSlip', 'Zum ersten Mal spät dran', 'Late for the first time', 2),
  state('owing', 'overdue', 'Zwei Rechnungen überfällig', 'Two bills overdue'),
  state('owing', 'planOffered', 'Ratenplan möglich', 'Instalment plan on offer'),
  state('owing', 'debitReturned', 'Lastschrift zurückgegeben', 'Direct debit returned'),
  state('owing', 'repeatedlyLate', 'Drei Rechnungen überfällig', 'Three bills overdue', 2),
  state('underWay', 'inTransit', 'Zahlung unterwegs', 'Payment on its way'),
  state('underWay', 'debitScheduled', 'Lastschrift angekündigt', 'Direct debit scheduled'),
  state(
    'clarifying',
    'partlyDisputed',
    'Teil der Rechnung beanstandet',
    'Part of the bill disputed',
  ),
  state('clarifying', 'disputedOnly', 'Alles Offene beanstandet', 'Everything open is disputed', 2),
  state('agreed', 'deferredByPromise', 'Zahlung zugesagt', 'Payment promised'),
  state('agreed', 'deferredByPause', 'Zahlungspause', 'Breathing space'),
  state('agreed', 'planActive', 'Ratenplan läuft', 'Instalment plan running'),
  state('agreed', 'planMissed', 'Eine Rate ist offen', 'One instalment is open'),
  state('agreed', 'planPaused', 'Ratenplan pausiert', 'Instalment plan paused', 1),
  state('agreed', 'planDone', 'Ratenplan abgeschlossen', 'Instalment plan completed'),
  state('service', 'restrictionAnnounced', 'Einschränkung angekündigt', 'Restriction announced'),
  state('service', 'restrictionPossible', 'Einschränkung möglich', 'Restriction possible', 1),
  state(
    'service',
    'restrictionContested',
    'Angekündigt und beanstandet',
    'Announced and disputed',
    1,
  ),
  state('service', 'restrictionUnknown', 'Zum Anschluss fehlt etwas', 'Service not known', 1),
  state('service', 'restricted', 'Anschluss eingeschränkt', 'Service restricted'),
  state('service', 'serviceStopped', 'Nur Notrufe möglich', 'Emergency calls only', 2),
  state('service', 'restored', 'Anschluss wieder frei', 'Service restored'),
  state('special', 'moratorium', 'Gesetzlicher Zahlungsaufschub', 'Moratorium by law'),
  state('special', 'protectedCustomer', 'Krankheit mitgeteilt', 'Told us about an illness', 2),
  state('special', 'closed', 'Vertrag beendet', 'Contract ended'),
  state('special', 'handedOver', 'An Dienstleister übergeben', 'Handed over to an agency'),
  state('special', 'manyItems', 'Drei Jahre Rechnungen', 'Three years of bills', 1),
  state('special', 'longest', 'Lange Wörter, hohe Beträge', 'Long words, large amounts', 1),
];
