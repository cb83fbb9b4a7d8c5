import type { MessageKind } from '../../i18n/views.js';

/** The words of one locale from one file. Values in a text are written `{dueDate}`. */
export interface Catalogue {
  readonly file: string;
  /** BCP 47; `-x-du` at the end means the informal form of address. */
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The line of the file on which a key stands. */
  readonly lines?: Readonly<Record<string, number>>;
}

export interface LintOptions {
  /** Keys that every catalogue must have. */
  readonly expectedKeys?: Iterable<string>;
  /** Texts that stand where the catalogue replaces none: views are judged with them. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Why a `legal.*` key may use hard words (L6): the law and its paragraph, by key. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** A telco's own words, by language: what its glossary adds to the lists. */
  readonly glossary?: Readonly<Record<string, Glossary>>;
}

/** What a telco or a translator adds to the lists of a language. */
export interface Glossary {
  /** Long words that readers know or need: `*` stands for any ending. */
  readonly words?: readonly string[];
  /** Names of the brand and its products, as they are written. */
  readonly brands?: readonly string[];
  /** Names of four capitals or more. */
  readonly capitals?: readonly string[];
  readonly threats?: readonly Phrase[];
  readonly blame?: readonly Phrase[];
  readonly urgency?: readonly Phrase[];
  readonly idioms?: readonly Phrase[];
  readonly promises?: readonly Phrase[];
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
  readonly line: number | undefined;
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

/** How hard the running text of a view is to read; what a language has no formula for is absent. */
export interface ViewFigures {
  readonly view: string;
  readonly words: number;
  readonly lix: number;
  readonly amstad?: number;
  readonly wiener?: number;
  readonly flesch?: number;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly figures: LintFigures;
  /** One for each view with running text. */
  readonly views: readonly ViewFigures[];
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
 * Words to look for. `*` stands for any ending, `#` for a number or number word, `…` for a few words,
 * a space for any space. Upper and lower case are the same unless `exactCase` is set.
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
  /** Phrases that hold one of the lists and hurt nobody: "Sie müssen nichts tun". */
  readonly harmless: readonly string[];
  readonly relativeDates: readonly Phrase[];
  /** Written dates with day, month and year, as regular expressions. */
  readonly absoluteDates: readonly RegExp[];
  /** Words that say what an amount is for. */
  readonly purposes: readonly string[];
  readonly purposeExample: string;
  readonly currencies: readonly string[];
  /** What a decimal number may stand before instead: "14.30 Uhr", "2,50 GB". */
  readonly units: readonly string[];
  /** Without it, L11 only objects to buttons of one word. */
  readonly buttons?: ButtonLists;
  readonly address?: AddressLists;
  /** Long words that readers know or need; `*` stands for any ending. */
  readonly glossary: readonly string[];
  /** Names that are written with an inner capital or a digit. */
  readonly brands: readonly string[];
  readonly idioms: readonly Phrase[];
  /** Words of pity: one in a view is kind, two are too many. */
  readonly pity: readonly string[];
  readonly promises: readonly Phrase[];
  /** Words that call paying easy; judged beside words of money. */
  readonly ease: readonly Phrase[];
  readonly money: readonly string[];
  /** Without it, L9 is not judged. */
  readonly restrictions?: RestrictionLists;
  /** Without it, L4 is not judged. */
  readonly grammar?: Grammar;
  /** Texts of more LIX are hard to read in this language; without it LIX is only reported. */
  readonly hardLix?: number;
  /** Without it, L2 knows only LIX. */
  readonly readability?: Readability;
  /** The longest value of each kind that must still read well. */
  readonly longest: Readonly<Record<PlaceholderKind, string>>;
}

/** How a button names its verb. */
export interface ButtonLists {
  /** Where the verb stands: "Plan ansehen", "View plan". */
  readonly verbStands: 'first' | 'last';
  readonly isVerb: (word: string) => boolean;
  /** Words that are no object: "Mehr erfahren". */
  readonly vague: readonly string[];
  /** Fixed phrases that are clear although they are not verb and object. */
  readonly complete: readonly string[];
  readonly example: string;
}

/** Words by which a text takes a service away, and what has to stand beside them. */
export interface RestrictionLists {
  readonly named: readonly string[];
  /** Words that say that it is over or does not happen. */
  readonly lifted: readonly string[];
  readonly stillWorks: readonly string[];
  readonly waysOut: readonly string[];
  readonly better: string;
}

/** What can be told of a sentence without understanding it. */
export interface Grammar {
  /** The words that open a subordinate clause, in their order. */
  readonly clausesOf: (sentence: string) => readonly string[];
  /** The words of a passive that names nobody who acts. */
  readonly passiveOf: (sentence: string) => string | undefined;
  readonly passiveExample: string;
}

/** Formulas of a language, and where its texts become hard to read. */
export interface Readability {
  readonly syllablesOf: (word: string) => number;
  readonly formulas: readonly Formula[];
}

export interface Formula {
  readonly name: 'amstad' | 'wiener' | 'flesch';
  readonly of: (counts: TextCounts) => number;
  /** What is hard to read, for people: "under 60". */
  readonly limit: string;
  readonly isHard: (figure: number) => boolean;
}

/** What the formulas count; shares are in per cent. */
export interface TextCounts {
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  /** Words of three syllables and more. */
  readonly manySyllables: number;
  readonly oneSyllable: number;
}
