/**
 * Every name that a report of an interaction may have in it. What is not listed here is sent by no
 * page and taken by no server. Free of code, because pages read it too.
 */

/** How far somebody came with a view, and what was in the way. */
export const interactionKinds = [
  /** Its heading was in sight for a second. */
  'seen',
  /** It was in sight for as long as its words take to read, or details of it were opened. */
  'understood',
  /** It led on: to another view, a way, an answer. */
  'chose',
  /** Something was agreed, asked for, saved or sent, and the backend has it. */
  'confirmed',
  /** The way back was pressed. */
  'back',
  /** The same control was pressed again within a second. */
  'repeatPress',
  /** An entry was wrong, or something failed. */
  'error',
] as const;

export const interactionTags = [
  'balance-card',
  'plan-chooser',
  'support-options',
  'nps-prompt',
  'contact-preferences',
  'care',
] as const;

/** Views of all tags; `first` is the one that a tag begins with. */
export const interactionViews = [
  'first',
  // balance-card
  'pay',
  'result',
  'contact',
  // plan-chooser
  'change',
  'own',
  'review',
  'why',
  // support-options
  'callback',
  'chat',
  'dispute',
  'message',
  'pause',
  'paymentNotice',
  'promise',
  'requests',
  'thirdParty',
  // contact-preferences
  'edit',
  // care: its parts, and the offer of help
  'balance',
  'plan',
  'help',
  'preferences',
  'offer',
] as const;

/**
 * What was chosen: a view, a way, or an answer to the offer of help; what it was offered for; or
 * what was confirmed, by the contract's own name.
 */
export const interactionChoices = [
  ...interactionViews,
  'hide',
  'backSteps',
  'errors',
  'createPlan',
  'changePlan',
  'createPayment',
  'cancelPayment',
  'createPaymentNotice',
  'createPromise',
  'createPause',
  'createDispute',
  'withdrawRequest',
  'createCallback',
  'createMessage',
  'createChatSession',
  'createThirdParty',
  'updateContactPreferences',
  'createSurveyResponse',
] as const;

/** Why something failed: an entry, or a kind of failure between page and backend. */
export const interactionErrors = [
  'entry',
  'problem',
  'network',
  'timeout',
  'outcome-unknown',
  'bad-response',
  'auth-required',
  'redirect-blocked',
] as const;
