import { readFileSync } from 'node:fs';
import { readComment, type CommentReading } from '../../src/gateway/reference/sentiment/index.js';
import { withoutIdentifiers } from '../../src/gateway/reference/redact/index.js';

export const languages = ['de', 'en'] as const;
export const halves = ['tuning', 'held-out'] as const;

/** What people gave a comment, in `test/unit/sentiment/`; its code book says what each code means. */
export interface CodedComment extends Pick<CommentReading, 'sentiment' | 'topics' | 'distress'> {
  readonly text: string;
}

/** The codes of people and of the lexicon. */
export interface Coded {
  readonly people: CodedComment;
  readonly lexicon: CommentReading;
}

/** The comments of one half, read as the backend reads them: without what identifies anybody. */
export function readHalf(
  half: (typeof halves)[number],
  language: (typeof languages)[number],
): readonly Coded[] {
  const file = new URL(
    `../../test/unit/sentiment/${half}/comments.${language}.json`,
    import.meta.url,
  );
  const comments = JSON.parse(readFileSync(file, 'utf8')) as CodedComment[];
  return comments.map((people) => ({
    people,
    lexicon: readComment(withoutIdentifiers(people.text), language),
  }));
}
