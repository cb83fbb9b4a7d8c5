import { str, type TemplateMap } from '@lit/localize';
import { codeIdOf } from './code-id.js';
import { targetLocales, type TargetLocale } from './generated/locale-codes.js';
import { messageValues, type MessageKey } from './generated/message-values.js';
import type { OwnWords } from './own-words.js';

/** A part of the wording that is not used, and why; ours stays in its place. */
export interface Refusal {
  /** `wording.de.balance.ways.title` */
  readonly path: string;
  readonly reason: string;
}

export interface CheckedWording {
  readonly words: OwnWords;
  readonly refusals: readonly Refusal[];
}

/** Some three times our longest text: what is longer tears the view apart. */
const maxCharacters = 400;

const markup = /<[a-z/!?]|&(#\w+|[a-z]\w*);/i;
/** Control characters, marks that turn or hide what follows, and halves of characters. */
const invisible =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const value = /\{(\w+)\}/g;
/** An account number keeps its order inside Arabic text. */
const isolated = /\u2066(\{\w+\})\u2069/g;

/**
 * Takes from a host's wording what can be shown, key by key.
 *
 * @param wording whatever the host gave
 */
export function checkWording(wording: unknown): CheckedWording {
  const words: { [L in TargetLocale]?: TemplateMap } = {};
  const refusals: Refusal[] = [];
  if (!isObject(wording)) {
    return { words, refusals: [{ path: 'wording', reason: 'must be { "<locale>": { ... } }' }] };
  }
  for (const [locale, texts] of Object.entries(wording)) {
    const path = `wording.${locale}`;
    if (!isLocale(locale)) {
      refusals.push({ path, reason: `must be a locale: ${targetLocales.join(', ')}` });
    } else if (!isObject(texts)) {
      refusals.push({ path, reason: 'must be { "<key>": "<text>" }' });
    } else {
      const templates: TemplateMap = {};
      for (const [key, text] of Object.entries(texts)) {
        const reason = fault(key, text);
        if (reason) refusals.push({ path: `${path}.${key}`, reason });
        else templates[codeIdOf(key as MessageKey)] = template(key as MessageKey, text as string);
      }
      words[locale] = templates;
    }
  }
  return { words, refusals };
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const isLocale = (locale: string): locale is TargetLocale =>
  (targetLocales as readonly string[]).includes(locale);

/** What is wrong with a text; undefined when nothing is. */
function fault(key: string, text: unknown): string | undefined {
  if (!Object.hasOwn(messageValues, key))
    return 'is no message: keys are those of the type Wording';
  if (typeof text !== 'string' || !text.trim()) return 'must be a text';
  if (text.length > maxCharacters) return `must not be longer than ${maxCharacters} characters`;
  if (markup.test(text)) return 'must be text without markup';
  if (invisible.test(text.replace(isolated, '$1'))) return 'must not hold control characters';
  const given = [...text.matchAll(value)].map(([, name]) => name).sort();
  const ours = valuesOf(key as MessageKey);
  const isStray = /[{}]/.test(text.replace(value, ''));
  if (isStray || given.join() !== [...ours].sort().join()) {
    return ours.length === 0
      ? 'must hold no { }: this message has no values'
      : `must hold each of its values once: ${ours.map((name) => `{${name}}`).join(' ')}`;
  }
  return undefined;
}

const valuesOf = (key: MessageKey): string[] => messageValues[key].split(' ').filter(Boolean);

/** As lit-localize has it: texts around values, which are named by their position in the code. */
function template(key: MessageKey, text: string): TemplateMap[string] {
  const [first = '', ...rest] = text.split(value);
  if (rest.length === 0) return first;
  const strings = [first, ...rest.filter((_, index) => index % 2 === 1)];
  const names = rest.filter((_, index) => index % 2 === 0);
  const positions = valuesOf(key);
  const seen = new Map<string, number>();
  return str(
    Object.assign(strings, { raw: strings }),
    ...names.map((name) => {
      const position = positions.indexOf(name, seen.get(name) ?? 0);
      seen.set(name, position + 1);
      return position;
    }),
  );
}
