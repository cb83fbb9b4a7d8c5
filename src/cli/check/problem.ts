import { problemCodes, type ProblemCode, type ProblemStatus } from '../../core/errors/index.js';
import type { Reply } from './api.js';
import type { Finding } from './types.js';

const statusOf = new Map(
  Object.entries(problemCodes).flatMap(([status, codes]) =>
    codes.map((code): [string, number] => [code, Number(status)]),
  ),
);

/** The reason that a problem names, when it is one of the contract's. */
export function codeOf({ json }: Reply): ProblemCode | undefined {
  const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : undefined;
  return typeof code === 'string' && statusOf.has(code) ? (code as ProblemCode) : undefined;
}

/** Whether a code of the contract goes with this status. */
export const belongs = (code: ProblemCode, status: number): boolean =>
  statusOf.get(code) === status;

/** What may be printed of an answer. */
export function described(reply: Reply): string {
  const code = codeOf(reply);
  return code === undefined ? `status ${reply.status}` : `status ${reply.status}, ${code}`;
}

/**
 * Looks whether a request was refused for what is wrong with it. A code that is none of the contract's
 * is another check's to judge.
 */
export function refusal(
  reply: Reply,
  codes: readonly ProblemCode[],
  about: string,
  mend: string,
): Finding[] {
  const code = codeOf(reply);
  const statuses = new Set(codes.map((each) => statusOf.get(each) as ProblemStatus));
  const isRight =
    statuses.has(reply.status as ProblemStatus) && (code === undefined || codes.includes(code));
  if (isRight) return [];
  const wanted = codes.map((each) => `${statusOf.get(each) ?? ''} ${each}`).join(' or ');
  return [{ at: reply.at, seen: `${described(reply)} ${about}, not ${wanted}`, mend }];
}

/** Not offered by this backend, and said so. */
export const isNotSupported = (reply: Reply): boolean =>
  reply.status === 501 && codeOf(reply) !== 'internal-error';

/** The token that was given may not do this. */
export const isOutOfScope = (reply: Reply): boolean =>
  reply.status === 403 && codeOf(reply) === 'insufficient-scope';
