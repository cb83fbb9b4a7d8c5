/** What type checkers know of the tags: their classes, and the events they send. */
import type {
  KulanzBalanceCard,
  KulanzErrorEvent,
  KulanzPlanChooser,
  KulanzPlanConfirmedEvent,
  KulanzProvider,
  KulanzWayChosenEvent,
} from 'kulanz';

export interface Tags {
  'kulanz-provider': KulanzProvider;
  'kulanz-balance-card': KulanzBalanceCard;
  'kulanz-plan-chooser': KulanzPlanChooser;
}

export interface TagEvents {
  'kulanz-error': KulanzErrorEvent;
  'kulanz-plan-confirmed': KulanzPlanConfirmedEvent;
  'kulanz-way-chosen': KulanzWayChosenEvent;
}

/** What a host may set on a tag beside what every element has. */
export type Settings<Tag> = Partial<Omit<Tag, keyof import('lit').LitElement>>;

/** Listeners as React and Svelte name them. */
export type Listeners = {
  [Name in keyof TagEvents as `on${Name}`]?: (event: TagEvents[Name]) => void;
};
