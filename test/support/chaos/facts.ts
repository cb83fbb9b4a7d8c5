import { amountsIn } from './amounts.js';

/** Words that follow the customer's behaviour: a page keeps to those with which it was loaded. */
const approachWords = [
  /Ihr nächster Schritt: Wählen Sie einen dieser Wege\./,
  /Danke, dass Sie bisher so pünktlich waren\./,
  /Das kann passieren\. Wir klären es gemeinsam\./,
  /Hilfe kommt zuerst\. Zahlen können Sie jederzeit, wenn Sie möchten\./,
  /^(Das klären wir|Nur wenn Sie möchten): |, jede an einem festen Tag/,
  /^.*(Alles davon|Alles) ist kostenlos\.$/,
  /^Warum sehe ich das\?$/,
];

/** Of a list to which a door leads: there it can be loaded again. */
const notLoaded = ['Ihre offenen Anliegen', 'Sie laden gerade nicht'];

const isSaid = (piece: string): boolean => piece !== '' && !notLoaded.includes(piece);
const withoutApproach = (piece: string): string =>
  approachWords
    .reduce((words, pattern) => words.replace(pattern, ''), piece)
    .replace(/\s+/g, ' ')
    .trim();

/** @returns what a page says and the store does not hold, which a page loaded anew reads without faults */
export function wrongFacts(facts: readonly string[], reloaded: readonly string[]): string[] {
  const held = new Set(reloaded.map(withoutApproach));
  return facts.map(withoutApproach).filter((piece) => isSaid(piece) && !held.has(piece));
}

/** Whether it is all there, too. Of what did not arrive, and is no amount, a page may say nothing. */
export function holds(facts: readonly string[], reloaded: readonly string[]): boolean {
  const amounts = (pieces: readonly string[]): string => amountsIn(pieces.join(' ; ')).join(' ');
  return wrongFacts(facts, reloaded).length === 0 && amounts(facts) === amounts(reloaded);
}
