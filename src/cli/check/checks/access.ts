import { randomUUID } from 'node:crypto';
import { operation, type OperationName } from '../../../core/contract/index.js';
import { Api } from '../api.js';
import { described, refusal } from '../problem.js';
import { Subject } from '../subject.js';
import { judge, notChecked, type Check, type Finding, type Outcome } from '../types.js';

const where = 'Ground rules';

/** A token whose claims were altered and whose signature was not; undefined for what is no JWT. */
function tampered(token: string): string | undefined {
  const [head, claims, signature] = token.split('.');
  if (head === undefined || claims === undefined || !signature) return undefined;
  try {
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
    const altered = Buffer.from(JSON.stringify({ ...read, kulanz: 'altered' })).toString(
      'base64url',
    );
    return [head, altered, signature].join('.');
  } catch {
    return undefined;
  }
}

async function refused(
  { api }: Subject,
  token: string,
  about: string,
  mend: string,
  codes: Parameters<typeof refusal>[1] = ['unauthenticated'],
): Promise<Outcome> {
  const reply = await api.send('/session', { token });
  const challenge = reply.headers.get('www-authenticate') ?? '';
  const unnamed =
    reply.status === 401 && !/^Bearer\b/i.test(challenge)
      ? [
          {
            at: reply.at,
            seen: 'a 401 without a challenge of the scheme Bearer',
            mend: 'Send WWW-Authenticate: Bearer with every 401 (RFC 9110, 15.5.2; RFC 6750).',
          },
        ]
      : [];
  return judge([...refusal(reply, codes, about, mend), ...unnamed]);
}

/** What is read by its id, and the list that names the ids. */
const lists = {
  getItem: 'listItems',
  getDocument: 'listItems',
  getPlan: 'listPlans',
  getPayment: 'listPayments',
  getRequest: 'listRequests',
} as const satisfies Partial<Record<OperationName, OperationName>>;
type IdReader = keyof typeof lists;
const byId = Object.keys(lists) as IdReader[];

async function isOwn(subject: Subject, name: IdReader, id: string): Promise<boolean> {
  const list = await subject.reply(lists[name]);
  return list?.text.includes(JSON.stringify(id)) ?? false;
}

/** What another account has, asked for with this account's token. */
async function foreignIds(subject: Subject, token: string): Promise<Outcome> {
  const { options } = subject;
  const other = new Subject({ ...options, token });
  const findings: Finding[] = [];
  let asked = 0;
  for (const name of byId) {
    const theirs = await other.reply(name);
    const id = await other.idFor(name);
    if (!theirs || id === undefined || theirs.status !== 200) continue;
    const { path } = operation(name);
    // An id that both accounts have tells nobody anything.
    if (await isOwn(subject, name, id)) continue;
    const reply = await subject.api.send(path, { id });
    asked += 1;
    findings.push(
      ...refusal(
        reply,
        ['not-found'],
        "for another account's id",
        'Look ids up inside the account of the token, and answer 404 not-found for all others.',
      ),
    );
  }
  return asked === 0 ? notChecked('the other account has nothing to ask for') : judge(findings);
}

export const accessChecks: readonly Check[] = [
  {
    id: 'access.token-missing',
    says: 'Without a bearer token nothing is answered but 401 unauthenticated, with its challenge.',
    where: 'Errors',
    run: (subject) =>
      refused(subject, '', 'without a token', 'Refuse requests without a bearer token.'),
  },
  {
    id: 'access.token-garbage',
    says: 'What is no token of yours is answered by 401 unauthenticated.',
    where: 'Errors',
    run: (subject) =>
      refused(
        subject,
        'kulanz-check-no-token',
        'with a token that nobody issued',
        'Verify every token before anything else; 401 unauthenticated when it is none.',
      ),
  },
  {
    id: 'access.token-tampered',
    says: 'A token whose claims were altered is answered by 401 unauthenticated.',
    where: 'Errors',
    run: (subject) => {
      const token = tampered(subject.options.token);
      if (token === undefined) return notChecked('the token is no JWT');
      const mend = 'Verify the signature of the token, by keys that you trust and no others.';
      return refused(subject, token, 'with altered claims', mend);
    },
  },
  {
    id: 'access.token-expired',
    says: 'A token that has ended is answered by 401 token-expired.',
    where: 'Errors',
    run: (subject) => {
      const { expiredToken } = subject.options;
      if (expiredToken === undefined) return notChecked('needs --expired-token');
      return refused(
        subject,
        expiredToken,
        'with a token that has ended',
        'Compare exp with the time of whoever mints the tokens; 401 token-expired when it is over.',
        ['token-expired'],
      );
    },
  },
  {
    id: 'access.unknown-id',
    says: 'An id that does not exist in the account is answered by 404 not-found.',
    where,
    run: async ({ api }) => {
      const findings: Finding[] = [];
      for (const name of byId) {
        const reply = await api.send(operation(name).path, { id: randomUUID() });
        if (reply.status === 501 || reply.status === 403) continue;
        const mend = 'Answer 404 not-found for ids that this account does not have.';
        findings.push(...refusal(reply, ['not-found'], 'for an id that nobody has', mend));
      }
      return judge(findings);
    },
  },
  {
    id: 'access.unknown-path',
    says: 'A path that is not in the contract is answered by 404 not-found.',
    where: 'Errors',
    run: async ({ api }) => {
      const reply = await api.send('/kulanz-check');
      const mend = 'Answer a problem, 404 not-found, for every path that you do not serve.';
      return judge(refusal(reply, ['not-found'], 'for a path that is not there', mend));
    },
  },
  {
    id: 'access.foreign',
    says: "Somebody else's id is answered by the same 404 as a missing one.",
    where,
    run: (subject) => {
      const { foreignToken } = subject.options;
      if (foreignToken === undefined) return notChecked('needs --foreign-token');
      return foreignIds(subject, foreignToken);
    },
  },
  {
    id: 'access.staff-separate',
    says: 'Staff tokens are of another audience: a customer’s opens nothing under /staff, and none of staff’s opens an account.',
    where: 'Resources',
    run: async (subject) => {
      const { api, options } = subject;
      const mend =
        'Verify the audience of tokens; keep that of staff apart from that of customers.';
      const asCustomer = await api.send('/staff/cases', { query: { q: 'kulanz-check' } });
      const findings = [401, 403, 404, 501].includes(asCustomer.status)
        ? []
        : [{ at: asCustomer.at, seen: `${described(asCustomer)} for a customer’s token`, mend }];
      if (options.staffToken === undefined) return judge(findings);
      const asStaff = await new Api(options).send('/session', { token: options.staffToken });
      const opened = asStaff.status < 300;
      return judge([
        ...findings,
        ...(opened ? [{ at: asStaff.at, seen: 'an account for a staff token', mend }] : []),
      ]);
    },
  },
];
