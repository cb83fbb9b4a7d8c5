import type { Faker } from '@faker-js/faker';
import {
  defaultLexicons,
  readComment,
  type CommentReading,
} from '../../src/gateway/reference/index.js';

/** Invented, and said by nobody: what customers write beside their score. */
const comments = {
  content: [
    'Der Ratenplan war in zwei Minuten fertig, danke!',
    'Die Raten passen zu meinem Monat.',
    'Endlich eine Rate, die ich bezahlen kann.',
    'Sehr freundlich, ich wurde ernst genommen.',
    'Die Bezahlung hat sofort geklappt.',
    'Zahlen ging schnell und einfach.',
    'Alles gut erklärt, die Rechnung ist klar.',
    'Ohne Vorwurf, das tat gut.',
    'Die Seite ist übersichtlich.',
  ],
  between: [
    'Ist in Ordnung.',
    'Die Zahlung hat geklappt, die Seite war langsam.',
    'Den Plan habe ich erst spät gefunden.',
    'Auf der Rechnung stehen viele Posten.',
  ],
  unhappy: [
    'Ich habe ewig in der Hotline gewartet.',
    'Die Gebühr auf der Rechnung ist mir nicht klar.',
    'Die Rechnung verstehe ich immer noch nicht.',
    'Die Seite ist immer wieder abgestürzt.',
    'Die Rate ist mir zu hoch.',
    'Die Rechnung ist schon wieder zu hoch.',
    'Warum ist der Plan so kompliziert?',
  ],
} as const;

const readings = new Map<string, CommentReading>();

/** A comment that fits a score, with what the lists of words read in it. */
export function commentFor(score: number, faker: Faker) {
  const mood = score >= 9 ? 'content' : score >= 7 ? 'between' : 'unhappy';
  const comment = faker.helpers.arrayElement<string>(comments[mood]);
  const reading = readings.get(comment) ?? readComment(comment, 'de', defaultLexicons);
  readings.set(comment, reading);
  const { sentiment, topics, distress } = reading;
  return { comment, sentiment, topics, distress };
}
