import type * as z from 'zod/mini';
import type { OperationSpec } from './operations.js';
import { AgentBrief, CaseList, CaseQuery, ChangeRequest, FactRequest, Kept } from './staff.js';
import { WeeklyReport, WeekQuery } from './weekly-report.js';

/** What a token of the telco's own people must be allowed to do. */
export type StaffScope = 'staff:report' | 'staff:cases' | 'staff:facts' | 'staff:changes';
export const staffScopes = [
  'staff:report',
  'staff:cases',
  'staff:facts',
  'staff:changes',
] as const satisfies readonly StaffScope[];

/** One line of the staff's part of the contract. */
export interface StaffOperationSpec extends Omit<OperationSpec, 'scope'> {
  readonly scope: StaffScope;
}

const read = { method: 'GET', limit: 'staffReads', status: 200 } as const;
const tell = { method: 'POST', limit: 'staffWrites', status: 201, keyed: true } as const;

/** The contract's part under `/staff`: a table of its own, so that no customer's page loads it. */
export const staffOperations = {
  getWeeklyReport: {
    ...read,
    path: '/staff/reports/weekly',
    scope: 'staff:report',
    summary: 'What a week was like for customers, and what to try next',
    query: WeekQuery,
    answer: WeeklyReport,
  },
  findCases: {
    ...read,
    path: '/staff/cases',
    scope: 'staff:cases',
    summary: 'The case of a customer number',
    query: CaseQuery,
    answer: CaseList,
  },
  getAgentBrief: {
    ...read,
    path: '/staff/cases/{id}/brief',
    scope: 'staff:cases',
    summary: 'What somebody who talks to this customer should know',
    answer: AgentBrief,
    etag: true,
  },
  recordFact: {
    ...tell,
    path: '/staff/facts',
    scope: 'staff:facts',
    summary: 'A complaint, cancellation, reactivation or ended call, by pseudonym',
    body: FactRequest,
    answer: Kept,
  },
  recordChange: {
    ...tell,
    path: '/staff/changes',
    scope: 'staff:changes',
    summary: 'What was changed, why, and how it will be judged',
    body: ChangeRequest,
    answer: Kept,
  },
} as const satisfies Record<string, StaffOperationSpec>;

type StaffOperations = typeof staffOperations;
export type StaffOperationName = keyof StaffOperations;

type Shape<O, K extends string> = O extends { readonly [P in K]: infer S extends z.ZodMiniType }
  ? z.infer<S>
  : undefined;

export type StaffOperationQuery<K extends StaffOperationName> = Shape<StaffOperations[K], 'query'>;
export type StaffOperationBody<K extends StaffOperationName> = Shape<StaffOperations[K], 'body'>;
export type StaffOperationAnswer<K extends StaffOperationName> = z.infer<
  StaffOperations[K]['answer']
>;

/** What a caller gives: path id, query and body, each only where the operation has it. */
export type StaffOperationInput<K extends StaffOperationName> =
  (StaffOperations[K]['path'] extends `${string}{id}${string}`
    ? { readonly id: string }
    : unknown) &
    (StaffOperations[K] extends { readonly query: infer Q extends z.ZodMiniType }
      ? { readonly query: z.input<Q> }
      : unknown) &
    (StaffOperations[K] extends { readonly body: infer B extends z.ZodMiniType }
      ? { readonly body: z.input<B> }
      : unknown);

export const staffOperationNames = Object.keys(staffOperations) as StaffOperationName[];
export const staffOperation = (name: StaffOperationName): StaffOperationSpec =>
  staffOperations[name];
