/**
 * How well the lexicon of survey comments agrees with people: `npm run sentiment`. Prints Cohen's
 * kappa for sentiment and for need, and precision and recall for each topic, as Markdown: what is
 * printed is kept in `test/unit/sentiment/agreement.md`. It passes no judgement; a test does.
 */
import { topics } from '../src/gateway/reference/sentiment/index.js';
import { kappa, retrieval } from './sentiment/agreement.js';
import { halves, languages, readHalf } from './sentiment/coded-comments.js';

const columns = halves.flatMap((half) =>
  languages.map((language) => ({ name: `${half}, ${language}`, coded: readHalf(half, language) })),
);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(2));
const table = (rows: readonly (readonly string[])[]): string => {
  const head = ['', ...columns.map(({ name }) => name)];
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
};

console.log("Cohen's kappa\n");
console.log(
  table([
    ['comments', ...columns.map(({ coded }) => String(coded.length))],
    [
      'sentiment',
      ...columns.map(({ coded }) =>
        share(kappa(coded.map(({ people, lexicon }) => [people.sentiment, lexicon.sentiment]))),
      ),
    ],
    [
      'need (distress)',
      ...columns.map(({ coded }) =>
        share(kappa(coded.map(({ people, lexicon }) => [people.distress, lexicon.distress]))),
      ),
    ],
    [
      'need: how many, precision, recall',
      ...columns.map(({ coded }) =>
        found(coded.map(({ people, lexicon }) => [people.distress, lexicon.distress])),
      ),
    ],
  ]),
);
console.log('\nTopics: how many, precision, recall\n');
console.log(
  table(
    topics.map((topic) => [
      topic,
      ...columns.map(({ coded }) =>
        found(
          coded.map(({ people, lexicon }) => [
            people.topics.includes(topic),
            lexicon.topics.includes(topic),
          ]),
        ),
      ),
    ]),
  ),
);

function found(pairs: readonly (readonly [boolean, boolean])[]): string {
  const { given, precision, recall } = retrieval(pairs);
  return `${String(given)}, ${share(precision)}, ${share(recall)}`;
}
