import { messageKinds } from '../../../i18n/views.js';
import type { Rule } from '../types.js';

/** KEY: a key whose last segment says nothing escapes the rules for buttons and choices. */
export const keyConvention: Rule = {
  id: 'KEY',
  *check({ messages }) {
    for (const { key, kind } of messages) {
      if (kind && key.split('.').length >= 3) continue;
      yield {
        key,
        severity: 'error',
        message: 'a key is <tag>.<view>. ... .<kind>',
        words: [key],
        better: `one of the kinds ${Object.keys(messageKinds).join(', ')} at the end`,
      };
    }
  },
};
