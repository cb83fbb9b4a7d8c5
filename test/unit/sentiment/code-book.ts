/**
 * The code book of the labelled comments (`tuning/` and `held-out/`, one file for each language):
 * what customers in arrears with a telco write beside their score, all invented.
 *
 * The codes were given before any lexicon existed, by somebody who has written none. A comment's
 * half is fixed by its text alone ({@link halfOf}). Who writes the lexicon reads `tuning/` and this
 * file, never `held-out/`: agreement (Cohen's kappa) is measured there once, and printed whatever
 * it is. A code that turns out wrong is corrected in a commit of its own, which says why.
 *
 * **Sentiment** is how the person feels about how the telco treats them, and not about their lot:
 * - `positive`: praise, relief, thanks, and a complaint denied ("can't complain").
 * - `negative`: anger, disappointment, shame or fear; irony is coded by what is meant.
 * - `neutral`: facts, questions, requests, non-answers, and mixed feelings that hold the balance.
 *   When one side outweighs (mostly what comes after the "but"), that side is the code.
 *
 * **Distress** is `true` when the words call for a person at once: thoughts of death or self-harm,
 * violence, nothing to eat, no heating, medicine or emergency call, losing one's home, panic, or a
 * breakdown. Being short of money, angry or ashamed is none, nor is a figure of speech ("will be
 * the death of me"). It is coded apart from sentiment: somebody may be thankful and in distress.
 *
 * **Topics** are what the comment is about: none, one or more of the following, most often one or two.
 */
export const topics = {
  agent: 'a person on the phone, in the chat or in a shop: what they did or were like',
  app: 'the site or the app as a machine: it loads, crashes, signs in, can be operated and read',
  billing: 'bills, charges and reminders: are they right, clear, in time, at the right address',
  effort: 'how easy or hard it was to get something done, find it or understand it',
  payment: 'paying itself: ways, transfers, debits, the day, when it is booked',
  plan: 'instalments, pauses and moved dates: what can be chosen, what was agreed',
  price: 'what it costs: tariff, fees, interest, or that there are none',
  respect: 'tone and dignity: being treated as a person or as a debtor',
  service: 'the line itself: network, restriction, being connected again, moving house',
  situation: 'what happened in life: work, illness, separation, death, need',
  trust: 'promises kept or broken, fairness, openness, reliability, privacy',
  waiting: 'time on hold, or until an answer or a call back',
} as const;

export type Topic = keyof typeof topics;

export interface CodedComment {
  readonly text: string;
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly topics: readonly Topic[];
  readonly distress: boolean;
}

/** Which half a comment belongs to: an even first byte of its text's SHA-256 (UTF-8) is for tuning. */
export async function halfOf(text: string): Promise<'tuning' | 'held-out'> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return (new Uint8Array(hash)[0] ?? 0) % 2 === 0 ? 'tuning' : 'held-out';
}
