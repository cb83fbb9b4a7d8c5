import { fewestWords, isRunning, readabilityOf } from '../readability.js';
import type { Copy, Rule, ViewFigures } from '../types.js';

/** L2: the running text of a view is easy to read, by the formulas that its language has. */
export const readability: Rule = {
  id: 'L2',
  *check(copy) {
    for (const figures of readabilityOf(copy)) {
      if (figures.words < fewestWords) continue;
      const hard = hardFigures(figures, copy);
      const first = copy.messages.find(
        (message) => message.view === figures.view && isRunning(message),
      );
      if (hard.length === 0 || !first) continue;
      yield {
        key: first.key,
        severity: 'error',
        message: `the running text of ${figures.view} is hard to read: ${hard.join(', ')}`,
        words: longestWords(copy, figures.view),
        better: 'shorter words and sentences; verbs instead of nouns',
      };
    }
  },
};

function hardFigures(figures: ViewFigures, { lists }: Copy): string[] {
  const formulas = (lists.readability?.formulas ?? []).flatMap(({ name, limit, isHard }) => {
    const figure = figures[name] ?? 0;
    return isHard(figure) ? [`${name} ${figure.toFixed(1)} is ${limit}`] : [];
  });
  const { hardLix } = lists;
  return hardLix !== undefined && figures.lix > hardLix
    ? [`lix ${figures.lix.toFixed(1)} is over ${hardLix}`, ...formulas]
    : formulas;
}

/** Where to begin: the longest words of the view. */
function longestWords({ messages }: Copy, view: string): string[] {
  const words = messages
    .filter((message) => message.view === view && isRunning(message))
    .flatMap(({ text }) => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}{7,}/gu) ?? []);
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 5);
}
