import { debtHelpIn } from '../../core/domain/debt-help.js';
import { maskContactPoint } from './mask.js';
import type { Reads } from './operation.js';
import type { AccountRecord } from './records.js';

/** Some ways can be switched off for an account. */
function isOffered({ capabilities }: AccountRecord, kind: string): boolean {
  return kind === 'callback' || kind === 'chat' || kind === 'message' ? capabilities[kind] : true;
}

export const supportReads = {
  getSupportOptions: ({ account, policy }) =>
    Promise.resolve({
      data: {
        // Independent debt advice comes first and cannot be configured away.
        options: [
          ...debtHelpIn(account.jurisdiction, policy.debtHelp),
          ...policy.support.filter(({ kind }) => isOffered(account, kind)),
        ],
        contactPoints: account.contactPoints.map(({ id, kind, value }) => ({
          id,
          kind,
          masked: maskContactPoint({ kind, value }),
        })),
      },
    }),
} satisfies Reads;
