import { maskContactPoint } from './mask.js';
import type { Reads } from './operation.js';

export const supportReads = {
  getSupportOptions: ({ account, policy }) =>
    Promise.resolve({
      data: {
        // Independent debt advice comes first and cannot be configured away.
        options: [...(policy.debtHelp[account.jurisdiction] ?? []), ...policy.support],
        contactPoints: account.contactPoints.map(({ id, kind, value }) => ({
          id,
          kind,
          masked: maskContactPoint({ kind, value }),
        })),
      },
    }),
} satisfies Reads;
