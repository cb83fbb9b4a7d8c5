import type { Language } from '../../../demo/site/language.js';

/** What people with a plan read and press, in the languages of the site. */
export interface PlanWords {
  readonly planWay: string;
  readonly planTitle: string;
  readonly ownPlan: string;
  readonly makeOwnPlan: string;
  readonly ownAmount: string;
  readonly fifteenth: string;
  readonly checkPlan: string;
  readonly acceptTerms: string;
  readonly confirmPlan: string;
  readonly agreed: string;
  readonly seePlan: string;

  readonly changeWay: string;
  readonly move: string;
  readonly pause: string;
  readonly onePeriod: string;
  readonly lower: string;
  readonly fittingAmount: string;
  readonly extra: string;
  readonly extraAmount: string;
  readonly fewer: string;
  readonly catchUpWay: string;
  readonly toEndWay: string;
  readonly checkChange: string;
  readonly confirmChange: string;
  readonly changed: string;

  readonly payWay: string;
  readonly hosted: string;
  readonly checkPayment: string;
  readonly confirmPayment: (amount: string) => string;
  /** On the provider's page. */
  readonly succeed: string;
  readonly arrived: (amount: string) => string;
  readonly overview: string;

  readonly missedInstalment: string;
  readonly payBy: (day: string) => string;
  readonly plannedFor: (day: string) => string;
  readonly paidOf: (paid: number, all: number) => string;
  readonly planPaid: string;
}

const de: PlanWords = {
  planWay: 'In Raten zahlen In Schritten, die passen',
  planTitle: 'Welcher Ratenplan passt zu Ihnen?',
  ownPlan: 'Eigenen Plan machen Sie bestimmen Betrag und Tag.',
  makeOwnPlan: 'Eigenen Plan machen',
  ownAmount: 'Wie viel passt im Monat?',
  fifteenth: 'Am 15.',
  checkPlan: 'Plan prüfen',
  acceptTerms: 'Ich stimme den Bedingungen des Plans zu.',
  confirmPlan: 'Plan bestätigen',
  agreed: 'Ihr Plan ist vereinbart',
  seePlan: 'Plan ansehen',

  changeWay: 'Plan ändern Verschieben, pausieren oder senken',
  move: 'Rate verschieben Auf einen anderen Tag',
  pause: 'Plan pausieren Für eine oder zwei Raten',
  onePeriod: 'Eine Rate',
  lower: 'Raten senken Dafür mehr Raten',
  fittingAmount: 'Rate, die passt',
  extra: 'Etwas früher bezahlen Immer möglich und kostenlos',
  extraAmount: 'Betrag, den Sie früher bezahlen',
  fewer: 'Weniger Raten',
  catchUpWay: 'Rate nachholen An einem Tag, der passt',
  toEndWay: 'Rate anhängen Am Ende des Plans',
  checkChange: 'Änderung prüfen',
  confirmChange: 'Änderung bestätigen',
  changed: 'Ihr Plan ist geändert',

  payWay: 'Rate bezahlen Bei unserem Zahlungsdienst',
  hosted: 'Karte oder Bank Auf der Seite unseres Zahlungspartners',
  checkPayment: 'Zahlung prüfen',
  confirmPayment: (amount) => `${amount} bezahlen`,
  succeed: 'Zahlung bestätigen',
  arrived: (amount) => `Danke, Ihre Zahlung über ${amount} ist da`,
  overview: 'Übersicht ansehen',

  missedInstalment: 'Offene Rate',
  payBy: (day) => `Bitte zahlen Sie sie bis zum ${day}.`,
  plannedFor: (day) => `Geplant war sie für den ${day}.`,
  paidOf: (paid, all) => `${paid} von ${all}`,
  planPaid: 'Ihr Ratenplan ist bezahlt',
};

const en: PlanWords = {
  planWay: 'Pay in instalments In steps that fit',
  planTitle: 'Which plan suits you?',
  ownPlan: 'Make your own plan You set the amount and the day.',
  makeOwnPlan: 'Make your own plan',
  ownAmount: 'How much fits each month?',
  fifteenth: 'On the 15th',
  checkPlan: 'Check the plan',
  acceptTerms: 'I agree to the terms of the plan.',
  confirmPlan: 'Confirm the plan',
  agreed: 'Your plan is agreed',
  seePlan: 'See your plan',

  changeWay: 'Change the plan Move, pause or lower',
  move: 'Move an instalment To another day',
  pause: 'Pause the plan For one instalment or two',
  onePeriod: 'One instalment',
  lower: 'Lower the instalments And pay more of them',
  fittingAmount: 'Instalment that fits',
  extra: 'Pay some earlier Always possible and free',
  extraAmount: 'Amount to pay earlier',
  fewer: 'Fewer instalments',
  catchUpWay: 'Catch the instalment up On a day that fits',
  toEndWay: 'Add the instalment At the end of the plan',
  checkChange: 'Check the change',
  confirmChange: 'Confirm the change',
  changed: 'Your plan is changed',

  payWay: 'Pay the instalment On the page of our provider',
  hosted: 'Karte oder Bank On the page of our payment provider',
  checkPayment: 'Check the payment',
  confirmPayment: (amount) => `Pay ${amount}`,
  succeed: 'Zahlung bestätigen',
  arrived: (amount) => `Thank you, your payment of ${amount} has arrived`,
  overview: 'Go to the overview',

  missedInstalment: 'Open instalment',
  payBy: (day) => `Please pay it by ${day}.`,
  plannedFor: (day) => `It was planned for ${day}.`,
  paidOf: (paid, all) => `${paid} of ${all}`,
  planPaid: 'Your plan is paid',
};

export const planWords: Readonly<Record<Language, PlanWords>> = { de, en };
