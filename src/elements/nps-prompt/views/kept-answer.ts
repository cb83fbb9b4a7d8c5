import type { AccountController } from '../../../controllers/index.js';
import { commit, isRefusal } from '../../../controllers/later.js';
import type { Session, Survey, SurveyResponse } from '../../../core/contract/index.js';
import type { KulanzError } from '../../../core/errors/kulanz-error.js';
import { keptAs, mayKeep, onDevice } from '../kept.js';
import { endOf, eventOf } from './answer.js';

/** As long as a backend remembers a key, so that an answer never counts twice. */
const keptForMs = 24 * 3_600_000;
/** An answer with the longest comment is a sixth of this. */
const longestKept = 6_000;

/** An answer that is on its way: it outlives the page, so that a lost connection loses nothing. */
interface KeptAnswer {
  /** Whose it is, in the words of the session. */
  readonly reference: string;
  /** Server's time, in milliseconds. */
  readonly until: number;
  readonly idempotencyKey: string;
  readonly trigger: Survey['trigger'];
  readonly response: SurveyResponse;
}

/**
 * Keeps an answer on the device until `forgetAnswer`, with the person's consent only.
 * @returns whether it did
 */
export function keepAnswer(
  account: AccountController,
  answer: Pick<KeptAnswer, 'idempotencyKey' | 'trigger' | 'response'>,
): boolean {
  const now = account.serverNow();
  const session = account.read('getSession').data;
  if (!now || !session || !mayKeep(account)) return false;
  const kept: KeptAnswer = {
    ...answer,
    reference: session.account.maskedReference,
    until: now.getTime() + keptForMs,
  };
  return (
    onDevice((storage) => {
      storage.setItem(keptAs, JSON.stringify(kept));
      return true;
    }) === true
  );
}

export function forgetAnswer(): void {
  onDevice((storage) => storage.removeItem(keptAs));
}

/**
 * Sends the answer of an earlier page, under the key it had. It waits on where there is still no
 * connection; what is another account's, too old or spoilt is forgotten.
 */
export async function deliverAnswer(account: AccountController, session: Session): Promise<void> {
  const now = account.serverNow();
  const kept = parse(onDevice((storage) => storage.getItem(keptAs)));
  const { maskedReference } = session.account;
  if (!kept || !now || kept.reference !== maskedReference || !(kept.until > now.getTime())) {
    forgetAnswer();
    return;
  }
  const { idempotencyKey, response, trigger } = kept;
  const { runtime } = account;
  const state = await commit(
    runtime,
    'createSurveyResponse',
    { body: response },
    { idempotencyKey, keepalive: true },
  ).then(
    ({ data, etag }) => ({ status: 'ready' as const, data, etag }),
    (error: KulanzError) => ({ status: 'failed' as const, error }),
  );
  const end = endOf(state, response);
  if (end && end.kind !== 'over') account.raise(eventOf(response, trigger));
  if (end || (state.status === 'failed' && isRefusal(state.error))) forgetAnswer();
}

/** Anybody can write there: what is not as it was kept is nothing. The backend checks the rest. */
function parse(text: string | null | undefined): KeptAnswer | undefined {
  if (!text || text.length > longestKept) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<KeptAnswer> | null;
    const isWhole =
      typeof kept?.response?.surveyId === 'string' &&
      typeof kept.idempotencyKey === 'string' &&
      /^[\w-]{8,64}$/.test(kept.idempotencyKey);
    return isWhole ? (kept as KeptAnswer) : undefined;
  } catch {
    return undefined;
  }
}
