import type { MessageKind } from '../../i18n/views.js';

/** The words of one locale from one file. Values in a text are written `{dueDate}`. */
export interface Catalogue {
  readonly file: string;
  /** BCP 47; `-x-du` at the end means the informal form of address. */
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
}

export interface LintOptions {
  /** Keys that every catalogue must have. */
  readonly expectedKeys?: Iterable<string>;
  /** Why a `legal.*` key may use hard words (L6): the law and its paragraph, by key. */
  readonly reasons?: Readonly<Record<string, string>>;
}

export type Severity = 'error' | 'warning';

/** What a rule found in one message. */
export interface Fault {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  /** The words at fault, as they stand in the text. */
  readonly words: readonly string[];
  /** What would be better, by example. */
  readonly better: string;
}

export interface Finding extends Fault {
  readonly file: string;
  readonly rule: string;
}

export interface LintFigures {
  readonly locale: string;
  readonly messages: number;
  readonly sentences: number;
  readonly words: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly figures: LintFigures;
}

/** What a value can be; known from the last word of its name: `payNowAmount` is an amount. */
export type PlaceholderKind =
  | 'account'
  | 'amount'
  | 'count'
  | 'date'
  | 'label'
  | 'list'
  | 'name'
  | 'organisation'
  | 'phone'
  | 'reference'
  | 'time';

export interface Placeholder {
  readonly name: string;
  readonly kind: PlaceholderKind | undefined;
}

/** A message, taken apart once for all rules. */
export interface Message {
  readonly key: string;
  /** Undefined when the key breaks the convention of `src/i18n/views.ts`. */
  readonly kind: MessageKind | undefined;
  readonly view: string;
  /** Normalised: soft hyphens dropped, spaces and apostrophes plain. */
  readonly text: string;
  readonly sentences: readonly string[];
  readonly placeholders: readonly Placeholder[];
}

/** Everything a rule may look at. */
export interface Copy {
  readonly locale: string;
  readonly lists: WordLists;
  readonly messages: readonly Message[];
  readonly expectedKeys: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
}

/** One rule of the voice, by its number there. */
export interface Rule {
  readonly id: string;
  readonly check: (copy: Copy) => Iterable<Fault>;
}

/**
 * Words to look for. `*` stands for any ending, `#` for a number or number word, a space for any
 * space. Upper and lower case are the same unless `exactCase` is set.
 */
export interface Phrase {
  readonly find: string;
  readonly better: string;
  readonly exactCase?: boolean;
}

/** Forms of address, for languages that have two. */
export interface AddressLists {
  /** Pronouns of the informal form, in any case. */
  readonly informalWords: readonly string[];
  /** Verb forms that only go with the informal pronoun. */
  readonly informalVerbs: readonly string[];
  /** Imperatives of the informal form; judged at the start of a clause. */
  readonly informalImperatives: readonly string[];
  /** Pronouns of the formal form; certain when written with a capital inside a sentence. */
  readonly formalWords: readonly string[];
  /** Plural verbs that can only speak to a person: "Sie möchten". */
  readonly addressVerbs: readonly string[];
}

/** A language's data: extended here by translators, and by a telco for its own wording. */
export interface WordLists {
  /** Words of four capitals or more that are names. */
  readonly capitals: readonly string[];
  /** Abbreviations whose full stop ends no sentence. */
  readonly abbreviations: readonly string[];
  /**
   * For languages that write ordinals with a full stop: after "am 5." these words begin a new
   * sentence, others continue it.
   */
  readonly sentenceStarters?: readonly string[];
  /** Words that stand for `#`. */
  readonly numbers: readonly string[];
  readonly threats: readonly Phrase[];
  readonly blame: readonly Phrase[];
  readonly urgency: readonly Phrase[];
  readonly relativeDates: readonly Phrase[];
  /** Written dates with day, month and year, as regular expressions. */
  readonly absoluteDates: readonly RegExp[];
  /** Words that say what an amount is for. */
  readonly purposes: readonly string[];
  readonly purposeExample: string;
  readonly currencies: readonly string[];
  /** What a decimal number may stand before instead: "14.30 Uhr", "2,50 GB". */
  readonly units: readonly string[];
  /** Without it, L11 is not judged. */
  readonly buttons?: ButtonLists;
  readonly address?: AddressLists;
  /** The longest value of each kind that must still read well. */
  readonly longest: Readonly<Record<PlaceholderKind, string>>;
}

/** How a button names its verb. */
export interface ButtonLists {
  /** Where the verb stands: "Plan ansehen", "View plan". */
  readonly verbStands: 'first' | 'last';
  readonly isVerb: (word: string) => boolean;
  /** Fixed phrases that are clear although they are not verb and object. */
  readonly complete: readonly string[];
  readonly example: string;
}
