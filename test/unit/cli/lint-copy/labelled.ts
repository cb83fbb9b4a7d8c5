import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rulesAgainst } from './lint.js';

const folder = 'test/unit/cli/lint-copy/labelled';

/** The languages that have labelled sentences. */
export const languages = readdirSync(folder).flatMap(
  (file) => /^(\w+)\.txt$/.exec(file)?.[1] ?? [],
);

/** A text, and the rules that a reader of voice.md says it breaks. */
export interface Labelled {
  readonly text: string;
  readonly locale: string;
  readonly key: string;
  readonly breaks: readonly string[];
}

/** The halves: rules may be tuned on one; the other only says how they do on new words. */
export interface Halves {
  readonly tuned: readonly Labelled[];
  readonly heldOut: readonly Labelled[];
}

/** The labelled sentences of a language, every second one held out. */
export function readLabelled(language: string): Halves {
  const sentences = readSentences(language, `${language}.txt`);
  return {
    tuned: sentences.filter((_, index) => index % 2 === 0),
    heldOut: sentences.filter((_, index) => index % 2 === 1),
  };
}

/** Sentences written when the rules stood: the honest figure, as one hand wrote all the others. */
export function readFresh(language: string): readonly (readonly Labelled[])[] {
  const file = `${language}.fresh.txt`;
  return existsSync(`${folder}/${file}`) ? [readSentences(language, file)] : [];
}

function readSentences(language: string, file: string): Labelled[] {
  return readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readLine(line, language));
}

function readLine(line: string, language: string): Labelled {
  const [, labels = '', mark, text = ''] = /^(.*?) \| (?:(du|button): )?(.*)$/.exec(line) ?? [];
  return {
    text,
    locale: mark === 'du' ? `${language}-x-du` : language,
    key: mark === 'button' ? 'sample.view.go.action' : 'sample.view.text',
    breaks: labels === '-' ? [] : labels.split(' '),
  };
}

/** How often rules object rightly, wrongly, and not although they should. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Scores by rule, and `total` over all of them. */
export function score(sentences: readonly Labelled[]): Map<string, Score> {
  const pairs = sentences.flatMap(({ text, locale, key, breaks }) => {
    const found = rulesAgainst(locale, text, key);
    return [...new Set([...found, ...breaks])].map((rule) => ({
      rule,
      outcome: outcomeOf(found.includes(rule), breaks.includes(rule)),
    }));
  });
  const scoreOf = (of: typeof pairs): Score => {
    const count = (outcome: string) => of.filter((pair) => pair.outcome === outcome).length;
    return { right: count('right'), wrong: count('wrong'), missed: count('missed') };
  };
  const ruleIds = [...new Set(pairs.map(({ rule }) => rule))].sort(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  );
  return new Map([
    ...ruleIds.map((id) => [id, scoreOf(pairs.filter(({ rule }) => rule === id))] as const),
    ['total', scoreOf(pairs)],
  ]);
}

function outcomeOf(isFound: boolean, isLabelled: boolean): keyof Score {
  if (isFound && isLabelled) return 'right';
  return isFound ? 'wrong' : 'missed';
}

/** Of the objections, the share that is right. */
export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of the faults, the share that is found. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** A table of the scores, for people. */
export function tableOf(scores: ReadonlyMap<string, Score>): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(6);
  return [...scores]
    .map(
      ([rule, score]) =>
        `${rule.padEnd(6)} precision ${percent(precision(score))}  recall ${percent(recall(score))}` +
        `  (${score.right} right, ${score.wrong} wrong, ${score.missed} missed)`,
    )
    .join('\n');
}
