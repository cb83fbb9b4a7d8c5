/** What a comment may be about. The code book of the labelled comments says what each means. */
export const topics = [
  'agent',
  'app',
  'billing',
  'effort',
  'payment',
  'plan',
  'price',
  'respect',
  'service',
  'situation',
  'trust',
  'waiting',
] as const;
export type Topic = (typeof topics)[number];

/**
 * A word or a phrase, as people write it. `*` at either end of a word stands for any letters
 * (`*rate*` finds "Wunschraten"), and a word of its own `…` for up to three words in between.
 * Capitals do not count, umlauts and "ss" match however they are written.
 */
export type Pattern = string;

/** Patterns with commas between them. */
export type Patterns = string;

/**
 * What one language's comments are read by. Nothing here is learnt by a machine: every entry can be
 * read, questioned and changed, and an answer names the entries that it rests on.
 */
export interface Lexicon {
  /** Primary subtag of BCP 47, such as `de`. */
  readonly language: string;
  /** From -3, outrage, to 3, delight; 0 for what only looks like feeling. The longest match counts. */
  readonly weights: readonly (readonly [weight: number, patterns: Patterns])[];
  /** Turn over what follows, or, where nothing does, what stands before them in the same clause. */
  readonly negations: Patterns;
  /** How many words a negation reaches. */
  readonly negationReach: number;
  /**
   * Negations that say who does something: "nobody". They take back praise to the end of the clause, and
   * blame only where it is what is done: nobody was rude; but nobody explained the fee.
   */
  readonly negativeSubjects: Patterns;
  /** Whether what is done may stand at the end of its clause, as in German. */
  readonly verbsLast: boolean;
  /** Multiply the next feeling: above 1 stronger, below 1 weaker. */
  readonly intensifiers: readonly (readonly [factor: number, patterns: Patterns])[];
  /** After these the person says what weighs more. */
  readonly buts: Patterns;
  /** Where one of these stands, praise is meant the other way round. */
  readonly irony: Patterns;
  readonly topics: Readonly<Record<Topic, Patterns>>;
  /** Words that call for a person at once. A negation before them takes them back. */
  readonly distress: Patterns;
}
