import type { OperationName } from '../../../../src/core/contract/index.js';

/** The buttons that commit to something, in German: the first that fits counts. */
const confirmations: readonly (readonly [OperationName, RegExp])[] = [
  ['createPayment', /^\d.* bezahlen$/],
  ['cancelPayment', /^Zahlung beenden$/],
  ['createPlan', /^Plan bestätigen$/],
  ['changePlan', /^(Änderung bestätigen|Plan jetzt beenden)$/],
  ['createCallback', /^Rückruf vereinbaren$/],
  ['createMessage', /^Nachricht senden$/],
  ['createDispute', /^Beanstandung senden$/],
  ['createPromise', /^Diesen Tag vereinbaren$/],
  ['createPause', /^Aufschub bestätigen$/],
  ['createPaymentNotice', /^(Zahlung melden|Meldung senden)$/],
  ['createThirdParty', /^Zugang einrichten$/],
  ['createChatSession', /^Chat öffnen$/],
  ['withdrawRequest', /^Anliegen zurückziehen$/],
  ['createSurveyResponse', /^(Antwort senden|Frage überspringen)$/],
  ['updateContactPreferences', /^(Einstellungen speichern|Meine Auswahl speichern)$/],
];

/** These need no view of their own, so that the button that confirms them is not the view's main one. */
const besides: ReadonlySet<OperationName> = new Set(['cancelPayment', 'createSurveyResponse']);

/** @returns what pressing this button commits to; undefined where it commits to nothing */
export function confirmationOf(words: string, isMain: boolean): OperationName | undefined {
  const operation = confirmations.find(([, pattern]) => pattern.test(words))?.[0];
  return operation && (isMain || besides.has(operation)) ? operation : undefined;
}

/** Links by which a customer has an unknown outcome looked up. */
export const checks =
  /^(Zahlung jetzt prüfen|Plan jetzt nachsehen|Änderung jetzt prüfen|Stand prüfen)$/;

/** Ways by which a customer loads again what did not arrive. */
export const reloads = /^(Stand neu laden|Noch einmal laden|.* neu laden|Freie Zeiten laden)/;

/** Leave the page, or ask the browser for something: no business of this run. */
export const leaves = /(Termine|Beleg|als PDF) speichern$|drucken$|kopieren$|lesen$/;

/** Close what is open, beside the button that leads back. */
export const closes =
  /^(Übersicht ansehen|Plan ansehen|Andere Pläne ansehen|Alle Wege ansehen|Einzelheiten schließen)$/;

/** Heading of the view in which customers try out a plan of their own. */
export const ownPlan = 'Ihr eigener Plan';
