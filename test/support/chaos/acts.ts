import type { OperationName } from '../../../src/core/contract/index.js';

/** Where a customer may want to go: a view, and what is pressed there, by how its words begin. */
export const goals = {
  pay: { view: 'balance', doors: ['Jetzt bezahlen', 'Rate bezahlen', 'Zahlung fortsetzen'] },
  plan: { view: 'plan', doors: [] },
  ownPlan: { view: 'plan', doors: ['Eigenen Plan machen'] },
  move: { view: 'plan', doors: ['Plan ändern', 'Rate verschieben', 'Rate nachholen'] },
  lower: { view: 'plan', doors: ['Plan ändern', 'Raten senken'] },
  cancel: { view: 'plan', doors: ['Plan ändern', 'Plan beenden'] },
  callback: { view: 'help', doors: ['Rückruf wählen'] },
  message: { view: 'help', doors: ['Nachricht schreiben'] },
  dispute: { view: 'help', doors: ['Rechnung prüfen lassen'] },
  promise: { view: 'help', doors: ['Später bezahlen'] },
  pause: { view: 'help', doors: ['Aufschub wählen'] },
  notice: { view: 'help', doors: ['Zahlung melden'] },
  access: { view: 'help', doors: ['Jemanden für mich handeln lassen'] },
  withdraw: { view: 'help', doors: ['Ihre offenen Anliegen', 'Anliegen zurückziehen'] },
  preferences: { view: 'preferences', doors: ['Einstellungen ändern'] },
} as const;
export type Goal = keyof typeof goals;

/** What the customer, the host or the world around them does, in the page. */
export type PageAct =
  | { readonly do: 'go'; readonly goal: Goal }
  /** Presses what leads on in the view: so many times in one task. */
  | { readonly do: 'main'; readonly times: number }
  /** Presses anything that is there. */
  | { readonly do: 'press'; readonly which: number; readonly times: number }
  /** Chooses in every group, ticks everything and writes into every field. */
  | { readonly do: 'fill'; readonly which: number; readonly amount: string; readonly day: string }
  | { readonly do: 'back' }
  /** Closes what is open, until the first view is there. */
  | { readonly do: 'home' }
  /** Has an unknown outcome looked up, and loads again what did not arrive. */
  | { readonly do: 'check' }
  /** Gives up a payment that was begun. */
  | { readonly do: 'giveUp' }
  | { readonly do: 'answer'; readonly score: number; readonly isSkipped: boolean }
  /** The host takes the tags out of the page, and puts them back. */
  | { readonly do: 'remove' | 'putBack' }
  /** The host has the person sign in again. */
  | { readonly do: 'signIn' }
  /** Another person signs in. */
  | { readonly do: 'switch' }
  /** From the payment provider. */
  | { readonly do: 'comeBack'; readonly paymentId: string };

/** What happens to the browser. */
export type BrowserAct =
  | { readonly do: 'reload' | 'offline' | 'online' }
  /** At the payment provider; then the customer comes back. */
  | { readonly do: 'settle'; readonly state: 'succeeded' | 'failed' };

export type Act = PageAct | BrowserAct;

/** A button that commits to something was pressed. */
export interface Confirmed {
  readonly operation: OperationName;
  /** As the button says it; undefined where it names none. */
  readonly amount: string | undefined;
}

/** What came of an act in the page. */
export interface Done {
  /** Words of what was pressed; for the log. */
  readonly pressed: readonly string[];
  readonly confirmed: readonly Confirmed[];
}

/** The page has told the host that something is done. */
export interface Told {
  readonly event: 'plan-confirmed' | 'payment-start' | 'request-created';
  /** Of what was made. */
  readonly id: string;
}

/** The page as it is now. */
export interface Screen {
  /** All words in sight, in one line. */
  readonly text: string;
  /** Without what the page works out itself while the customer tries out a plan of their own. */
  readonly given: string;
  /** An outcome is unknown, and being looked up. */
  readonly isChecking: boolean;
  /** Since the screen before. */
  readonly told: readonly Told[];
}
