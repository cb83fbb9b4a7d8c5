import type { Reply, Send } from '../api.js';
import { refusal } from '../problem.js';
import type { Subject } from '../subject.js';
import { judge, notChecked, notOffered, type Check, type Outcome } from '../types.js';

const marker = 'kulanz-check-echo';
const path = '/plan-quotes';
const good = { numberOfInstalments: 3, frequency: 'monthly' };

/**
 * Sends something that must be refused to the one POST that changes nothing, whatever becomes of it:
 * a quote.
 */
async function ask(
  subject: Subject,
  send: Send,
  look: (reply: Reply) => ReturnType<typeof refusal>,
): Promise<Outcome> {
  const session = await subject.session();
  if (!session) return notChecked('the session could not be read');
  const { plans, customPlan } = session.capabilities;
  if (plans !== 'accept' || !customPlan) return notOffered;
  const reply = await subject.api.send(path, { method: 'POST', ...send });
  return judge(look(reply));
}

const megabyte = 1024 * 1024;

export const requestChecks: readonly Check[] = [
  {
    id: 'requests.malformed',
    says: 'A body that is no JSON is 400 malformed.',
    where: 'Errors',
    run: (subject) =>
      ask(subject, { body: '{"frequency":' }, (reply) =>
        refusal(reply, ['malformed'], 'for half a JSON text', 'Catch what your parser throws.'),
      ),
  },
  {
    id: 'requests.media-type',
    says: 'A body of another media type than application/json is 415.',
    where: 'Errors',
    run: (subject) =>
      ask(
        subject,
        { body: JSON.stringify(good), headers: { 'content-type': 'text/plain' } },
        (reply) =>
          refusal(
            reply,
            ['unsupported-media-type'],
            'for text/plain',
            'Take application/json alone: other types reach you without a preflight.',
          ),
      ),
  },
  {
    id: 'requests.value',
    says: 'A member that does not fit its schema is 422 validation-failed.',
    where: 'Errors',
    run: (subject) =>
      ask(subject, { body: { ...good, numberOfInstalments: -1 } }, (reply) =>
        refusal(
          reply,
          ['validation-failed'],
          'for -1 instalments',
          'Check bodies by the schemas before anything is done with them.',
        ),
      ),
  },
  {
    id: 'requests.unknown-member',
    says: 'Requests are strict: an unknown member is 422 validation-failed.',
    where: 'Ground rules',
    run: (subject) =>
      ask(subject, { body: { ...good, [marker]: marker } }, (reply) =>
        refusal(
          reply,
          ['validation-failed'],
          'for a member that is not in the contract',
          'Refuse members that the schema does not have.',
        ),
      ),
  },
  {
    id: 'requests.size',
    says: 'A body far larger than any of the contract is 413 too-large.',
    where: 'Errors',
    run: (subject) =>
      ask(subject, { body: { ...good, payday: 'x'.repeat(megabyte) } }, (reply) =>
        refusal(
          reply,
          ['too-large'],
          'for a body of 1 MiB',
          'Stop reading at a cap, such as 64 KiB, whatever Content-Length says.',
        ),
      ),
  },
  {
    id: 'problems.private',
    says: 'Problems carry nothing personal, nothing of the request, and no text of what failed behind.',
    where: 'Errors',
    run: ({ api, options }) =>
      judge(
        api.replies.flatMap(({ status, text, at }) => {
          if (status < 400) return [];
          const mend = 'Make problems of codes and pointers alone; keep causes in your own log.';
          if (text.includes(marker)) return [{ at, seen: 'a text of the request', mend }];
          if (text.includes(options.token)) return [{ at, seen: 'the token', mend }];
          if (/\n\s+at .+:\d+/.test(text) || /\\n\s+at .+:\d+/.test(text)) {
            return [{ at, seen: 'a stack trace', mend }];
          }
          return [];
        }),
      ),
  },
  {
    id: 'privacy.account-number',
    says: 'The account’s own number is in no id, address, cursor or problem.',
    where: 'Ground rules',
    run: ({ api, options }) => {
      const { account } = options;
      if (account === undefined) return notChecked('needs --account');
      const mend =
        'Give out random ids that are valid inside the account, and look yours up by them.';
      return judge(
        api.replies.flatMap(({ at, status, json, text, headers }) => {
          const texts = [headers.get('location') ?? '', ...(status >= 400 ? [text] : idsIn(json))];
          const isThere = texts.some(
            (each) => each.includes(account) || decoded(each).includes(account),
          );
          return isThere ? [{ at, seen: 'the account’s own number', mend }] : [];
        }),
      );
    },
  },
];

/** Values of members that are ids or cursors. */
function idsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'string' && /^(id|key|nextCursor|.*Id|balanceVersion)$/.test(key)
      ? [value]
      : idsIn(value),
  );
}

const decoded = (text: string): string => Buffer.from(text, 'base64url').toString('latin1');
