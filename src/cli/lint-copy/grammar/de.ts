import german from 'hyphen/de/index.js';
import type { Grammar, Readability } from '../types.js';

const word = '(?![\\p{L}\\p{N}-])';

const conjunctions =
  'dass|weil|wenn|falls|sobald|solange|obwohl|damit|nachdem|bevor|während|indem|sodass|ob|seitdem|sofern|soweit';
const questionWords =
  'was|wie|wo|wer|wen|wem|wann|warum|wofür|womit|wohin|woher|worüber|worum|welche[mnrs]?';
const relativePronouns = 'der|die|das|dem|den|dessen|deren|denen|welche[mnrs]?';
const prepositions = 'mit|für|von|an|auf|bei|in|zu|nach|über|um|durch|aus|vor|unter';

/** "..., das ist alles" goes on with a main clause: the verb comes at once. */
const verbAtOnce = 'ist|sind|war|waren|wird|kann|hat|geht|heißt|gilt|reicht|genügt|hilft|bleibt';

const afterComma = new RegExp(
  `(?<=, (?:und |oder |aber )?)(?:${conjunctions}|${questionWords}|(?:(?:${prepositions}) )?(?:${relativePronouns})(?! (?:${verbAtOnce})${word}))${word}`,
  'gu',
);
/** "Wenn ..., ..." and "Was ..., ...": only a comma shows that the sentence goes on. */
const first = new RegExp(`^(?:${conjunctions}|${questionWords})${word}(?=[^?]*,)`, 'iu');
/** "Wie sicher ist es, dass ...?": a question is a main clause. */
const asks = new RegExp(`^(?:${questionWords}) (?:\\p{L}+ )?(?:${verbAtOnce})${word}.*\\?$`, 'iu');
/** "Sollten Sie Fragen haben, ...": a condition without its word. */
const verbFirst =
  /^(?:Sollten?|Haben|Können|Möchten|Wollen|Brauchen|Ist|Sind) (?:\p{L}+ )+?\p{L}+(?=, [^?]*$)/u;
/** ", und wenn" and " und dass" without a comma. */
const afterAnd = new RegExp(
  `(?<=[^,] (?:und|oder) )(?:dass|weil|wenn|falls|damit|ob)${word}`,
  'gu',
);

function clausesOf(sentence: string): string[] {
  const opening = asks.test(sentence)
    ? undefined
    : (first.exec(sentence)?.[0] ?? verbFirst.exec(sentence)?.[0]);
  return [
    ...(opening ? [opening] : []),
    ...[...sentence.matchAll(afterComma), ...sentence.matchAll(afterAnd)].map(([found]) => found),
  ];
}

const separable =
  'ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|los|mit|nach|statt|teil|um|vor|weg|weiter|wieder|zu|zurück|zusammen';
/** Participles of strong verbs that begin like infinitives. */
const strong =
  'vergeben|vergessen|verschoben|beschrieben|erhoben|übernommen|übergeben|überwiesen|unterbrochen|entschieden|besprochen|versprochen|verloren|empfangen|erhalten|beschlossen|verbunden|unterschrieben|beglichen';
const participle = new RegExp(
  `(?<!\\p{L})(?:(?:${separable})?ge\\p{Ll}{2,}(?:t|en)|(?:(?:an|vor)?be|ver|er|ent|zer|über|unter|wider)\\p{Ll}{2,}t|\\p{Ll}{3,}iert|(?:ein|vor|an|zu|zurück|ab)?(?:${strong}))${word}`,
  'gu',
);
const noParticiple = new Set(
  'geben gehen gehören gelten gelingen genügen geschehen gestalten gewinnen gewähren gegen gerecht gesamt geehrt bereit bekannt beliebt überhaupt vergehen zugehen weitergehen'.split(
    ' ',
  ),
);
const auxiliary = /(?<!\p{L})(?:wirds?t?|werden|wurden?|worden)(?!\p{L})/u;
const actor = /(?<!\p{L})(?:von|vom|durch) (?!\d|\{|hier|dort|jetzt|heute|selbst)/u;
/** What nobody did has nobody who did it: "Es wurde nichts abgebucht." */
const nothing = /(?<!\p{L})(?:nichts|niemand\p{L}*|keine?[mnrs]?)(?!\p{L})/iu;

function passiveOf(sentence: string): string | undefined {
  for (const clause of sentence.split(/[,;:–]/)) {
    const helper = auxiliary.exec(clause)?.[0];
    if (!helper || actor.test(clause) || nothing.test(clause)) continue;
    const verb = [...clause.matchAll(participle)].find(([found]) => !noParticiple.has(found))?.[0];
    if (verb) return `${helper} ... ${verb}`;
  }
  return undefined;
}

export const grammar: Grammar = {
  clausesOf,
  passiveOf,
  passiveExample: 'wer es tut: "Wir bearbeiten Ihre Anfrage."',
};

const vowels = /[aeiouyäöü]+/giu;

/**
 * Places of hyphens are the borders of syllables, save that one letter never stands alone on a line
 * ("Abend"): so a part has as many syllables as groups of vowels.
 */
function syllablesOf(text: string): number {
  return german
    .hyphenateSync(text, { hyphenChar: '-', minWordLength: 1 })
    .split('-')
    .reduce((sum, part) => sum + (part.match(vowels)?.length ?? 0), 0);
}

export const readability: Readability = {
  syllablesOf: (text) => Math.max(1, syllablesOf(text)),
  formulas: [
    {
      name: 'amstad',
      of: ({ wordsPerSentence, syllablesPerWord }) =>
        180 - wordsPerSentence - 58.5 * syllablesPerWord,
      limit: 'under 60',
      isHard: (figure) => figure < 60,
    },
    {
      name: 'wiener',
      of: ({ manySyllables, wordsPerSentence, longWords, oneSyllable }) =>
        0.1935 * manySyllables +
        0.1672 * wordsPerSentence +
        0.1297 * longWords -
        0.0327 * oneSyllable -
        0.875,
      limit: 'over 8',
      isHard: (figure) => figure > 8,
    },
  ],
};
