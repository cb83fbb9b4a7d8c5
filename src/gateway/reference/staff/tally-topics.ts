import { byText } from '../by-text.js';
import type { AllRecords, RecordKind, Records, SurveyRecord } from '../records.js';
import {
  defaultLexicons,
  readComment,
  topicsOf,
  type Lexicon,
  type TopicCell,
} from '../sentiment/index.js';

function newestFirst(a: SurveyRecord, b: SurveyRecord): number {
  return (
    byText(b.shownAt ?? '', a.shownAt ?? '') ||
    byText(a.accountId, b.accountId) ||
    byText(a.id, b.id)
  );
}

/**
 * What comments are about, by the codes that are stored with them; the newest are quoted.
 * @param isProtected whether somebody is protected by now: their words stay with us
 */
export function tallyTopics(
  surveys: readonly SurveyRecord[],
  isProtected: (accountId: string) => boolean,
): readonly TopicCell[] {
  const comments = surveys.map((survey) =>
    isProtected(survey.accountId) ? { ...survey, approach: 'protected' as const } : survey,
  );
  return topicsOf(comments.sort(newestFirst));
}

/** The same records with their comments read once more: a recount that trusts no stored code. */
export function readAnew(
  all: AllRecords,
  lexicons: readonly Lexicon[] = defaultLexicons,
): AllRecords {
  const locales = new Map([...all('account')].map(({ id, locale }) => [id, locale]));
  const anew = (survey: SurveyRecord): SurveyRecord => {
    if (survey.comment === undefined) return survey;
    const locale = locales.get(survey.accountId) ?? 'en';
    const { sentiment, topics, distress } = readComment(survey.comment, locale, lexicons);
    return { ...survey, sentiment, topics, distress };
  };
  return <K extends RecordKind>(kind: K): Iterable<Records[K]> =>
    kind === 'survey' ? ([...all('survey')].map(anew) as Iterable<Records[K]>) : all(kind);
}
