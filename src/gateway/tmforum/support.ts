import { debtHelpIn } from '../../core/domain/debt-help.js';
import type { Reads } from './context.js';

export const supportReads = {
  // Independent debt advice is there whatever the stack can do.
  getSupportOptions: ({ config }) =>
    Promise.resolve({
      data: { options: [...debtHelpIn(config.jurisdiction)], contactPoints: [] },
    }),
} satisfies Reads;
