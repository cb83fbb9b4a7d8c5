import { findHarmful, hasWord } from '../text.js';
import type { Fault, Message, Rule, WordLists } from '../types.js';

/** L10: an amount has a currency and says what it is for; a relative date has the date beside it. */
export const amountsAndDates: Rule = {
  id: 'L10',
  *check({ messages, lists }) {
    for (const message of messages) {
      yield* bareNumbers(message, lists);
      yield* amountsWithoutPurpose(message, lists);
      yield* relativeDates(message, lists);
    }
  },
};

/** "12,50" and nothing that says of what. */
function* bareNumbers({ key, text }: Message, lists: WordLists): Iterable<Fault> {
  const before = anyOf(lists.currencies);
  const after = anyOf([...lists.currencies, ...lists.units]);
  const amount = new RegExp(
    `(?<![\\d.,]|(?:${before}) ?)\\d+(?:[.,]\\d{3})*[.,]\\d{2}(?![\\d.,]*\\d| ?(?:${after}))`,
    'gu',
  );
  for (const [words] of text.matchAll(amount)) {
    const currency = lists.currencies[0] ?? '';
    yield {
      key,
      severity: 'error',
      message: 'an amount without a currency',
      words: [words],
      better: `${words} ${currency}`,
    };
  }
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[$.]/g, '\\$&')).join('|');
}

function* amountsWithoutPurpose(message: Message, lists: WordLists): Iterable<Fault> {
  const names = message.placeholders.filter(({ kind }) => kind === 'amount');
  // What a label says is not known here.
  const isLabelled = message.placeholders.some(({ kind }) => kind === 'label');
  if (names.length === 0 || isLabelled || hasWord(message.text, lists.purposes)) return;
  yield {
    key: message.key,
    severity: 'error',
    message: 'an amount that does not say what it is for',
    words: names.map(({ name }) => `{${name}}`),
    better: lists.purposeExample,
  };
}

function* relativeDates(message: Message, lists: WordLists): Iterable<Fault> {
  if (saysWhen(message, lists)) return;
  for (const { words, better } of findHarmful(message.text, lists.relativeDates, lists)) {
    yield {
      key: message.key,
      severity: 'error',
      message: 'a relative date without the date itself',
      words: [words],
      better,
    };
  }
}

/** Whether a message names a day. */
export function saysWhen({ placeholders, text }: Message, { absoluteDates }: WordLists): boolean {
  return (
    placeholders.some(({ kind }) => kind === 'date' || kind === 'time') ||
    absoluteDates.some((date) => date.test(text))
  );
}
