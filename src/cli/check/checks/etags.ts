import { operation, type OperationName } from '../../../core/contract/index.js';
import { described } from '../problem.js';
import type { Subject } from '../subject.js';
import { judge, type Check, type Finding, type Outcome } from '../types.js';

const where = 'Idempotency, concurrency, limits';
const versioned = ['getAccount', 'getPlan', 'getContactPreferences'] as const;
const strong = /^"[\x21\x23-\x7e]*"$/;

/** Looks at each resource that has a version and could be read. */
async function each(
  subject: Subject,
  look: (name: OperationName, etag: string | null) => Promise<Finding[]> | Finding[],
): Promise<Outcome> {
  const findings: Finding[] = [];
  for (const name of versioned) {
    const reply = await subject.reply(name);
    if (reply?.status === 200) findings.push(...(await look(name, reply.headers.get('etag'))));
  }
  return judge(findings);
}

const at = (name: OperationName) => `GET ${operation(name).path}`;

export const etagChecks: readonly Check[] = [
  {
    id: 'etag.present',
    says: 'Account, plans and preferences have a strong ETag.',
    where,
    run: (subject) =>
      each(subject, (name, etag) => {
        if (etag !== null && strong.test(etag)) return [];
        const seen = etag === null ? 'no ETag' : 'a weak or unquoted ETag';
        return [{ at: at(name), seen, mend: 'Send ETag: "..." with a version of the resource.' }];
      }),
  },
  {
    id: 'etag.not-modified',
    says: 'Whoever has the present version gets 304 without a body.',
    where,
    run: (subject) =>
      each(subject, async (name, etag) => {
        if (etag === null) return [];
        const { path } = operation(name);
        const id = await subject.idFor(name);
        const reply = await subject.api.send(path, {
          ...(id !== undefined && { id }),
          headers: { 'if-none-match': etag },
        });
        if (reply.status === 304 && reply.text === '') return [];
        const mend =
          'Compare If-None-Match with the version, and let only a change make another version.';
        return [{ at: at(name), seen: `${described(reply)} for the version just read`, mend }];
      }),
  },
];
