import type * as z from 'zod/mini';

/** What is wrong with a configuration, each with the name of its field: `apis.party.version: must be v4`. */
export const faultsOf = ({ issues }: z.core.$ZodError): readonly string[] =>
  issues.map((issue) => `${issue.path.join('.') || 'configuration'}: ${wordsOf(issue)}`);

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message === 'Invalid input')
    return 'is missing or wrong';
  return issue.message;
}
