/** Every word of the site; one object for each language. */
export interface Texts {
  readonly languageName: string;
  readonly demoNote: string;
  readonly skip: string;
  readonly nav: {
    readonly label: string;
    readonly bills: string;
    readonly care: string;
    readonly help: string;
    readonly signIn: string;
    readonly account: string;
    readonly settings: string;
    readonly chooseOther: string;
    readonly signOut: string;
    readonly otherLanguage: string;
  };
  readonly signIn: {
    readonly title: string;
    readonly lead: string;
    readonly note: string;
    readonly searchLabel: string;
    readonly searchHint: string;
    readonly search: string;
    readonly one: string;
    /** `{count}` stands for the number. */
    readonly many: string;
    readonly none: string;
    readonly gone: string;
    /** Leads to the page of the telco's own people. */
    readonly toStaff: string;
  };
  readonly bills: {
    readonly title: string;
    readonly lead: (name: string) => string;
    readonly fallback: string;
    readonly fallbackPhone: string;
    readonly goodToKnow: string;
    readonly topics: readonly Topic[];
  };
  readonly care: {
    readonly title: string;
    readonly lead: (name: string) => string;
  };
  readonly stepUp: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly hint: (pin: string) => string;
    readonly error: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly chat: {
    readonly title: string;
    readonly greeting: (name: string) => string;
    readonly note: string;
    readonly close: string;
  };
  readonly help: {
    readonly title: string;
    readonly lead: string;
    /** Inside the tag for help, as long as it is not there. */
    readonly fallback: string;
    readonly sections: readonly HelpSection[];
  };
  readonly settings: {
    readonly title: string;
    readonly lead: string;
    /** Inside the tag, as long as it is not there. */
    readonly fallback: string;
  };
  readonly staff: {
    readonly title: string;
    readonly lead: string;
    /** The part of the site that this is, beside its name. */
    readonly area: string;
    readonly note: string;
    readonly signIn: string;
    readonly signOut: string;
    readonly toCustomers: string;
    /** Numbers of customers, to look for. */
    readonly samples: string;
    readonly samplesHint: string;
    readonly fallback: string;
  };
  readonly imprint: {
    readonly title: string;
    readonly lead: string;
    readonly sections: readonly Section[];
  };
  readonly footer: { readonly address: string; readonly imprint: string; readonly help: string };
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string };
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface HelpSection extends Section {
  /** Fragment by which pages link here; the same in every language. */
  readonly id: HelpTopic;
}

export type HelpTopic = 'bill' | 'instalments' | 'advice' | 'contact';

/** A short entry on the page of bills that leads to help. */
export interface Topic {
  readonly to: HelpTopic;
  readonly title: string;
  readonly text: string;
}
