import {
  operation,
  operationNames,
  Problem,
  staffOperation,
  staffOperationNames,
  type OperationSpec,
} from '../../../core/contract/index.js';
import { Api, type Reply } from '../api.js';
import { belongs, codeOf } from '../problem.js';
import { reads, type Subject } from '../subject.js';
import { judge, notChecked, type Check, type Finding } from '../types.js';
import { pointer, wrongness, type SchemaIssue } from './schema-issues.js';

type Spec = Pick<OperationSpec, 'answer' | 'file' | 'method' | 'path' | 'status' | 'mayBeEmpty'>;

const specs: readonly Spec[] = [
  ...operationNames.map((name) => operation(name)),
  ...staffOperationNames.map((name) => staffOperation(name)),
];

const specOf = ({ method, path }: Reply): Spec | undefined =>
  specs.find((spec) => spec.method === method && spec.path === path);

const isSuccess = ({ status }: Reply) => status >= 200 && status < 300;
const isProblem = ({ status }: Reply) => status >= 400;
const mediaType = ({ headers }: Reply) =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Every fault of one kind in the answers that were seen, each place once. */
function schemaFindings(
  { api }: Subject,
  kind: ReturnType<typeof wrongness>['kind'],
  mend: string,
): Finding[] {
  return api.replies.filter(isSuccess).flatMap((reply) => {
    const answer = specOf(reply)?.answer;
    if (!answer || reply.json === undefined) return [];
    const issues = (answer.safeParse(reply.json).error?.issues ?? []) as readonly SchemaIssue[];
    return issues.flatMap((issue) => {
      const wrong = wrongness(issue, reply.json);
      if (wrong.kind !== kind) return [];
      return [{ at: `${reply.at} ${pointer(issue.path)}`, seen: wrong.seen, mend }];
    });
  });
}

export const answerChecks: readonly Check[] = [
  {
    id: 'answers.status',
    says: 'Every success has the status of the contract’s table.',
    where: 'Resources',
    run: async (subject) => {
      const failed: Finding[] = [];
      for (const name of reads) {
        const reply = await subject.reply(name);
        if (!reply || reply.status < 500 || [501, 503].includes(reply.status)) continue;
        const mend = 'Look for the cause in your own log.';
        failed.push({ at: reply.at, seen: `status ${reply.status}`, mend });
      }
      const findings = subject.api.replies.flatMap((reply): Finding[] => {
        const spec = specOf(reply);
        if (!spec || !isSuccess(reply)) return [];
        const allowed: number[] = spec.mayBeEmpty ? [spec.status, 204] : [spec.status];
        if (allowed.includes(reply.status)) return [];
        const mend = `Answer ${allowed.join(' or ')}, as the table of resources says.`;
        return [{ at: reply.at, seen: `status ${reply.status}`, mend }];
      });
      return judge([...failed, ...findings]);
    },
  },
  {
    id: 'answers.media-type',
    says: 'Answers are application/json, documents application/pdf.',
    where: 'Resources',
    run: ({ api }) =>
      judge(
        api.replies.flatMap((reply) => {
          const wanted = specOf(reply)?.file ?? 'application/json';
          if (!isSuccess(reply) || reply.text === '' || mediaType(reply) === wanted) return [];
          const seen = `the media type ${mediaType(reply) || 'none'}`;
          return [{ at: reply.at, seen, mend: `Send Content-Type: ${wanted}.` }];
        }),
      ),
  },
  {
    id: 'answers.schema',
    says: 'Every answer has the members of the contract, each in its form; further ones are ignored.',
    where: 'Ground rules',
    run: (subject) => {
      const unreadable = subject.api.replies.flatMap((reply): Finding[] => {
        const isJson = isSuccess(reply) && mediaType(reply) === 'application/json';
        if (!isJson || reply.json !== undefined) return [];
        return [{ at: reply.at, seen: 'a body that is no JSON', mend: 'Send JSON in UTF-8.' }];
      });
      const mend = 'Send it as the schema has it; dist/openapi.json has every schema.';
      return judge([...unreadable, ...schemaFindings(subject, 'shape', mend)]);
    },
  },
  {
    id: 'answers.document',
    says: 'A document is a PDF.',
    where: 'Resources',
    run: async (subject) => {
      const reply = await subject.reply('getDocument');
      if (!reply || !isSuccess(reply)) return notChecked('the account has no document');
      if (reply.text.startsWith('%PDF-')) return judge([]);
      const mend = 'Send the file itself, from its first byte.';
      return judge([{ at: reply.at, seen: 'a body that does not begin as a PDF', mend }]);
    },
  },
  {
    id: 'dates.civil',
    says: 'Dates are civil dates in the telco’s time zone: 2026-12-01.',
    where: 'Ground rules',
    run: (subject) =>
      judge(
        schemaFindings(
          subject,
          'date',
          'Send the day alone, YYYY-MM-DD, as it is in the telco’s time zone.',
        ),
      ),
  },
  {
    id: 'dates.instant',
    says: 'Instants are RFC 3339 in UTC: 2026-12-01T10:00:00Z.',
    where: 'Ground rules',
    run: (subject) =>
      judge(schemaFindings(subject, 'instant', 'Send date and time in UTC, with a Z at the end.')),
  },
  {
    id: 'money.integer',
    says: 'Amounts are safe integers in minor units, without -0.',
    where: 'Ground rules',
    run: (subject) =>
      judge(
        schemaFindings(
          subject,
          'amount',
          'Send minor units as a JSON integer: 1250 for 12.50 EUR.',
        ),
      ),
  },
  {
    id: 'problems.media-type',
    says: 'Every error is application/problem+json, also those of proxies and frameworks.',
    where: 'Errors',
    run: ({ api }) =>
      judge(
        api.replies.filter(isProblem).flatMap((reply) => {
          const type = mediaType(reply);
          if (type === 'application/problem+json') return [];
          const seen = `status ${reply.status} as ${type || 'nothing'}`;
          const mend = 'Answer errors as problems (RFC 9457), with their media type.';
          return [{ at: reply.at, seen, mend }];
        }),
      ),
  },
  {
    id: 'problems.form',
    says: 'A problem has type, title, status, code, retryable and traceId; its status is that of the answer.',
    where: 'Errors',
    run: ({ api }) =>
      judge(
        api.replies.filter(isProblem).flatMap((reply): Finding[] => {
          if (reply.json === undefined) return [];
          const { at, json, status } = reply;
          const issues = (Problem.safeParse(json).error?.issues ?? []) as readonly SchemaIssue[];
          const findings = issues
            .filter(({ path }) => path[0] !== 'code')
            .map((issue) => ({
              at: `${at} ${pointer(issue.path)}`,
              seen: wrongness(issue, json).seen,
              mend: 'Send every member that RFC 9457 and the contract ask for.',
            }));
          const said = (json as { status?: unknown } | null)?.status;
          if (typeof said !== 'number' || said === status) return findings;
          const mend = 'Put the status of the answer into the problem.';
          return [...findings, { at: `${at} /status`, seen: `another than ${status}`, mend }];
        }),
      ),
  },
  {
    id: 'problems.code',
    says: 'The code of a problem is one of the closed list, and goes with its status.',
    where: 'Errors',
    run: ({ api }) =>
      judge(
        api.replies.filter(isProblem).flatMap((reply): Finding[] => {
          if (typeof reply.json !== 'object' || reply.json === null) return [];
          const { at, status } = reply;
          const code = codeOf(reply);
          const mend = 'Name the reason by a code that the contract lists for this status.';
          if (code === undefined) {
            const seen = 'code' in reply.json ? 'a code that is not on the list' : 'no code';
            return [{ at: `${at} /code`, seen: `${seen}, with status ${status}`, mend }];
          }
          if (belongs(code, status)) return [];
          return [{ at: `${at} /code`, seen: `${code} with status ${status}`, mend }];
        }),
      ),
  },
  {
    id: 'staff.answers',
    says: 'What staff reads under /staff has the form of the contract.',
    where: 'Resources',
    run: async ({ options }) => {
      if (options.staffToken === undefined) return notChecked('needs --staff-token');
      const api = new Api({ ...options, token: options.staffToken });
      const q = options.account ?? 'kulanz-check';
      const reply = await api.send('/staff/cases', { query: { q } });
      if (reply.status === 501) return { kind: 'not offered' };
      const mend = 'Send what the schema CaseList of dist/openapi.json has.';
      if (!isSuccess(reply)) return judge([{ at: reply.at, seen: `status ${reply.status}`, mend }]);
      const issues = staffOperation('findCases').answer?.safeParse(reply.json).error?.issues ?? [];
      return judge(
        (issues as readonly SchemaIssue[]).map((issue) => ({
          at: `${reply.at} ${pointer(issue.path)}`,
          seen: wrongness(issue, reply.json).seen,
          mend,
        })),
      );
    },
  },
];
