import { kindOf, viewOf } from '../../i18n/views.js';
import { normalise, splitSentences } from './text.js';
import type { Message, Placeholder, PlaceholderKind, WordLists } from './types.js';

const placeholderKinds: readonly PlaceholderKind[] = [
  'account',
  'amount',
  'count',
  'date',
  'label',
  'list',
  'name',
  'organisation',
  'phone',
  'reference',
  'time',
];
const placeholder = /\{(\w+)\}/g;

/** Takes a message apart. */
export function readMessage(key: string, raw: string, locale: string, lists: WordLists): Message {
  const text = normalise(raw);
  return {
    key,
    kind: kindOf(key),
    view: viewOf(key),
    text,
    sentences: splitSentences(text, locale, lists),
    placeholders: [...text.matchAll(placeholder)].map(([, name = '']) => readPlaceholder(name)),
  };
}

/** `payNowAmount` and `amount` are amounts: the last word of the name decides. */
function readPlaceholder(name: string): Placeholder {
  const lastWord = name.slice(name.search(/[A-Z]?[^A-Z]*$/)).toLowerCase();
  return { name, kind: placeholderKinds.find((kind) => kind === lastWord) };
}

/** The text with the longest value in each place; values of unknown kind stay as they are. */
export function worstCase(message: Message, lists: WordLists): string {
  return message.text.replaceAll(placeholder, (written, name: string) => {
    const { kind } = readPlaceholder(name);
    return kind ? lists.longest[kind] : written;
  });
}
