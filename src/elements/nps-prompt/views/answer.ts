import type { WriteState } from '../../../controllers/index.js';
import type {
  LocalDate,
  Survey,
  SurveyReceipt,
  SurveyResponse,
} from '../../../core/contract/index.js';
import { KulanzNpsAnsweredEvent, KulanzNpsDeclinedEvent } from '../nps-prompt.events.js';

/** What the customer has entered so far; all of it can be changed until it is sent. */
export interface Draft {
  /** 0 to 10. Nothing is chosen beforehand. */
  readonly score: number | undefined;
  /** 1 to 5, for the second item. */
  readonly agreement: number | undefined;
  readonly comment: string;
  readonly mayContact: boolean;
}

export const emptyDraft: Draft = {
  score: undefined,
  agreement: undefined,
  comment: '',
  mayContact: false,
};

/** A draft with a score, as it is sent. */
export function answerOf(
  { surveyId, secondItem }: Survey,
  { score, agreement, comment, mayContact }: Draft,
): SurveyResponse {
  const isItemAnswered = agreement !== undefined && secondItem !== 'unknown';
  const text = comment.trim();
  return {
    surveyId,
    score,
    followUps: isItemAnswered ? [{ item: secondItem, value: agreement }] : [],
    ...(text && { comment: text }),
    mayContact,
  };
}

/** What the page hears once the backend has it. */
export const eventOf = (
  { surveyId, score }: SurveyResponse,
  trigger: Survey['trigger'],
): KulanzNpsAnsweredEvent | KulanzNpsDeclinedEvent =>
  score === undefined
    ? new KulanzNpsDeclinedEvent(surveyId, trigger)
    : new KulanzNpsAnsweredEvent(surveyId, trigger, score);

/** What became of the question. */
export type End =
  | {
      readonly kind: 'answered' | 'declined';
      readonly notBefore: LocalDate | undefined;
      /** The comment's words call for a person; nothing is said of the score. */
      readonly leadsToHelp: boolean;
    }
  /** The backend no longer wants to know. */
  | { readonly kind: 'over' };

/** @returns undefined while it is on its way, being checked, or may be sent again */
export function endOf(
  state: WriteState<SurveyReceipt>,
  { declined }: SurveyResponse,
): End | undefined {
  const kind = declined ? 'declined' : 'answered';
  if (state.status === 'ready') {
    const { notBefore, leadToHelp: leadsToHelp = false } = state.data;
    return { kind, notBefore, leadsToHelp };
  }
  if (state.status !== 'failed') return undefined;
  switch (state.error.code) {
    // An earlier try has arrived after all, or it was answered in another window.
    case 'already-answered':
      return { kind, notBefore: undefined, leadsToHelp: false };
    case 'not-found':
      return { kind: 'over' };
    default:
      return undefined;
  }
}
