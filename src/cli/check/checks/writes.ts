import { randomUUID } from 'node:crypto';
import type { Reply } from '../api.js';
import { codeOf, described, refusal } from '../problem.js';
import type { Subject } from '../subject.js';
import { judge, notChecked, notOffered, type Check, type Finding, type Outcome } from '../types.js';

const where = 'Idempotency, concurrency, limits';
const path = '/messages';
const at = `POST ${path}`;
const message = { topicCode: 'other', text: 'Written by kulanz check.' };

const write = ({ api }: Subject, key: string | undefined, body: object = message) =>
  api.send(path, {
    method: 'POST',
    body,
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });

/** The one write that every check of writing looks at, and its key. */
interface Written {
  readonly key: string;
  readonly reply: Reply;
}
const writtenBy = new WeakMap<Subject, Promise<Written>>();

function written(subject: Subject): Promise<Written> {
  const key = randomUUID();
  const known = writtenBy.get(subject) ?? write(subject, key).then((reply) => ({ key, reply }));
  writtenBy.set(subject, known);
  return known;
}

/** Runs where messages are offered. */
async function withMessages(
  subject: Subject,
  run: () => Promise<readonly Finding[]>,
): Promise<Outcome> {
  const session = await subject.session();
  if (!session) return notChecked('the session could not be read');
  return session.capabilities.message ? judge(await run()) : notOffered;
}

async function withdrawn(subject: Subject): Promise<readonly Finding[]> {
  const { reply } = await written(subject);
  const request = subject.parsed('createMessage', reply);
  if (!request) return [];
  const list = await subject.api.send('/requests', { query: { state: 'open' } });
  const listed = subject.parsed('listRequests', list)?.data ?? [];
  const notListed = listed.some(({ id }) => id === request.id)
    ? []
    : [
        {
          at: 'GET /requests',
          seen: 'not what was just asked for',
          mend: 'List every open request of the account: the page stores nothing.',
        },
      ];
  if (!request.withdrawable) return notListed;
  const gone = await subject.api.send('/requests/{id}/withdrawal', {
    method: 'POST',
    id: request.id,
    headers: { 'idempotency-key': randomUUID() },
  });
  const state = subject.parsed('withdrawRequest', gone)?.state;
  if (state === 'withdrawn' || (gone.status < 300 && state === undefined)) return notListed;
  const mend = 'Let what is withdrawable be withdrawn, and answer with its new state.';
  return [...notListed, { at: gone.at, seen: `${described(gone)}, and not withdrawn`, mend }];
}

async function preferences(subject: Subject): Promise<Outcome> {
  const read = await subject.reply('getContactPreferences');
  if (!read || read.status === 501) return notOffered;
  const before = subject.parsed('getContactPreferences', read);
  const etag = read.headers.get('etag');
  if (!before || etag === null) return notChecked('the preferences could not be read with an ETag');
  const change = (headers: Readonly<Record<string, string>>) =>
    subject.api.send('/contact-preferences', {
      method: 'PATCH',
      body: { largePrint: before.largePrint },
      headers,
    });
  const without = await change({});
  const outdated = await change({ 'if-match': '"kulanz-check"' });
  const present = await change({ 'if-match': etag });
  const kept = subject.parsed('updateContactPreferences', present);
  const mend = 'Compare If-Match with the version in the same transaction as the change.';
  return judge([
    ...refusal(without, ['if-match-required'], 'for a change without If-Match', mend),
    ...refusal(outdated, ['version-mismatch'], 'for a change of another version', mend),
    ...(present.status === 200 && kept?.largePrint !== !before.largePrint
      ? []
      : [{ at: present.at, seen: `${described(present)} for the present version`, mend }]),
  ]);
}

async function returnUrl(subject: Subject): Promise<Outcome> {
  const session = await subject.session();
  if (!session) return notChecked('the session could not be read');
  if (!session.capabilities.payments) return notOffered;
  const account = await subject.data('getAccount');
  const amount = account?.balance.payNow.amount;
  if (!amount || amount.amountMinor === 0) return notChecked('nothing is to be paid now');
  const reply = await pay(subject, amount, 'https://kulanz-check.invalid/');
  if (codeOf(reply) === 'payment-open') return notChecked('a payment is open already');
  const mend = 'Compare the origin of returnUrl with an exact list, before anything is begun.';
  return judge(refusal(reply, ['return-url-not-allowed'], 'for a page that you cannot know', mend));
}

const pay = ({ api }: Subject, amount: object, page: string) =>
  api.send('/payments', {
    method: 'POST',
    body: { amount, purpose: { kind: 'balance' }, returnUrl: page },
    headers: { 'idempotency-key': randomUUID() },
  });

/** Begins a payment and gives it up. */
async function payment(subject: Subject): Promise<Outcome> {
  const { returnUrl: page } = subject.options;
  const session = await subject.session();
  if (!session) return notChecked('the session could not be read');
  if (!session.capabilities.payments) return notOffered;
  if (page === undefined) return notChecked('needs --return-url');
  const amount = (await subject.data('getAccount'))?.balance.payNow.amount;
  if (!amount || amount.amountMinor === 0) return notChecked('nothing is to be paid now');
  const reply = await pay(subject, amount, page);
  const begun = subject.parsed('createPayment', reply);
  if (!begun) {
    if (codeOf(reply) === 'payment-open') return notChecked('a payment is open already');
    if (reply.status < 300) return notChecked('the payment could not be read');
    const seen = `${described(reply)} for what is to be paid now`;
    return judge([{ at: reply.at, seen, mend: 'Let payNow be paid.' }]);
  }
  const findings: Finding[] = [];
  const url = begun.nextAction?.url;
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
  if (url !== undefined && (origin === undefined || !session.paymentOrigins.includes(origin))) {
    const mend = 'List the origin of the payment page in the session: pages go nowhere else.';
    findings.push({
      at: `${reply.at} /nextAction/url`,
      seen: 'an origin that is not listed',
      mend,
    });
  }
  const second = await pay(subject, amount, page);
  const mend = 'Let one payment be open at a time, and name it by its id.';
  findings.push(...refusal(second, ['payment-open'], 'while a payment is open', mend));
  await subject.api.send('/payments/{id}/cancellation', {
    method: 'POST',
    id: begun.id,
    headers: { 'idempotency-key': randomUUID() },
  });
  return judge(findings);
}

export const writeChecks: readonly Check[] = [
  {
    id: 'idempotency.key-missing',
    says: 'A commitment without Idempotency-Key is 400 idempotency-key-missing.',
    where,
    writes: true,
    run: (subject) =>
      withMessages(subject, async () =>
        refusal(
          await write(subject, undefined),
          ['idempotency-key-missing'],
          'for a commitment without a key',
          'Ask for Idempotency-Key on every POST but quotes, events and shown.',
        ),
      ),
  },
  {
    id: 'writes.created',
    says: 'A commitment is created once, and its receipt says what comes next.',
    where: 'Ground rules',
    writes: true,
    run: (subject) =>
      withMessages(subject, async () => {
        const { reply } = await written(subject);
        if (reply.status < 300) return [];
        const mend = 'Take what the session offers.';
        return [{ at, seen: `${described(reply)} for a message in the right form`, mend }];
      }),
  },
  {
    id: 'idempotency.replay',
    says: 'The same key and body get the first answer again, and have one effect.',
    where,
    writes: true,
    run: (subject) =>
      withMessages(subject, async () => {
        const { key, reply } = await written(subject);
        const again = await write(subject, key);
        if (again.status === reply.status && again.text === reply.text) return [];
        const seen = `another answer (${described(again)}) for the same key and body`;
        const mend = 'Keep the answer under account, method, path and key, with what it changed.';
        return [{ at, seen, mend }];
      }),
  },
  {
    id: 'idempotency.reused',
    says: 'The same key with another body is 422 idempotency-key-reused.',
    where,
    writes: true,
    run: (subject) =>
      withMessages(subject, async () => {
        const { key } = await written(subject);
        const other = { ...message, text: 'Written by kulanz check, otherwise.' };
        const mend = 'Keep a digest of the body with the key, and compare.';
        const reply = await write(subject, key, other);
        return refusal(reply, ['idempotency-key-reused'], 'for a key with another body', mend);
      }),
  },
  {
    id: 'requests.withdrawal',
    says: 'What is open is in one list, and can be withdrawn there.',
    where: 'Resources',
    writes: true,
    run: (subject) => withMessages(subject, () => withdrawn(subject)),
  },
  {
    id: 'etag.if-match',
    says: 'A change needs If-Match: none is 428, another version 412.',
    where,
    writes: true,
    run: preferences,
  },
  {
    id: 'payments.return-url',
    says: 'A payment returns to your own pages alone: another origin is 422 return-url-not-allowed.',
    where: 'Errors',
    writes: true,
    run: returnUrl,
  },
  {
    id: 'payments.one-at-a-time',
    says: 'A payment leads to a listed origin; a second one is 409 payment-open.',
    where: 'Errors',
    writes: true,
    run: payment,
  },
];
